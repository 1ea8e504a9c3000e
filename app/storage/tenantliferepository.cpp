// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tenantliferepository.h"

#include "base/json.h"
#include "domain/subdomainrules.h"
#include "storage/tenantlifecolumns.h"
#include "storage/usednames.h"

#include <QHash>

namespace Tenantry {

namespace {

constexpr int64_t kActiveMs = 24 * 60 * 60 * 1000;

QByteArray idListText(const QList<TenantId>& ids)
{
    Json list = Json::array();
    for (const TenantId& id : ids)
        list.push_back(id.toStdString());
    return dumpJson(list);
}

QByteArray searchOf(const Tenant& tenant)
{
    return (tenant.name.toCaseFolded() + QLatin1Char('\n') + QString::fromUtf8(tenant.subdomain).toCaseFolded()
        + QLatin1Char('\n') + tenant.id.toString().toCaseFolded())
        .toUtf8();
}

void bindState(Statement& statement, const TenantState& state)
{
    const auto& [tenant, life] = state;
    statement.bindOwned(tenant.name.toUtf8());
    tenant.subdomain.isEmpty() ? statement.bindNull() : statement.bind(tenant.subdomain);
    statement.bind(tenant.plan).bind(tenant.region).bind(tenant.binding).bindOwned(tenantStatusName(tenant.status));
    statement.bindOwned(tenant.name.toCaseFolded().toUtf8()).bindOwned(searchOf(tenant));
    statement.bindOwned(life.group.toUtf8()).bindOwned(dumpJson(tagsToJson(life.tags)));
    tenant.subdomain.isEmpty() ? statement.bindNull() : statement.bindOwned(SubdomainRules::skeleton(tenant.subdomain));
    statement.bind(life.archivedAt).bind(life.purgeAfter);
    statement.bindOwned(tenantStatusName(life.statusBefore)).bind(int64_t{life.isPurging});
}

tl::unexpected<Error> subdomainTaken(const QByteArray& subdomain)
{
    return fail(ErrorCode::Conflict,
        QStringLiteral("the subdomain %1 is another tenant's").arg(QString::fromUtf8(subdomain)),
        QStringLiteral("tenant.subdomain"));
}

Result<int64_t> numberFrom(Database& db, const char* sql, const QByteArray& ids, std::optional<int64_t> from = {})
{
    auto statement = db.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bind(ids);
    if (from)
        statement->bind(*from);
    const auto row = statement->step();
    return row ? Result<int64_t>(statement->integer(0)) : fail(row.error());
}

} // namespace

Result<QList<TenantState>> TenantLifeRepository::read(const QList<TenantId>& ids) const
{
    auto statement = m_db.prepare(QByteArray("SELECT t.id, t.name, t.subdomain, t.plan, t.region, t.binding, t.status,"
                                             " t.created_at, ")
        + kTenantLifeColumns + " FROM json_each(?) k CROSS JOIN tenant t ON t.id = k.value ORDER BY k.key");
    if (!statement)
        return fail(statement.error());
    statement->bindOwned(idListText(ids));
    QList<TenantState> states;
    states.reserve(ids.size());
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return states;
        states.append({{statement->id<TenantId>(0), statement->text(1), statement->bytes(2), statement->bytes(3),
                           statement->bytes(4), statement->bytes(5), tenantStatusFromName(statement->bytes(6)),
                           statement->time(7)},
            readTenantLife(*statement, 8)});
    }
}

Result<QList<TenantState>> TenantLifeRepository::states(const PlatformScope&, const QList<TenantId>& ids) const
{
    return read(ids);
}

Result<TenantState> TenantLifeRepository::state(const PlatformScope&, const TenantId& id) const
{
    auto found = read({id});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? Result<TenantState>(
               fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"), QStringLiteral("id")))
                            : Result<TenantState>(found->first());
}

Result<TenantState> TenantLifeRepository::own(const TenantScope& scope) const
{
    auto found = read({scope.tenant()});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? Result<TenantState>(fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant")))
                            : Result<TenantState>(found->first());
}

Result<void> TenantLifeRepository::create(Transaction&, const PlatformScope&, const TenantState& state)
{
    const UsedNames names(m_db);
    const auto used = names.isUsedId(state.tenant.id);
    if (!used)
        return fail(used.error());
    if (*used)
        return fail(ErrorCode::Conflict, QStringLiteral("this id was another tenant's, and is not used again"),
            QStringLiteral("tenant.id"));
    if (const auto free = names.checkFree(state.tenant.subdomain, state.tenant.id); !free)
        return free;
    const auto there = read({state.tenant.id});
    if (!there)
        return fail(there.error());
    if (!there->isEmpty())
        return fail(
            ErrorCode::Conflict, QStringLiteral("there is a tenant of this id already"), QStringLiteral("tenant.id"));
    auto statement = m_db.prepare(
        "INSERT INTO tenant (name, subdomain, plan, region, binding, status, sort_name, search, group_name, tags,"
        " skeleton, archived_at, purge_after, status_before, purging, id, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    bindState(*statement, state);
    const auto done = statement->bind(state.tenant.id).bind(state.tenant.createdAt).run();
    return !done && done.error().code == ErrorCode::Conflict ? Result<void>(subdomainTaken(state.tenant.subdomain))
                                                             : done;
}

Result<void> TenantLifeRepository::update(
    Transaction& transaction, const TenantState& before, const TenantState& after, Timestamp now)
{
    if (after.tenant.subdomain != before.tenant.subdomain) {
        UsedNames names(m_db);
        if (const auto free = names.checkFree(after.tenant.subdomain, before.tenant.id); !free)
            return free;
        if (const auto kept = names.keep(transaction, before.tenant.subdomain, before.tenant.id, now); !kept)
            return kept;
    }
    auto statement = m_db.prepare(
        "UPDATE tenant SET name = ?, subdomain = ?, plan = ?, region = ?, binding = ?, status = ?, sort_name = ?,"
        " search = ?, group_name = ?, tags = ?, skeleton = ?, archived_at = ?, purge_after = ?, status_before = ?,"
        " purging = ?, version = version + 1 WHERE id = ? AND version = ?");
    if (!statement)
        return fail(statement.error());
    bindState(*statement, after);
    const auto done = statement->bind(before.tenant.id).bind(int64_t{before.life.version}).run();
    if (!done)
        return done.error().code == ErrorCode::Conflict ? Result<void>(subdomainTaken(after.tenant.subdomain)) : done;
    return m_db.changes() == 1 ? Result<void>()
                               : fail(ErrorCode::Conflict, QStringLiteral("somebody else changed this tenant"));
}

Result<void> TenantLifeRepository::write(
    Transaction& transaction, const PlatformScope&, const TenantState& before, const TenantState& after, Timestamp now)
{
    return update(transaction, before, after, now);
}

Result<void> TenantLifeRepository::write(Transaction& transaction, const TenantScope& scope, const TenantState& before,
    const TenantState& after, Timestamp now)
{
    if (before.tenant.id != scope.tenant() || after.tenant.id != scope.tenant())
        return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"));
    return update(transaction, before, after, now);
}

Result<TenantLifeRepository::Footprint> TenantLifeRepository::sum(const QList<TenantId>& ids, Timestamp now) const
{
    const QByteArray keys = idListText(ids);
    Footprint sum;
    const auto shares = m_db.scalar(
        "SELECT count(*) FROM pragma_table_info('share_grant') WHERE name IN ('provider', 'consumer', 'state')");
    if (!shares)
        return fail(shares.error());
    struct Part {
        int64_t Footprint::*into;
        const char* sql;
        std::optional<int64_t> from{};
    };
    QList<Part> parts{{&Footprint::members,
                          "SELECT count(*) FROM json_each(?) k CROSS JOIN tenant t ON t.id = k.value"
                          " CROSS JOIN membership m ON m.tenant = t.key"},
        // A person is counted once in each tenant: what they lose is their way into it.
        {&Footprint::activePeople,
            "SELECT count(*) FROM (SELECT DISTINCT u.tenant, u.user_id FROM json_each(?1) k CROSS JOIN tenant t"
            " ON t.id = k.value CROSS JOIN user_day u ON u.tenant = t.key AND u.day BETWEEN ?2 / 86400000"
            " AND ?2 / 86400000 + 1 AND u.last_ts > ?2)",
            now.ms - kActiveMs},
        {&Footprint::events,
            "SELECT coalesce(sum(x.n), 0) FROM json_each(?) k CROSS JOIN tenant t ON t.id = k.value"
            " CROSS JOIN tenant_total x ON x.tenant = t.key"},
        {&Footprint::auditEntries,
            "SELECT coalesce(sum(l.size), 0) FROM json_each(?) k CROSS JOIN audit_log l ON l.log = k.value"}};
    if (*shares == 3)
        parts.append({&Footprint::grants,
            "SELECT count(*) FROM share_grant WHERE state IN ('ACTIVE', 'SUSPENDED')"
            " AND (provider IN (SELECT value FROM json_each(?1)) OR consumer IN (SELECT value FROM json_each(?1)))"});
    for (const Part& part : parts) {
        const auto number = numberFrom(m_db, part.sql, keys, part.from);
        if (!number)
            return fail(number.error());
        sum.*part.into = *number;
    }
    return sum;
}

Result<TenantLifeRepository::Footprint> TenantLifeRepository::footprint(
    const PlatformScope&, const QList<TenantId>& ids, Timestamp now) const
{
    return sum(ids, now);
}

Result<TenantLifeRepository::Footprint> TenantLifeRepository::footprint(const TenantScope& scope, Timestamp now) const
{
    return sum({scope.tenant()}, now);
}

} // namespace Tenantry
