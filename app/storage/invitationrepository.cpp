// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/invitationrepository.h"

#include "storage/whereclause.h"

#include <array>

namespace Tenantry {

namespace {

using InvitationState = StoredInvitation::State;

constexpr std::array<std::pair<InvitationState, const char*>, 4> kInvitationStates{
    {{InvitationState::Invited, "INVITED"}, {InvitationState::Expired, "EXPIRED"},
        {InvitationState::Accepted, "ACCEPTED"}, {InvitationState::Revoked, "REVOKED"}}};

constexpr char kInvitationColumns[] =
    "SELECT id, tenant_id, email, role, code_hash, state, invited_by, invited_at, expires_at, accepted_by, accepted_at,"
    " version FROM invitation";

StoredInvitation readInvitation(const Statement& row, Timestamp now)
{
    StoredInvitation found{row.bytes(0), row.id<TenantId>(1), row.text(2),
        roleFromName(row.bytes(3)).value_or(Role::Viewer), row.bytes(4),
        invitationStateFromName(row.bytes(5)).value_or(InvitationState::Revoked), row.id<UserId>(6), row.time(7),
        row.time(8)};
    if (!row.isNull(9))
        found.acceptedBy = row.id<UserId>(9);
    if (!row.isNull(10))
        found.acceptedAt = row.time(10);
    found.version = static_cast<int>(row.integer(11));
    if (found.state == InvitationState::Invited && found.expiresAt <= now)
        found.state = InvitationState::Expired;
    return found;
}

} // namespace

QByteArray invitationStateName(StoredInvitation::State state)
{
    for (const auto& [value, name] : kInvitationStates) {
        if (value == state)
            return name;
    }
    return {};
}

std::optional<StoredInvitation::State> invitationStateFromName(QByteArrayView name)
{
    for (const auto& [value, text] : kInvitationStates) {
        if (name == text)
            return value;
    }
    return std::nullopt;
}

Result<InvitationRepository::Page> InvitationRepository::page(
    const TenantId& tenant, const std::optional<State>& state, int limit, int offset) const
{
    WhereClause where;
    where.add("tenant_id = ?", {tenant.bytes()});
    if (state) {
        const bool byClock = *state == State::Invited || *state == State::Expired;
        where.add("state = ?", {invitationStateName(byClock ? State::Invited : *state)});
        if (byClock)
            where.add(*state == State::Invited ? "expires_at > ?" : "expires_at <= ?", {m_now.ms});
    }
    auto statement = m_db.prepare(kInvitationColumns + where.sql() + " ORDER BY invited_at DESC, id LIMIT ? OFFSET ?");
    auto counted = m_db.prepare("SELECT count(*) FROM invitation" + where.sql());
    if (!statement || !counted)
        return fail(statement ? counted.error() : statement.error());
    where.bindTo(*statement).bind(int64_t{limit}).bind(int64_t{offset});
    Page page;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        page.rows.append(readInvitation(*statement, m_now));
    }
    if (const auto row = where.bindTo(*counted).step(); !row)
        return fail(row.error());
    page.totalCount = static_cast<int>(counted->integer(0));
    return page;
}

Result<InvitationRepository::Page> InvitationRepository::list(
    const TenantScope& scope, const std::optional<State>& state, int limit, int offset) const
{
    return page(scope.tenant(), state, limit, offset);
}

Result<InvitationRepository::Page> InvitationRepository::list(
    const PlatformScope&, const TenantId& tenant, const std::optional<State>& state, int limit, int offset) const
{
    return page(tenant, state, limit, offset);
}

Result<StoredInvitation> InvitationRepository::one(const char* column, const QByteArray& value) const
{
    auto statement = m_db.prepare(QByteArray(kInvitationColumns) + " WHERE " + column + " = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(value).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such invitation"));
    return readInvitation(*statement, m_now);
}

Result<StoredInvitation> InvitationRepository::find(const TenantScope& scope, const QByteArray& id) const
{
    auto found = one("id", id);
    if (found && found->tenantId != scope.tenant())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such invitation"));
    return found;
}

Result<StoredInvitation> InvitationRepository::find(const PlatformScope&, const QByteArray& id) const
{
    return one("id", id);
}

Result<StoredInvitation> InvitationRepository::findByCode(const QByteArray& codeHash) const
{
    return one("code_hash", codeHash);
}

Result<std::optional<StoredInvitation>> InvitationRepository::waiting(
    const TenantId& tenant, const QString& email) const
{
    auto statement = m_db.prepare(QByteArray(kInvitationColumns)
        + " WHERE tenant_id = ? AND email = ? AND state = 'INVITED' AND expires_at > ? LIMIT 1");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(tenant).bindOwned(email.toUtf8()).bind(m_now).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(readInvitation(*statement, m_now)) : std::nullopt;
}

Result<bool> InvitationRepository::isMember(const TenantId& tenant, const QString& email) const
{
    auto statement = m_db.prepare("SELECT 1 FROM membership WHERE tenant = (SELECT key FROM tenant WHERE id = ?)"
                                  " AND email = ? COLLATE NOCASE LIMIT 1");
    return statement ? statement->bind(tenant).bindOwned(email.toUtf8()).step() : fail(statement.error());
}

Result<bool> InvitationRepository::isTenantActive(const TenantId& tenant) const
{
    auto statement = m_db.prepare("SELECT 1 FROM tenant WHERE id = ? AND status = 'ACTIVE' AND purging = 0");
    return statement ? statement->bind(tenant).step() : fail(statement.error());
}

Result<void> InvitationRepository::add(Transaction&, const StoredInvitation& invitation)
{
    auto statement = m_db.prepare("INSERT INTO invitation (id, tenant_id, email, role, code_hash, state, invited_by,"
                                  " invited_at, expires_at, version) SELECT ?, t.id, ?, ?, ?, 'INVITED', ?, ?, ?, 1"
                                  " FROM tenant t WHERE t.id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(invitation.id).bindOwned(invitation.email.toUtf8()).bindOwned(roleName(invitation.role));
    statement->bind(invitation.codeHash).bind(invitation.invitedBy).bind(invitation.invitedAt);
    if (const auto done = statement->bind(invitation.expiresAt).bind(invitation.tenantId).run(); !done)
        return done;
    return m_db.changes() == 1 ? Result<void>() : fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
}

Result<void> InvitationRepository::write(Transaction&, const StoredInvitation& invitation)
{
    auto statement = m_db.prepare("UPDATE invitation SET code_hash = ?, state = ?, expires_at = ?, accepted_by = ?,"
                                  " accepted_at = ?, version = version + 1 WHERE id = ? AND version = ?");
    if (!statement)
        return fail(statement.error());
    const bool byClock = invitation.state == State::Expired;
    statement->bind(invitation.codeHash).bindOwned(invitationStateName(byClock ? State::Invited : invitation.state));
    statement->bind(invitation.expiresAt).bind(invitation.acceptedBy).bind(invitation.acceptedAt);
    if (const auto done = statement->bind(invitation.id).bind(int64_t{invitation.version}).run(); !done)
        return done;
    return m_db.changes() == 1
        ? Result<void>()
        : fail(ErrorCode::Conflict, QStringLiteral("somebody else changed this invitation; look at it again"));
}

} // namespace Tenantry
