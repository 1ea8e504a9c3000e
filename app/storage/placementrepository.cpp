// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/placementrepository.h"

#include "base/json.h"

namespace Tenantry {

namespace {

#define TENANTRY_PLACED "CASE WHEN binding GLOB 'dedicated:*' THEN binding ELSE 'shared' END"

QByteArray jsonOf(const QList<TenantId>& ids)
{
    Json list = Json::array();
    for (const TenantId& id : ids)
        list.push_back(id.toStdString());
    return dumpJson(list);
}

} // namespace

Result<QHash<QByteArray, int>> PlacementRepository::counts(const PlatformScope&, const QList<TenantId>& elsewhere) const
{
    auto statement = m_db.prepare("SELECT " TENANTRY_PLACED " AS placed, count(*) FROM tenant"
                                  " WHERE id NOT IN (SELECT value FROM json_each(?)) GROUP BY placed");
    if (!statement)
        return fail(statement.error());
    statement->bindOwned(jsonOf(elsewhere));
    QHash<QByteArray, int> counts;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return counts;
        counts.insert(statement->bytes(0), static_cast<int>(statement->integer(1)));
    }
}

Result<int> PlacementRepository::count(const PlatformScope&, const QList<TenantId>& named) const
{
    auto statement = m_db.prepare("SELECT count(*) FROM tenant WHERE id IN (SELECT value FROM json_each(?))");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bindOwned(jsonOf(named)).step();
    if (!row)
        return fail(row.error());
    return static_cast<int>(statement->integer(0));
}

Result<QList<Tenant>> PlacementRepository::tenants(
    const PlatformScope&, const Group& group, const TenantId& only, int limit) const
{
    auto statement = m_db.prepare("SELECT id, name FROM tenant WHERE (id IN (SELECT value FROM json_each(?1))"
                                  " OR (" TENANTRY_PLACED " = ?2 AND id NOT IN (SELECT value FROM json_each(?3))))"
                                  " AND (?4 IS NULL OR ?4 = '' OR id = ?4) ORDER BY sort_name, id LIMIT ?5");
    if (!statement)
        return fail(statement.error());
    statement->bindOwned(jsonOf(group.named)).bind(group.binding).bindOwned(jsonOf(group.elsewhere));
    statement->bind(only).bind(int64_t{limit});
    QList<Tenant> tenants;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return tenants;
        Tenant tenant;
        tenant.id = statement->id<TenantId>(0);
        tenant.name = statement->text(1);
        tenants.append(std::move(tenant));
    }
}

} // namespace Tenantry
