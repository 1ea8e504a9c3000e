// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ledgerstore.h"

#include "storage/readauditrecord.h"

#include <map>
#include <tuple>

namespace Tenantry {

namespace {

QByteArray targetOf(const AuditEntry& entry)
{
    return entry.targets.isEmpty() ? QByteArray() : entry.targets.first().kind + ':' + entry.targets.first().id;
}

QByteArray wordOf(int64_t logKey) { return 'l' + QByteArray::number(logKey); }

Result<void> addRow(
    Database& db, const StoredHead& head, const AuditEntry& entry, const QByteArray& leaf, const QByteArray& bytes)
{
    auto row = db.prepare(
        "INSERT INTO audit (log_key, epoch, idx, log, time, action, actor_id, actor_tenant, actor_role, target,"
        " outcome, severity, request_id, leaf, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!row)
        return fail(row.error());
    const QByteArray target = targetOf(entry);
    row->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(entry.index)).bind(entry.log);
    row->bind(entry.time).bind(entry.action).bind(entry.actor.userId).bind(entry.actor.tenantId);
    row->bind(entry.actor.role).bind(target).bindOwned(outcomeName(entry.outcome));
    row->bindOwned(severityName(entry.severity)).bind(entry.requestId).bindBlob(leaf).bind(bytes);
    return row->run();
}

/// Of the row that was just added.
Result<void> addWords(Database& db, int64_t logKey, const QByteArray& words)
{
    auto search = db.prepare("INSERT INTO audit_text (rowid, log, words) VALUES (last_insert_rowid(), ?, ?)");
    if (!search)
        return fail(search.error());
    return search->bindOwned(wordOf(logKey)).bind(words).run();
}
Result<void> countHour(Database& db, int64_t logKey, const AuditEntry& entry)
{
    auto statement =
        db.prepare("INSERT INTO audit_hour (log_key, hour, action, outcome, severity, n) VALUES (?, ?, ?, ?, ?, 1)"
                   " ON CONFLICT DO UPDATE SET n = n + 1");
    if (!statement)
        return fail(statement.error());
    statement->bind(logKey).bind(entry.time.hour()).bind(entry.action);
    return statement->bindOwned(outcomeName(entry.outcome)).bindOwned(severityName(entry.severity)).run();
}

using HourSums = std::map<std::tuple<int64_t, QByteArray, QByteArray, QByteArray>, int64_t>;

/// The sums by the hour are of what is there; where nothing is left of an hour, neither is its sum.
Result<void> takeFromHours(Database& db, int64_t logKey, const HourSums& hours)
{
    auto take = db.prepare("UPDATE audit_hour SET n = n - ? WHERE log_key = ? AND hour = ? AND action = ?"
                           " AND outcome = ? AND severity = ?");
    auto drop = db.prepare("DELETE FROM audit_hour WHERE log_key = ? AND hour = ? AND action = ? AND outcome = ?"
                           " AND severity = ? AND n <= 0");
    if (!take || !drop)
        return fail(take ? drop.error() : take.error());
    for (const auto& [place, n] : hours) {
        const auto& [hour, action, outcome, severity] = place;
        for (const int64_t key : {logKey, int64_t{0}}) {
            take->reset();
            drop->reset();
            if (const auto done = take->bind(n).bind(key).bind(hour).bind(action).bind(outcome).bind(severity).run();
                !done)
                return done;
            if (const auto done = drop->bind(key).bind(hour).bind(action).bind(outcome).bind(severity).run(); !done)
                return done;
        }
    }
    return {};
}

Result<QList<StoredOpening>> readOpenings(Statement& statement)
{
    QList<StoredOpening> list;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return list;
        list.append({static_cast<uint64_t>(statement.integer(0)), statement.bytes(1), statement.id<UserId>(2),
            statement.bytes(3), statement.bytes(4)});
    }
}

} // namespace

Result<void> LedgerStore::add(Transaction& transaction, const StoredHead& head, const AuditEntry& entry,
    const QByteArray& leaf, const QByteArray& bytes, const QByteArray& words)
{
    Database& db = transaction.database();
    if (const auto done = addRow(db, head, entry, leaf, bytes); !done)
        return done;
    if (const auto done = addWords(db, head.logKey, words); !done)
        return done;
    for (const int64_t key : {head.logKey, int64_t{0}}) {
        if (const auto done = countHour(db, key, entry); !done)
            return done;
    }
    auto count = db.prepare("UPDATE audit_log SET size = size + 1 WHERE key = ?");
    if (!count)
        return fail(count.error());
    return count->bind(head.logKey).run();
}

Result<void> LedgerStore::eachEntry(const StoredHead& head, uint64_t from, const TakeEntry& take) const
{
    auto statement = m_db.prepare(
        "SELECT a.time, a.idx, a.log, a.key, a.epoch, a.entry, a.action, a.actor_id, a.actor_tenant, a.actor_role,"
        " a.target, a.outcome, a.severity, a.request_id, a.leaf, '' FROM audit a INDEXED BY audit_place"
        " WHERE a.log_key = ? AND a.epoch = ? AND a.idx >= ? ORDER BY a.idx");
    if (!statement)
        return fail(statement.error());
    statement->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(from));
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        const auto more = take(readAuditRecord(*statement));
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

Result<QByteArray> LedgerStore::leaf(const StoredHead& head, uint64_t index) const
{
    auto statement =
        m_db.prepare("SELECT leaf FROM audit INDEXED BY audit_place WHERE log_key = ? AND epoch = ? AND idx = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(index)).step();
    if (!row)
        return fail(row.error());
    return *row ? statement->bytes(0) : QByteArray();
}

Result<uint64_t> LedgerStore::eachOld(int64_t logKey, const TakeBytes& take) const
{
    auto statement =
        m_db.prepare("SELECT entry FROM audit INDEXED BY audit_place WHERE log_key = ? AND epoch = 0 ORDER BY idx");
    if (!statement)
        return fail(statement.error());
    statement->bind(logKey);
    for (uint64_t count = 0;; ++count) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return count;
        take(statement->view(0));
    }
}

Result<uint64_t> LedgerStore::firstAtOrAfter(const StoredHead& head, Timestamp at) const
{
    // Times of a tree never go back, so this is its place by time.
    auto statement = m_db.prepare("SELECT idx FROM audit INDEXED BY audit_log_newest WHERE log_key = ? AND time >= ?"
                                  " AND epoch = ? ORDER BY time, key LIMIT 1");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(head.logKey).bind(at).bind(head.epoch).step();
    if (!row)
        return fail(row.error());
    return *row ? static_cast<uint64_t>(statement->integer(0)) : head.size;
}

Result<void> LedgerStore::deleteEntries(Transaction& transaction, const StoredHead& head, uint64_t from, uint64_t to,
    const std::function<QByteArray(std::string_view bytes)>& wordsOf)
{
    Database& db = transaction.database();
    {
        // A search index without content forgets a row only when it is told again what the row said.
        auto rows = db.prepare("SELECT key, entry, time, action, outcome, severity FROM audit INDEXED BY audit_place"
                               " WHERE log_key = ? AND epoch = ? AND idx >= ? AND idx < ?");
        HourSums hours;
        auto forget = db.prepare("INSERT INTO audit_text (audit_text, rowid, log, words) VALUES ('delete', ?, ?, ?)");
        if (!rows || !forget)
            return fail(rows ? forget.error() : rows.error());
        rows->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(from)).bind(static_cast<int64_t>(to));
        for (;;) {
            const auto row = rows->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            forget->bind(rows->integer(0)).bindOwned(wordOf(head.logKey)).bindOwned(wordsOf(rows->view(1)));
            if (const auto done = forget->run(); !done)
                return done;
            ++hours[{rows->time(2).hour(), rows->bytes(3), rows->bytes(4), rows->bytes(5)}];
        }
        if (const auto done = takeFromHours(db, head.logKey, hours); !done)
            return done;
    }
    for (const char* sql : {"DELETE FROM audit_personal WHERE log_key = ? AND epoch = ? AND idx >= ? AND idx < ?",
             "DELETE FROM audit WHERE log_key = ? AND epoch = ? AND idx >= ? AND idx < ?"}) {
        auto statement = db.prepare(sql);
        if (!statement)
            return fail(statement.error());
        statement->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(from)).bind(static_cast<int64_t>(to));
        if (const auto done = statement->run(); !done)
            return done;
    }
    const int64_t deleted = db.changes();
    auto count = db.prepare("UPDATE audit_log SET size = size - ? WHERE key = ?");
    if (!count)
        return fail(count.error());
    return count->bind(deleted).bind(head.logKey).run();
}

Result<void> LedgerStore::addOpening(Transaction& transaction, const StoredHead& head, const StoredOpening& opening)
{
    auto statement = transaction.database().prepare(
        "INSERT INTO audit_personal (log_key, epoch, idx, name, subject, salt, value) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(opening.index)).bind(opening.name);
    return statement->bind(opening.subject).bindBlob(opening.salt).bind(opening.value).run();
}

Result<QList<StoredOpening>> LedgerStore::openings(const StoredHead& head, uint64_t from, uint64_t to) const
{
    auto statement = m_db.prepare("SELECT idx, name, subject, salt, value FROM audit_personal"
                                  " WHERE log_key = ? AND epoch = ? AND idx >= ? AND idx < ? ORDER BY idx, name");
    if (!statement)
        return fail(statement.error());
    statement->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(from)).bind(static_cast<int64_t>(to));
    return readOpenings(*statement);
}

Result<QList<StoredOpening>> LedgerStore::openingsOf(const StoredHead& head, const UserId& subject) const
{
    auto statement = m_db.prepare("SELECT idx, name, subject, salt, value FROM audit_personal"
                                  " WHERE log_key = ? AND subject = ? AND epoch = ? ORDER BY idx, name");
    if (!statement)
        return fail(statement.error());
    return readOpenings(statement->bind(head.logKey).bind(subject).bind(head.epoch));
}

Result<void> LedgerStore::eraseOpening(
    Transaction& transaction, const StoredHead& head, uint64_t index, const QByteArray& name)
{
    auto statement = transaction.database().prepare(
        "DELETE FROM audit_personal WHERE log_key = ? AND epoch = ? AND idx = ? AND name = ?");
    if (!statement)
        return fail(statement.error());
    return statement->bind(head.logKey).bind(head.epoch).bind(static_cast<int64_t>(index)).bind(name).run();
}

} // namespace Tenantry
