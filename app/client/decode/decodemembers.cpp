// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/memberdecoders.h"
#include "client/decode/readchange.h"
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

namespace {

Role roleIn(RowReader& row)
{
    const auto role = roleFromName(row.bytes("role"));
    if (!role)
        row.refuse("role");
    return role.value_or(Role::Viewer);
}

Result<InvitationRow> readInvitation(const Json& object)
{
    RowReader row(object);
    InvitationRow invitation;
    invitation.tenant = TenantId(row.bytes("tenantId"));
    invitation.id = row.bytes("id");
    invitation.email = row.text("email");
    invitation.role = roleIn(row);
    invitation.state = row.bytes("state");
    invitation.invitedBy = UserId(row.bytes("invitedBy"));
    invitation.invitedAt = row.time("invitedAt");
    invitation.expiresAt = row.time("expiresAt");
    invitation.acceptedBy = UserId(row.optionalBytes("acceptedBy"));
    invitation.version = static_cast<int>(row.integer("version"));
    return row.finished(std::move(invitation));
}

Result<PlannedMemberRow> readPlannedMember(const Json& object)
{
    RowReader row(object);
    PlannedMemberRow planned;
    planned.tenant = TenantId(row.bytes("tenantId"));
    planned.row = static_cast<int>(row.integer("row"));
    planned.user = UserId(row.bytes("userId"));
    planned.name = row.optionalText("name");
    planned.email = row.optionalText("email");
    planned.outcome = row.bytes("outcome");
    planned.before = roleFromName(row.optionalBytes("before"));
    planned.after = roleFromName(row.optionalBytes("after"));
    planned.problem = row.optionalText("problem");
    planned.rule = row.optionalBytes("rule");
    return row.finished(std::move(planned));
}

Result<PlatformRoleRow> readPlatformRole(const Json& object)
{
    RowReader row(object);
    PlatformRoleRow holder;
    holder.user = UserId(row.bytes("userId"));
    holder.name = row.optionalText("name");
    holder.email = row.optionalText("email");
    holder.role = roleIn(row);
    holder.since = row.optionalTime("since");
    return row.finished(std::move(holder));
}

Result<PersonCardRow> readPersonCard(const Json& object)
{
    RowReader row(object);
    PersonCardRow card;
    card.id = UserId(row.bytes("id"));
    card.name = row.optionalText("name");
    card.email = row.optionalText("email");
    auto memberships = rows<Membership>(row.member("memberships"), "person.memberships", readMembership);
    auto roles = rows<PlatformRoleRow>(row.member("platformRoles"), "person.platformRoles", readPlatformRole);
    if (!memberships || !roles)
        return fail(memberships ? roles.error() : memberships.error());
    card.memberships = std::move(*memberships);
    card.platformRoles = std::move(*roles);
    return row.finished(std::move(card));
}

/// What stands there, or nothing where it is null or was withheld.
template <class Row, class Read> Result<void> takeOptional(const Json& value, Read read, std::optional<Row>& into)
{
    if (value.is_null())
        return {};
    auto row = read(value);
    if (!row)
        return fail(row.error());
    into = std::move(*row);
    return {};
}

} // namespace

Result<MemberChangeAnswer> memberChange(const VerifiedAnswer& answer, const char* field)
{
    const auto value = rootField(answer, field);
    if (!value)
        return fail(value.error());
    RowReader row(**value);
    MemberChangeAnswer change;
    const auto plan = readPlan(row.member("plan"));
    if (!plan)
        return fail(plan.error());
    change.plan = *plan;
    change.isDone = row.member("done") == Json(true);
    change.isRepeated = row.member("repeated") == Json(true);
    change.code = row.optionalBytes("code");
    change.undoId = row.optionalBytes("undoId");
    for (const auto& [name, number] : {std::pair("added", &change.added), std::pair("changed", &change.changed),
             std::pair("removed", &change.removed), std::pair("unchanged", &change.unchanged),
             std::pair("refused", &change.refused)})
        *number = static_cast<int>(row.integer(name));
    for (const auto& taken : {takeOptional(row.member("member"), readMembership, change.member),
             takeOptional(row.member("invitation"), readInvitation, change.invitation),
             takeOptional(row.member("pending"), readPending, change.pending)}) {
        if (!taken)
            return fail(taken.error());
    }
    auto planned = rows<PlannedMemberRow>(row.member("rows"), "rows", readPlannedMember);
    if (!planned)
        return fail(planned.error());
    change.rows = std::move(*planned);
    return row.finished(std::move(change));
}

Result<DecodedPage<InvitationRow>> invitations(const VerifiedAnswer& answer)
{
    return pageOf<InvitationRow>(answer, "invitations", readInvitation);
}

Result<std::optional<PersonCardRow>> person(const VerifiedAnswer& answer)
{
    return oneOf<PersonCardRow>(answer, "person", readPersonCard);
}

Result<QList<std::optional<PlatformRoleRow>>> platformRoles(const VerifiedAnswer& answer)
{
    return rowsOf<PlatformRoleRow>(answer, "platformRoles", readPlatformRole);
}

Result<TenantId> acceptedTenant(const VerifiedAnswer& answer)
{
    const auto value = rootField(answer, "acceptInvitation");
    if (!value)
        return fail(value.error());
    RowReader row(**value);
    const TenantId tenant(row.bytes("tenant"));
    return row.finished(tenant);
}

} // namespace Tenantry::Decode
