// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tenantrepository.h"

#include "base/json.h"
#include "domain/subdomainrules.h"
#include "storage/dayrange.h"
#include "storage/tenantlifecolumns.h"
#include "storage/usednames.h"
#include "storage/whereclause.h"

#include <QHash>

namespace Tenantry {

namespace {

constexpr char kTenantColumns[] =
    "t.key, t.id, t.name, t.subdomain, t.plan, t.region, t.binding, t.status, t.created_at";
constexpr char kMembers[] = "(SELECT count(*) FROM membership m WHERE m.tenant = t.key)";
constexpr char kBreaches[] = "(SELECT count(*) FROM breach b WHERE b.asked_by = t.id AND b.state <> 'CLOSED')";
constexpr int kHours = 24;

Tenant readTenant(const Statement& row)
{
    return {row.id<TenantId>(1), row.text(2), row.bytes(3), row.bytes(4), row.bytes(5), row.bytes(6),
        tenantStatusFromName(row.bytes(7)), row.time(8)};
}

QByteArray orderSql(TenantOrder order)
{
    switch (order) {
    case TenantOrder::Name:
        return "t.sort_name";
    case TenantOrder::Subdomain:
        return "t.subdomain";
    case TenantOrder::Plan:
        return "t.plan";
    case TenantOrder::Region:
        return "t.region";
    case TenantOrder::Status:
        return "t.status";
    case TenantOrder::Members:
        return kMembers;
    case TenantOrder::Events24h:
        return QByteArray("(") + kDayCount + ")";
    case TenantOrder::Breaches:
        return kBreaches;
    case TenantOrder::Created:
        return "t.created_at";
    }
    return "t.sort_name";
}

QByteArray idsAsJson(const QList<TenantId>& ids)
{
    Json list = Json::array();
    for (const TenantId& id : ids)
        list.push_back(id.toStdString());
    return dumpJson(list);
}

WhereClause whereOf(const TenantFilter& filter)
{
    WhereClause where;
    if (!filter.text.isEmpty())
        where.add("instr(t.search, ?) > 0", {filter.text.toCaseFolded().toUtf8()});
    if (filter.plan)
        where.add("t.plan = ?", {*filter.plan});
    if (filter.region)
        where.add("t.region = ?", {*filter.region});
    if (filter.status)
        where.add("t.status = ?", {tenantStatusName(*filter.status)});
    if (!filter.tag.isEmpty())
        where.add("EXISTS (SELECT 1 FROM json_each(t.tags) g WHERE g.value = ?)", {filter.tag.toUtf8()});
    if (!filter.group.isEmpty())
        where.add("t.group_name = ?", {filter.group.toUtf8()});
    if (filter.ids)
        where.add("t.id IN (SELECT value FROM json_each(?))", {idsAsJson(*filter.ids)});
    return where;
}

std::optional<Tenant> one(Database& db, const char* condition, const QByteArray& value)
{
    auto statement = db.prepare(QByteArray("SELECT ") + kTenantColumns + " FROM tenant t WHERE " + condition);
    if (!statement)
        return std::nullopt;
    const auto row = statement->bind(value).step();
    return row && *row ? std::optional(readTenant(*statement)) : std::nullopt;
}

Result<void> fillHours(Database& db, const QByteArray& keys, QHash<int64_t, TenantSummary>& byKey, Timestamp now)
{
    auto statement = db.prepare("SELECT h.tenant, h.hour, h.n FROM json_each(?) k CROSS JOIN tenant_hour h"
                                " ON h.tenant = k.value AND h.hour BETWEEN ? AND ?");
    if (!statement)
        return fail(statement.error());
    const int64_t first = now.hour() - kHours + 1;
    statement->bind(keys).bind(first).bind(now.hour());
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        if (const auto at = byKey.find(statement->integer(0)); at != byKey.end())
            at->hourly[statement->integer(1) - first] = statement->integer(2);
    }
}

} // namespace

Result<void> TenantRepository::checkNames(
    Transaction& transaction, const Tenant& tenant, const std::optional<Tenant>& before)
{
    UsedNames names(m_db);
    if (!before) {
        const auto used = names.isUsedId(tenant.id);
        if (!used)
            return fail(used.error());
        if (*used)
            return fail(ErrorCode::Conflict, QStringLiteral("this id was another tenant's, and is not used again"),
                QStringLiteral("tenant.id"));
    }
    if (before && before->subdomain == tenant.subdomain)
        return {};
    if (const auto free = names.checkFree(tenant.subdomain, tenant.id); !free)
        return free;
    return before ? names.keep(transaction, before->subdomain, tenant.id, tenant.createdAt) : Result<void>();
}

Result<bool> TenantRepository::put(Transaction& transaction, const PlatformScope&, const Tenant& tenant)
{
    const std::optional<Tenant> before = one(m_db, "t.id = ?", tenant.id.bytes());
    if (before) {
        Tenant same = tenant;
        same.createdAt = before->createdAt;
        if (same == *before)
            return false;
    }
    if (const auto free = checkNames(transaction, tenant, before); !free)
        return fail(free.error());
    auto statement = m_db.prepare(
        "INSERT INTO tenant (id, name, subdomain, plan, region, binding, status, created_at, sort_name, search,"
        " skeleton) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
        " subdomain = excluded.subdomain, plan = excluded.plan, region = excluded.region, binding = excluded.binding,"
        " status = excluded.status, sort_name = excluded.sort_name, search = excluded.search,"
        " skeleton = excluded.skeleton, version = version + 1");
    if (!statement)
        return fail(statement.error());
    const QString name = tenant.name.toCaseFolded();
    const QString search = name + QLatin1Char('\n') + QString::fromUtf8(tenant.subdomain).toCaseFolded()
        + QLatin1Char('\n') + tenant.id.toString().toCaseFolded();
    statement->bind(tenant.id).bindOwned(tenant.name.toUtf8());
    tenant.subdomain.isEmpty() ? statement->bindNull() : statement->bind(tenant.subdomain);
    statement->bind(tenant.plan).bind(tenant.region).bind(tenant.binding).bindOwned(tenantStatusName(tenant.status));
    statement->bind(tenant.createdAt).bindOwned(name.toUtf8()).bindOwned(search.toUtf8());
    tenant.subdomain.isEmpty() ? statement->bindNull()
                               : statement->bindOwned(SubdomainRules::skeleton(tenant.subdomain));
    const auto done = statement->run();
    if (!done && done.error().code == ErrorCode::Conflict) {
        return fail(ErrorCode::Conflict,
            QStringLiteral("the subdomain %1 is another tenant's").arg(QString::fromUtf8(tenant.subdomain)));
    }
    return done.map([] { return true; });
}

Result<void> TenantRepository::setStatus(Transaction&, const PlatformScope&, const TenantId& id, TenantStatus status)
{
    auto statement = m_db.prepare("UPDATE tenant SET status = ?, version = version + 1 WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    if (const auto done = statement->bindOwned(tenantStatusName(status)).bind(id).run(); !done)
        return done;
    return m_db.changes() == 1 ? Result<void>() : fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
}

Result<QList<int64_t>> TenantRepository::pageKeys(
    const TenantFilter& filter, int limit, int offset, Timestamp now) const
{
    const WhereClause where = whereOf(filter);
    const QByteArray direction = filter.descending ? " DESC" : " ASC";
    auto statement = m_db.prepare("SELECT t.key FROM tenant t" + where.sql() + " ORDER BY " + orderSql(filter.order)
        + direction + ", t.sort_name, t.key LIMIT ? OFFSET ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement);
    if (filter.order == TenantOrder::Events24h)
        bindDayCount(*statement, DayRange(now));
    statement->bind(int64_t{limit}).bind(int64_t{offset});
    QList<int64_t> keys;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return keys;
        keys.append(statement->integer(0));
    }
}

Result<QList<TenantSummary>> TenantRepository::summaries(const QList<int64_t>& keys, Timestamp now) const
{
    const QByteArray keysJson = dumpJson(Json(std::vector<int64_t>(keys.begin(), keys.end())));
    auto statement = m_db.prepare(QByteArray("SELECT ") + kTenantColumns + ", " + kMembers + ", " + kBreaches
        + ", coalesce((SELECT x.n FROM tenant_total x WHERE x.tenant = t.key), 0), " + kDayCount + ", "
        + kTenantLifeColumns + " FROM tenant t WHERE t.key IN (SELECT value FROM json_each(?))");
    if (!statement)
        return fail(statement.error());
    bindDayCount(*statement, DayRange(now)).bind(keysJson);
    QHash<int64_t, TenantSummary> byKey;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        TenantSummary& summary = byKey[statement->integer(0)];
        summary.tenant = readTenant(*statement);
        summary.memberCount = static_cast<int>(statement->integer(9));
        summary.openBreaches = static_cast<int>(statement->integer(10));
        summary.totalEvents = statement->integer(11);
        summary.events24h = statement->integer(12);
        summary.hourly = QList<int64_t>(kHours, 0);
        summary.life = readTenantLife(*statement, 13);
    }
    if (const auto done = fillHours(m_db, keysJson, byKey, now); !done)
        return fail(done.error());
    QList<TenantSummary> rows;
    for (const int64_t key : keys) {
        if (const auto at = byKey.constFind(key); at != byKey.cend())
            rows.append(*at);
    }
    return rows;
}

Result<TenantPage> TenantRepository::list(
    const PlatformScope&, const TenantFilter& filter, int limit, int offset, Timestamp now) const
{
    const auto keys = pageKeys(filter, limit, offset, now);
    if (!keys)
        return fail(keys.error());
    auto rows = summaries(*keys, now);
    if (!rows)
        return fail(rows.error());
    const WhereClause where = whereOf(filter);
    auto statement = m_db.prepare("SELECT count(*) FROM tenant t" + where.sql());
    if (!statement)
        return fail(statement.error());
    if (const auto row = where.bindTo(*statement).step(); !row)
        return fail(row.error());
    return TenantPage{std::move(*rows), static_cast<int>(statement->integer(0))};
}

Result<TenantSummary> TenantRepository::find(const PlatformScope&, const TenantId& id, Timestamp now) const
{
    TenantFilter filter;
    filter.ids = QList<TenantId>{id};
    const auto keys = pageKeys(filter, 1, 0, now);
    if (!keys)
        return fail(keys.error());
    const auto rows = summaries(*keys, now);
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
    return rows->first();
}

Result<TenantSummary> TenantRepository::own(const TenantScope& scope, Timestamp now, bool withFigures) const
{
    if (!withFigures) {
        auto tenant = one(m_db, "t.id = ?", scope.tenant().bytes());
        return tenant ? Result<TenantSummary>(TenantSummary{.tenant = std::move(*tenant), .hourly = {}})
                      : fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
    }
    TenantFilter filter;
    filter.ids = QList<TenantId>{scope.tenant()};
    const auto keys = pageKeys(filter, 1, 0, now);
    const auto rows = keys ? summaries(*keys, now) : fail(keys.error());
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
    return rows->first();
}

std::optional<Tenant> TenantRepository::findForGuard(const GuardKey&, const TenantId& id) const
{
    return one(m_db, "t.id = ?", id.bytes());
}

std::optional<Tenant> TenantRepository::findBySubdomain(const GuardKey&, const QByteArray& subdomain) const
{
    return subdomain.isEmpty() ? std::nullopt : one(m_db, "t.subdomain = ?", subdomain);
}

} // namespace Tenantry
