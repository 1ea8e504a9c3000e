// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outbox.h"

#include "storage/keyvaluestore.h"
#include "storage/rollupdelta.h"

namespace Tenantry {

namespace {

Result<void> insert(Transaction& data, const char* kind, const Json& body)
{
    auto statement = data.database().prepare("INSERT INTO outbox (kind, body) VALUES (?, ?)");
    if (!statement)
        return fail(statement.error());
    return statement->bind(std::string_view(kind)).bindOwned(dumpJson(body)).run();
}

QByteArray noteOf(const QByteArray& binding) { return "outbox:" + binding; }

} // namespace

Result<void> Outbox::put(Transaction& data, const AuditEntry& entry) { return insert(data, "audit", toJson(entry)); }

Result<void> Outbox::putUsage(Transaction& data, const Json& summary) { return insert(data, "usage", summary); }

Result<void> Outbox::apply(Transaction& control, const QByteArray& kind, const Json& body, const Append& append)
{
    if (kind == "usage")
        return RollupDelta::applySummary(control.database(), body);
    auto entry = auditEntryFromJson(body);
    if (!entry)
        return fail(ErrorCode::StorageCorrupt, entry.error().detail, QStringLiteral("outbox"));
    return append(control, std::move(*entry));
}

Result<int> Outbox::drain(Database& data, Database& control, const QByteArray& binding, const Append& append, int limit)
{
    KeyValueStore notes(control);
    auto transaction = Transaction::begin(control, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const auto note = notes.get(noteOf(binding));
    if (!note)
        return fail(note.error());
    int64_t drained = *note && (*note)->is_number_integer() ? (*note)->get<int64_t>() : 0;
    int moved = 0;
    {
        auto rows = data.prepare("SELECT id, kind, body FROM outbox WHERE id > ? ORDER BY id LIMIT ?");
        if (!rows)
            return fail(rows.error());
        rows->bind(drained).bind(int64_t{limit});
        for (;;) {
            const auto row = rows->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            const auto body = parseJson(rows->view(2));
            if (!body)
                return fail(ErrorCode::StorageCorrupt, body.error().detail, data.file());
            if (const auto done = apply(*transaction, rows->bytes(1), *body, append); !done)
                return fail(done.error());
            drained = rows->integer(0);
            ++moved;
        }
    }
    if (moved > 0) {
        if (const auto done = notes.put(*transaction, noteOf(binding), Json(drained)); !done)
            return fail(done.error());
        if (const auto done = transaction->commit(); !done)
            return fail(done.error());
    }
    auto clear = data.prepare("DELETE FROM outbox WHERE id <= ?");
    if (!clear)
        return fail(clear.error());
    if (const auto done = clear->bind(drained).run(); !done)
        return fail(done.error());
    return moved;
}

} // namespace Tenantry
