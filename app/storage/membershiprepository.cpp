// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/membershiprepository.h"

#include "storage/membercolumns.h"
#include "storage/whereclause.h"

namespace Tenantry {

namespace {

constexpr char kMembershipColumns[] =
    "m.tenant_id, m.user_id, m.name, m.email, m.role, m.since, m.last_active, m.version";

Membership readMembership(const Statement& row)
{
    Membership member;
    member.tenantId = row.id<TenantId>(0);
    member.userId = row.id<UserId>(1);
    member.name = row.text(2);
    member.email = row.text(3);
    member.role = roleFromName(row.bytes(4)).value_or(Role::Viewer);
    member.since = row.time(5);
    if (!row.isNull(6))
        member.lastActive = row.time(6);
    member.version = static_cast<int>(row.integer(7));
    return member;
}

Result<QList<Membership>> readAll(Statement& statement)
{
    QList<Membership> rows;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return rows;
        rows.append(readMembership(statement));
    }
}

WhereClause whereOf(const std::optional<TenantId>& tenant, const MembershipFilter& filter)
{
    WhereClause where;
    if (tenant)
        where.add("m.tenant = (SELECT key FROM tenant WHERE id = ?)", {tenant->bytes()});
    if (filter.userId)
        where.add("m.user_id = ?", {filter.userId->bytes()});
    if (filter.role)
        where.add("m.role = ?", {roleName(*filter.role)});
    if (!filter.text.isEmpty())
        where.add("instr(m.search, ?) > 0", {filter.text.toCaseFolded().toUtf8()});
    if (filter.notActiveSince)
        where.add("coalesce(m.last_active, m.since) < ?", {filter.notActiveSince->ms});
    return where;
}

} // namespace

Result<int> MembershipRepository::put(Transaction&, const TenantScope& scope, const QList<Membership>& members)
{
    for (const Membership& member : members) {
        if (member.tenantId != scope.tenant())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a member of another tenant than the scope's"));
    }
    return putAll(members);
}

Result<int> MembershipRepository::put(Transaction&, const PlatformScope&, const QList<Membership>& members)
{
    return putAll(members);
}

Result<int> MembershipRepository::putAll(const QList<Membership>& members)
{
    // The last line leaves a row alone that would not change, so that changes() counts what did.
    auto statement = m_db.prepare(
        "INSERT INTO membership (tenant, user_id, tenant_id, name, email, role, since, last_active, sort_name, search,"
        " role_since) SELECT t.key, ?2, t.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?6 FROM tenant t WHERE t.id = ?1"
        " ON CONFLICT (tenant, user_id) DO UPDATE SET name = excluded.name, email = excluded.email,"
        " role = excluded.role, sort_name = excluded.sort_name, search = excluded.search,"
        " role_since = iif(role <> excluded.role, excluded.role_since, role_since),"
        " version = version + (name <> excluded.name OR email <> excluded.email OR role <> excluded.role),"
        " last_active = max(coalesce(last_active, excluded.last_active), coalesce(excluded.last_active, last_active))"
        " WHERE name <> excluded.name OR email <> excluded.email OR role <> excluded.role"
        " OR coalesce(last_active, -1 << 60) < coalesce(excluded.last_active, -1 << 60)");
    auto known = m_db.prepare("SELECT 1 FROM tenant WHERE id = ?");
    if (!statement || !known)
        return fail(statement ? known.error() : statement.error());
    int changed = 0;
    for (const Membership& member : members) {
        const auto there = known->bind(member.tenantId).step();
        if (!there)
            return fail(there.error());
        if (!*there)
            return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
        known->reset();
        statement->bind(member.tenantId).bind(member.userId).bindOwned(member.name.toUtf8());
        statement->bindOwned(member.email.toUtf8()).bindOwned(roleName(member.role)).bind(member.since);
        statement->bind(member.lastActive).bindOwned(memberSortName(member)).bindOwned(memberSearch(member));
        if (const auto done = statement->run(); !done)
            return fail(done.error());
        changed += static_cast<int>(m_db.changes());
    }
    return changed;
}

Result<MembershipPage> MembershipRepository::list(
    const TenantScope& scope, const MembershipFilter& filter, int limit, int offset) const
{
    return page(scope.tenant(), filter, limit, offset);
}

Result<MembershipPage> MembershipRepository::list(
    const PlatformScope&, const MembershipFilter& filter, int limit, int offset) const
{
    return page(filter.tenantId, filter, limit, offset);
}

Result<MembershipPage> MembershipRepository::page(
    const std::optional<TenantId>& tenant, const MembershipFilter& filter, int limit, int offset) const
{
    const WhereClause where = whereOf(tenant, filter);
    auto statement = m_db.prepare(QByteArray("SELECT ") + kMembershipColumns + " FROM membership m" + where.sql()
        + " ORDER BY m.tenant_id, m.sort_name, m.user_id LIMIT ? OFFSET ?");
    auto counted = m_db.prepare("SELECT count(*) FROM membership m" + where.sql());
    if (!statement || !counted)
        return fail(statement ? counted.error() : statement.error());
    where.bindTo(*statement).bind(int64_t{limit}).bind(int64_t{offset});
    auto rows = readAll(*statement);
    if (!rows)
        return fail(rows.error());
    if (const auto row = where.bindTo(*counted).step(); !row)
        return fail(row.error());
    return MembershipPage{std::move(*rows), static_cast<int>(counted->integer(0))};
}

Result<std::vector<MemberRow>> MembershipRepository::members(
    const TenantScope& scope, const MemberRow::Columns& columns, int limit, int offset) const
{
    const auto column = [](bool wanted, const char* name) { return QByteArray(wanted ? name : "NULL"); };
    auto statement = m_db.prepare("SELECT tenant_id, user_id, " + column(columns.email, "email") + ", "
        + column(columns.name, "name") + ", " + column(columns.role, "role") + ", " + column(columns.since, "since")
        + ", " + column(columns.lastActive, "last_active")
        + " FROM membership WHERE tenant = (SELECT key FROM tenant WHERE id = ?) ORDER BY user_id LIMIT ? OFFSET ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(scope.tenant()).bind(int64_t{limit}).bind(int64_t{offset});
    std::vector<MemberRow> rows;
    rows.reserve(static_cast<size_t>(std::min(limit, 1024)));
    for (;;) {
        const auto there = statement->step();
        if (!there)
            return fail(there.error());
        if (!*there)
            return rows;
        MemberRow& row = rows.emplace_back();
        // Read from each row's own column, and kept once where they are equal, as they should be.
        const bool asBefore = rows.size() > 1 && rows[rows.size() - 2].tenantId.view() == statement->view(0);
        row.tenantId = asBefore ? rows[rows.size() - 2].tenantId : statement->id<TenantId>(0);
        row.userId = statement->id<UserId>(1);
        row.email = statement->bytes(2);
        row.name = statement->bytes(3);
        row.role = statement->bytes(4);
        row.since = statement->time(5);
        if (!statement->isNull(6))
            row.lastActive = statement->time(6);
    }
}

std::optional<Role> MembershipRepository::roleForGuard(
    const GuardKey&, const TenantId& tenant, const UserId& user) const
{
    auto statement = m_db.prepare(
        "SELECT role FROM membership WHERE tenant = (SELECT key FROM tenant WHERE id = ?) AND user_id = ?");
    if (!statement)
        return std::nullopt;
    const auto row = statement->bind(tenant).bind(user).step();
    return row && *row ? roleFromName(statement->bytes(0)) : std::nullopt;
}

Result<QList<Membership>> MembershipRepository::allOf(const UserId& user) const
{
    auto statement = m_db.prepare(
        QByteArray("SELECT ") + kMembershipColumns + " FROM membership m WHERE m.user_id = ? ORDER BY m.tenant_id");
    if (!statement)
        return fail(statement.error());
    return readAll(statement->bind(user));
}

Result<QList<Membership>> MembershipRepository::ofUserForGuard(const GuardKey&, const UserId& user) const
{
    return allOf(user);
}

Result<QList<Membership>> MembershipRepository::ofUser(const PlatformScope&, const UserId& user) const
{
    return allOf(user);
}

} // namespace Tenantry
