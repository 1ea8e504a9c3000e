// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditrepository.h"

#include "storage/keysetread.h"
#include "storage/whereclause.h"

namespace Tenantry {

namespace {

constexpr char kAuditColumns[] =
    "SELECT a.time, a.idx, a.log, a.log_key, a.entry, a.action, a.actor_id, a.actor_tenant, a.actor_role, a.target,"
    " a.outcome, a.severity, a.request_id, coalesce((SELECT p.name FROM person p WHERE p.user_id = a.actor_id),"
    " (SELECT m.name FROM membership m WHERE m.tenant = (SELECT t.key FROM tenant t WHERE t.id = a.actor_tenant)"
    " AND m.user_id = a.actor_id), '')";

AuditRecord readRow(const Statement& row)
{
    AuditRecord audit;
    audit.key = {row.time(0), static_cast<uint64_t>(row.integer(1)), row.id<TenantId>(2), row.integer(3)};
    audit.entry = row.bytes(4);
    audit.action = row.bytes(5);
    audit.actorId = row.id<UserId>(6);
    audit.actorTenantId = row.id<TenantId>(7);
    audit.actorRole = row.bytes(8);
    audit.target = row.bytes(9);
    audit.outcome = outcomeFromName(row.bytes(10)).value_or(Outcome::Failed);
    audit.severity = severityFromName(row.bytes(11)).value_or(Severity::Info);
    audit.requestId = row.id<RequestId>(12);
    audit.actorName = row.text(13);
    return audit;
}

/// One log, in its own order, or all by time.
struct Query {
    Database& db;
    std::optional<TenantId> log;
    const AuditFilter& filter;

    QByteArray table() const
    {
        return log ? " FROM audit a INDEXED BY audit_place" : " FROM audit a INDEXED BY audit_newest";
    }

    QByteArray order(const QByteArray& way) const
    {
        return log ? " ORDER BY a.idx " + way : " ORDER BY a.time " + way + ", a.log_key " + way + ", a.idx " + way;
    }

    WhereClause where() const
    {
        WhereClause where;
        if (log)
            where.add("a.log_key = (SELECT key FROM audit_log WHERE log = ?)", {log->bytes()});
        where.anyOf("a.action", filter.actions);
        if (filter.actor)
            where.add("a.actor_id = ?", {filter.actor->bytes()});
        if (filter.outcome)
            where.add("a.outcome = ?", {outcomeName(*filter.outcome)});
        if (filter.severity)
            where.add("a.severity = ?", {severityName(*filter.severity)});
        if (filter.from)
            where.add("a.time >= ?", {filter.from->ms});
        if (filter.to)
            where.add("a.time < ?", {filter.to->ms});
        return where.contains({"a.entry"}, filter.text);
    }

    bool isWhole() const
    {
        AuditFilter rest = filter;
        rest.tenantId.reset();
        return rest.isEmpty();
    }
};

Result<AuditRepository::Page> readPage(const Query& query, const AuditRepository::Place& place)
{
    const KeysetWay way(place);
    WhereClause where = query.where();
    if (place.from && query.log) {
        where.add(QByteArray("a.idx") + way.compare() + "?", {static_cast<int64_t>(place.from->index)});
    } else if (place.from) {
        const auto partition = place.from->partition != 0
            ? Result<int64_t>(place.from->partition)
            : readNumber(query.db, "SELECT key FROM audit_log WHERE log = ?", place.from->log);
        if (!partition)
            return fail(partition.error());
        where.add(QByteArray("(a.time, a.log_key, a.idx)") + way.compare() + "(?, ?, ?)",
            {place.from->at.ms, *partition, static_cast<int64_t>(place.from->index)});
    }
    auto statement =
        query.db.prepare(kAuditColumns + query.table() + where.sql() + query.order(way.order()) + " LIMIT ?");
    if (!statement)
        return fail(statement.error());
    return readKeysetPage<AuditRecord>(where.bindTo(*statement), place, readRow);
}

/// By rowid: entries are only ever added, and one writer adds them.
WhereClause arrivedWhere(const Query& query, int64_t arrival)
{
    WhereClause where = query.where();
    where.add("a.rowid > ?", {arrival});
    return where;
}

Result<QList<ArrivedEntry>> readArrived(const Query& query, int64_t arrival, int limit)
{
    const WhereClause where = arrivedWhere(query, arrival);
    auto statement = query.db.prepare(
        QByteArray(kAuditColumns) + ", a.rowid FROM audit a NOT INDEXED" + where.sql() + " ORDER BY a.rowid LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{limit});
    QList<ArrivedEntry> entries;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return entries;
        entries.append({readRow(*statement), statement->integer(14)});
    }
}

Result<int64_t> countArrived(const Query& query, int64_t arrival, int64_t most)
{
    const WhereClause where = arrivedWhere(query, arrival);
    auto statement =
        query.db.prepare("SELECT count(*) FROM (SELECT 1 FROM audit a NOT INDEXED" + where.sql() + " LIMIT ?)");
    if (!statement)
        return fail(statement.error());
    if (const auto row = where.bindTo(*statement).bind(most).step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

Result<int64_t> readCount(const Query& query)
{
    // A log's size is kept; only what a filter leaves is counted.
    WhereClause size;
    if (query.log)
        size.add("log = ?", {query.log->bytes()});
    const bool isWhole = query.isWhole();
    const WhereClause where = isWhole ? size : query.where();
    auto statement = query.db.prepare(isWhole ? "SELECT coalesce(sum(size), 0) FROM audit_log" + where.sql()
                                              : "SELECT count(*)" + query.table() + where.sql());
    if (!statement)
        return fail(statement.error());
    if (const auto row = where.bindTo(*statement).step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

Result<Anchors<AuditKey>> anchorsOf(const Query& query, int every)
{
    if (every < 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("every must be 1 or more"));
    const WhereClause where = query.where();
    auto statement = query.db.prepare("SELECT a.rowid" + query.table() + where.sql() + query.order("DESC"));
    auto whole = query.db.prepare("SELECT time, idx, log, log_key FROM audit WHERE rowid = ?");
    if (!statement || !whole)
        return fail(statement ? whole.error() : statement.error());
    return readAnchors<AuditKey>(where.bindTo(*statement), every, [&whole](const Statement& row) -> Result<AuditKey> {
        whole->reset();
        if (const auto read = whole->bind(row.integer(0)).step(); !read)
            return fail(read.error());
        return AuditKey{
            whole->time(0), static_cast<uint64_t>(whole->integer(1)), whole->id<TenantId>(2), whole->integer(3)};
    });
}

} // namespace

Result<AuditRepository::Page> AuditRepository::page(
    const TenantScope& scope, const AuditFilter& filter, const Place& place) const
{
    return readPage({m_db, scope.tenant(), filter}, place);
}

Result<AuditRepository::Page> AuditRepository::page(
    const PlatformScope&, const AuditFilter& filter, const Place& place) const
{
    return readPage({m_db, filter.tenantId, filter}, place);
}

Result<int64_t> AuditRepository::count(const TenantScope& scope, const AuditFilter& filter) const
{
    return readCount({m_db, scope.tenant(), filter});
}

Result<int64_t> AuditRepository::count(const PlatformScope&, const AuditFilter& filter) const
{
    return readCount({m_db, filter.tenantId, filter});
}

Result<Anchors<AuditKey>> AuditRepository::anchors(const TenantScope& scope, const AuditFilter& filter, int every) const
{
    return anchorsOf({m_db, scope.tenant(), filter}, every);
}

Result<Anchors<AuditKey>> AuditRepository::anchors(const PlatformScope&, const AuditFilter& filter, int every) const
{
    return anchorsOf({m_db, filter.tenantId, filter}, every);
}

Result<QList<ArrivedEntry>> AuditRepository::arrivedAfter(
    const TenantScope& scope, const AuditFilter& filter, int64_t arrival, int limit) const
{
    return readArrived({m_db, scope.tenant(), filter}, arrival, limit);
}

Result<QList<ArrivedEntry>> AuditRepository::arrivedAfter(
    const PlatformScope&, const AuditFilter& filter, int64_t arrival, int limit) const
{
    return readArrived({m_db, filter.tenantId, filter}, arrival, limit);
}

Result<int64_t> AuditRepository::countArrivedAfter(
    const TenantScope& scope, const AuditFilter& filter, int64_t arrival, int64_t most) const
{
    return countArrived({m_db, scope.tenant(), filter}, arrival, most);
}

Result<int64_t> AuditRepository::countArrivedAfter(
    const PlatformScope&, const AuditFilter& filter, int64_t arrival, int64_t most) const
{
    return countArrived({m_db, filter.tenantId, filter}, arrival, most);
}

Result<int64_t> AuditRepository::newestArrival() const
{
    return m_db.scalar("SELECT coalesce(max(rowid), 0) FROM audit");
}

} // namespace Tenantry
