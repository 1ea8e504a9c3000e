// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/auditexport.h"

#include "ledger/exportwriter.h"
#include "ledger/signedcheckpoint.h"
#include "service/auditing/auditwriter.h"
#include "service/auditing/ledgerhashes.h"

namespace Tenantry {

namespace {

/// Collects lines, so that a sink is not called for each.
class Collected {
public:
    explicit Collected(const AuditExport::Sink& sink)
        : m_sink(sink)
    {
    }
    Result<void> add(const QByteArray& line)
    {
        m_bytes += line;
        return m_bytes.size() < 256 * 1024 ? Result<void>() : flush();
    }
    Result<void> flush() { return m_bytes.isEmpty() ? Result<void>() : m_sink(std::exchange(m_bytes, {})); }

private:
    const AuditExport::Sink& m_sink;
    QByteArray m_bytes;
};

bool isWhole(AuditFilter filter)
{
    filter.tenantId.reset();
    return filter.isEmpty();
}

bool isNamed(const QByteArrayList& names, const QByteArray& name)
{
    return names.isEmpty() || std::any_of(names.begin(), names.end(), [&name](const QByteArray& one) {
        return one.endsWith(".*") ? name.startsWith(one.chopped(1)) : name == one;
    });
}

Json describedFilter(const AuditFilter& filter)
{
    Json json = Json::object();
    for (const QByteArray& action : filter.actions)
        json["actions"].push_back(action.toStdString());
    if (filter.actor)
        json["actor"] = filter.actor->toStdString();
    if (!filter.target.isEmpty())
        json["target"] = filter.target.toStdString();
    if (filter.outcome)
        json["outcome"] = outcomeName(*filter.outcome).toStdString();
    for (const Severity severity : filter.severities)
        json["severities"].push_back(severityName(severity).toStdString());
    if (filter.from)
        json["from"] = filter.from->toRfc3339().toStdString();
    if (filter.to)
        json["to"] = filter.to->toRfc3339().toStdString();
    return json;
}

const char* nameOf(const std::optional<AuditFormat::Kind>& format)
{
    return format ? AuditFormat::nameOf(*format) : "jsonl";
}

} // namespace

bool AuditExport::matches(const AuditFilter& filter, const AuditRecord& row)
{
    const bool ofKind = filter.target.endsWith(':');
    return isNamed(filter.actions, row.action) && (!filter.actor || *filter.actor == row.actorId)
        && (filter.target.isEmpty() || (ofKind ? row.target.startsWith(filter.target) : row.target == filter.target))
        && (!filter.outcome || *filter.outcome == row.outcome)
        && (filter.severities.isEmpty() || filter.severities.contains(row.severity))
        && (!filter.requestId || *filter.requestId == row.requestId) && (!filter.from || *filter.from <= row.key.at)
        && (!filter.to || row.key.at < *filter.to);
}

Result<uint64_t> AuditExport::run(const Request& request, const Sink& sink) const
{
    if (!request.filter.text.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an export is not filtered by text"));
    if (!request.format && !request.filter.tenantId)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a verifiable export is of one log; name its tenant"));
    if (request.filter.tenantId) {
        const auto head = LedgerStore(m_db).head(*request.filter.tenantId);
        if (!head)
            return fail(head.error());
        if (!*head)
            return fail(
                ErrorCode::NotFound, QStringLiteral("there is no log of %1").arg(request.filter.tenantId->toString()));
    }
    if (const auto noted = note(request); !noted)
        return fail(noted.error());
    if (const auto made = m_keeper.sign(m_db, request.now); !made)
        return fail(made.error());
    const auto snapshot = Transaction::begin(m_db, Transaction::Mode::Read);
    if (!snapshot)
        return fail(snapshot.error());
    return request.format ? writeFormatted(request, sink) : writeVerifiable(request, sink);
}

Result<void> AuditExport::note(const Request& request) const
{
    auto transaction = Transaction::begin(m_db, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    AuditEntry entry;
    entry.log = request.filter.tenantId.value_or(kPlatformTenant);
    entry.time = request.now;
    entry.action = "audit.export";
    entry.severity = Severity::Notice;
    entry.actor = request.actor;
    entry.requestId = request.requestId;
    entry.targets = {{"log", request.filter.tenantId ? request.filter.tenantId->bytes() : QByteArray("*")}};
    entry.data = {{"format", nameOf(request.format)}, {"personal", request.withPersonal},
        {"filter", describedFilter(request.filter)}};
    if (const auto written = AuditWriter::append(*transaction, std::move(entry)); !written)
        return fail(written.error());
    return transaction->commit();
}

Result<uint64_t> AuditExport::writeVerifiable(const Request& request, const Sink& sink) const
{
    const LedgerStore store(m_db);
    const auto head = store.head(*request.filter.tenantId);
    if (!head || !*head)
        return fail(head ? Error{ErrorCode::NotFound, QStringLiteral("the log is gone"), {}} : head.error());
    const auto checkpoint = store.newestCheckpoint(**head);
    auto hashes = LedgerHashes::of(m_db, **head);
    if (!checkpoint || !*checkpoint || !hashes)
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the log has no checkpoint"));
    const uint64_t size = (*checkpoint)->size;
    const bool partial = !isWhole(request.filter);
    Ledger::ExportWriter writer;
    Collected out(sink);
    const auto header = writer.header({(*checkpoint)->note, m_keeper.key().toText(), (*head)->name, partial,
        partial ? Ledger::CompactRange() : hashes->start()});
    if (!header)
        return fail(header.error());
    if (const auto written = out.add(*header); !written)
        return fail(written.error());
    uint64_t count = 0;
    QList<uint64_t> shown;
    const auto read = store.eachEntry(**head, hashes->start().end(), [&](const AuditRecord& row) -> Result<bool> {
        if (row.key.index >= size)
            return false;
        if (partial && !matches(request.filter, row))
            return true;
        Ledger::MerkleProof proof;
        if (partial) {
            auto made = Ledger::inclusionProof(*hashes, row.key.index, size);
            if (!made)
                return fail(made.error());
            proof = std::move(*made);
            if (request.withPersonal)
                shown.append(row.key.index);
        }
        ++count;
        const auto written = out.add(partial ? writer.provenEntry(row.entry, proof) : writer.entry(row.entry));
        return written ? Result<bool>(true) : fail(written.error());
    });
    if (!read)
        return fail(read.error());
    if (request.withPersonal) {
        const auto openings = store.openings(**head, 0, size);
        if (!openings)
            return fail(openings.error());
        for (const StoredOpening& one : *openings) {
            if (partial && !std::binary_search(shown.begin(), shown.end(), one.index))
                continue;
            if (const auto written = out.add(writer.opening({one.index, one.name, one.salt, one.value})); !written)
                return fail(written.error());
        }
    }
    if (const auto written = out.add(writer.trailer()); !written)
        return fail(written.error());
    return out.flush().map([count] { return count; });
}

Result<uint64_t> AuditExport::writeFormatted(const Request& request, const Sink& sink) const
{
    const auto format = AuditFormat::make(*request.format);
    Collected out(sink);
    if (const auto written = out.add(format->header()); !written)
        return fail(written.error());
    uint64_t count = 0;
    const LedgerStore store(m_db);
    const auto read = store.eachHead([&](const TenantId& log, const StoredHead& head) -> Result<void> {
        if (request.filter.tenantId && *request.filter.tenantId != log)
            return {};
        // Rows of before there was a ledger stand in front of the first epoch.
        StoredHead old = head;
        old.epoch = 0;
        for (const StoredHead& tree : head.epoch == 1 ? QList<StoredHead>{old, head} : QList<StoredHead>{head}) {
            const auto rows = store.eachEntry(tree, 0, [&](const AuditRecord& row) -> Result<bool> {
                if (!matches(request.filter, row))
                    return true;
                ++count;
                const auto written = out.add(format->row(row));
                return written ? Result<bool>(true) : fail(written.error());
            });
            if (!rows)
                return rows;
        }
        return {};
    });
    if (!read)
        return fail(read.error());
    return out.flush().map([count] { return count; });
}

} // namespace Tenantry
