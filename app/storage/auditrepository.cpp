// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditrepository.h"

#include "storage/auditlistquery.h"
#include "storage/keysetread.h"
#include "storage/readauditrecord.h"

namespace Tenantry {

namespace {

constexpr char kAuditColumns[] =
    "SELECT a.time, a.idx, a.log, a.key, a.epoch, a.entry, a.action, a.actor_id, a.actor_tenant, a.actor_role,"
    " a.target, a.outcome, a.severity, a.request_id, a.leaf,"
    " coalesce((SELECT p.name FROM person p WHERE p.user_id = a.actor_id),"
    " (SELECT m.name FROM membership m WHERE m.tenant = (SELECT t.key FROM tenant t WHERE t.id = a.actor_tenant)"
    " AND m.user_id = a.actor_id), '')";

Result<AuditRepository::Page> readPage(Database& db, const AuditListQuery& query, const AuditRepository::Place& place)
{
    if (query.isEmpty())
        return AuditRepository::Page{};
    const KeysetWay way(place);
    WhereClause where = query.where();
    if (place.from && query.isSearch())
        where.add(QByteArray("f.rowid") + way.compare() + "?", {place.from->row});
    else if (place.from)
        where.add(QByteArray("(a.time, a.key)") + way.compare() + "(?, ?)", {place.from->at.ms, place.from->row});
    auto statement = db.prepare(kAuditColumns + query.table() + where.sql() + query.order(way.order()) + " LIMIT ?");
    if (!statement)
        return fail(statement.error());
    return readKeysetPage<AuditRecord>(where.bindTo(*statement), place, readAuditRecord);
}

/// By key: entries are only ever added, and one writer adds them.
WhereClause arrivedWhere(const AuditListQuery& query, int64_t arrival)
{
    WhereClause where = query.where();
    where.add(query.isSearch() ? "f.rowid > ?" : "a.key > ?", {arrival});
    return where;
}

QByteArray arrivedTable(const AuditListQuery& query)
{
    return query.isSearch() ? query.table() : QByteArray(" FROM audit a NOT INDEXED");
}

Result<QList<ArrivedEntry>> readArrived(Database& db, const AuditListQuery& query, int64_t arrival, int limit)
{
    if (query.isEmpty())
        return QList<ArrivedEntry>{};
    const WhereClause where = arrivedWhere(query, arrival);
    auto statement =
        db.prepare(QByteArray(kAuditColumns) + arrivedTable(query) + where.sql() + " ORDER BY a.key LIMIT ?");
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
        entries.append({readAuditRecord(*statement), statement->integer(3)});
    }
}

Result<int64_t> countArrived(Database& db, const AuditListQuery& query, int64_t arrival, int64_t most)
{
    if (query.isEmpty())
        return 0;
    const WhereClause where = arrivedWhere(query, arrival);
    auto statement = db.prepare("SELECT count(*) FROM (SELECT 1" + arrivedTable(query) + where.sql() + " LIMIT ?)");
    if (!statement)
        return fail(statement.error());
    if (const auto row = where.bindTo(*statement).bind(most).step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

/// The one number that a statement gives.
Result<int64_t> numberOf(Result<Statement> statement, const WhereClause& where, std::optional<int64_t> most = {})
{
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement);
    if (most)
        statement->bind(*most);
    if (const auto row = statement->step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

Result<int64_t> readCount(Database& db, const AuditListQuery& query, const AuditFilter& filter, int64_t most)
{
    if (query.isEmpty())
        return 0;
    // A log's size is kept, and so are sums by the hour; only what these cannot tell is counted, and no further than
    // asked.
    if (query.isWhole()) {
        WhereClause size;
        if (query.log())
            size.add("log = ?", {query.log()->bytes()});
        return numberOf(db.prepare("SELECT coalesce(sum(size), 0) FROM audit_log" + size.sql()), size);
    }
    if (query.isOfSums() && !filter.from && !filter.to) {
        const WhereClause sums = query.whereOfSums();
        return numberOf(db.prepare("SELECT coalesce(sum(n), 0) FROM audit_hour" + sums.sql()), sums);
    }
    const WhereClause where = query.isOfWords() ? query.whereOfWords() : query.where();
    const QByteArray table = query.isOfWords() ? QByteArray(" FROM audit_text f") : query.table();
    if (most < 0)
        return numberOf(db.prepare("SELECT count(*)" + table + where.sql()), where);
    return numberOf(db.prepare("SELECT count(*) FROM (SELECT 1" + table + where.sql() + " LIMIT ?)"), where, most);
}

Result<Anchors<AuditKey>> anchorsOf(Database& db, const AuditListQuery& query, int every)
{
    if (every < 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("every must be 1 or more"));
    if (query.isEmpty())
        return Anchors<AuditKey>{};
    const WhereClause where = query.where();
    auto statement = db.prepare("SELECT a.key" + query.table() + where.sql() + query.order("DESC"));
    auto whole = db.prepare("SELECT time, idx, log, key, epoch FROM audit WHERE key = ?");
    if (!statement || !whole)
        return fail(statement ? whole.error() : statement.error());
    return readAnchors<AuditKey>(where.bindTo(*statement), every, [&whole](const Statement& row) -> Result<AuditKey> {
        whole->reset();
        if (const auto read = whole->bind(row.integer(0)).step(); !read)
            return fail(read.error());
        return AuditKey{whole->time(0), static_cast<uint64_t>(whole->integer(1)), whole->id<TenantId>(2),
            whole->integer(3), whole->integer(4)};
    });
}

} // namespace

Result<AuditRepository::Page> AuditRepository::page(
    const TenantScope& scope, const AuditFilter& filter, const Place& place) const
{
    return readPage(m_db, {scope.tenant(), filter}, place);
}

Result<AuditRepository::Page> AuditRepository::page(
    const PlatformScope&, const AuditFilter& filter, const Place& place) const
{
    return readPage(m_db, {filter.tenantId, filter}, place);
}

Result<int64_t> AuditRepository::count(const TenantScope& scope, const AuditFilter& filter, int64_t most) const
{
    return readCount(m_db, {scope.tenant(), filter}, filter, most);
}

Result<int64_t> AuditRepository::count(const PlatformScope&, const AuditFilter& filter, int64_t most) const
{
    return readCount(m_db, {filter.tenantId, filter}, filter, most);
}

Result<Anchors<AuditKey>> AuditRepository::anchors(const TenantScope& scope, const AuditFilter& filter, int every) const
{
    return anchorsOf(m_db, {scope.tenant(), filter}, every);
}

Result<Anchors<AuditKey>> AuditRepository::anchors(const PlatformScope&, const AuditFilter& filter, int every) const
{
    return anchorsOf(m_db, {filter.tenantId, filter}, every);
}

Result<QList<ArrivedEntry>> AuditRepository::arrivedAfter(
    const TenantScope& scope, const AuditFilter& filter, int64_t arrival, int limit) const
{
    return readArrived(m_db, {scope.tenant(), filter}, arrival, limit);
}

Result<QList<ArrivedEntry>> AuditRepository::arrivedAfter(
    const PlatformScope&, const AuditFilter& filter, int64_t arrival, int limit) const
{
    return readArrived(m_db, {filter.tenantId, filter}, arrival, limit);
}

Result<int64_t> AuditRepository::countArrivedAfter(
    const TenantScope& scope, const AuditFilter& filter, int64_t arrival, int64_t most) const
{
    return countArrived(m_db, {scope.tenant(), filter}, arrival, most);
}

Result<int64_t> AuditRepository::countArrivedAfter(
    const PlatformScope&, const AuditFilter& filter, int64_t arrival, int64_t most) const
{
    return countArrived(m_db, {filter.tenantId, filter}, arrival, most);
}

Result<int64_t> AuditRepository::newestArrival() const
{
    return m_db.scalar("SELECT coalesce(max(key), 0) FROM audit");
}

} // namespace Tenantry
