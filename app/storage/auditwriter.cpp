// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditwriter.h"

namespace Tenantry {

namespace {

/// The log's number and its next index. The transaction holds the writer's lock, so nobody else reads the same.
Result<std::pair<int64_t, int64_t>> nextPlace(Database& db, const TenantId& log)
{
    auto grow = db.prepare("INSERT INTO audit_log (log, size) VALUES (?, 1)"
                           " ON CONFLICT (log) DO UPDATE SET size = size + 1 RETURNING key, size - 1");
    if (!grow)
        return fail(grow.error());
    const auto row = grow->bind(log).step();
    if (!row)
        return fail(row.error());
    return std::pair(grow->integer(0), grow->integer(1));
}

} // namespace

Result<uint64_t> AuditWriter::append(Transaction& transaction, AuditEntry entry)
{
    if (entry.log.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an audit entry needs a log"));
    Database& db = transaction.database();
    const auto place = nextPlace(db, entry.log);
    if (!place)
        return fail(place.error());
    entry.index = static_cast<uint64_t>(place->second);
    auto statement = db.prepare(
        "INSERT INTO audit (log_key, idx, log, time, action, actor_id, actor_tenant, actor_role, target, outcome,"
        " severity, request_id, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    QByteArray target;
    if (!entry.targets.isEmpty())
        target = entry.targets.first().kind + ':' + entry.targets.first().id;
    statement->bind(place->first).bind(place->second).bind(entry.log).bind(entry.time).bind(entry.action);
    statement->bind(entry.actor.userId).bind(entry.actor.tenantId).bind(entry.actor.role).bind(target);
    statement->bindOwned(outcomeName(entry.outcome)).bindOwned(severityName(entry.severity)).bind(entry.requestId);
    if (const auto done = statement->bindOwned(dumpJson(toJson(entry))).run(); !done)
        return fail(done.error());
    return entry.index;
}

} // namespace Tenantry
