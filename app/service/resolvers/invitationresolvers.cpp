// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/invitationdesk.h"
#include "service/resolvers/changetermsof.h"
#include "service/resolvers/memberanswers.h"
#include "service/resolvers/platformresolvers.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostInvitations = 1000;

QByteArray idArg(const FieldCall& call) { return QByteArray::fromStdString(call.arg<std::string>("id")); }

Result<ResolvedValue> inviteMember(const FieldCall& call)
{
    const auto terms = changeTermsOf(call);
    const auto role = roleFromName(QByteArray::fromStdString(call.arg<std::string>("role")));
    if (!terms)
        return fail(terms.error());
    return memberAnswer(
        InvitationDesk(call.context<ResolverContext>())
            .invite(TenantId(call.arg<std::string>("tenantId")), QString::fromStdString(call.arg<std::string>("email")),
                role.value_or(Role::Operator), call.arg<int>("expiresInDays", 7), *terms));
}

Result<ResolvedValue> resendInvitation(const FieldCall& call)
{
    const auto terms = changeTermsOf(call);
    if (!terms)
        return fail(terms.error());
    return memberAnswer(
        InvitationDesk(call.context<ResolverContext>())
            .resend(idArg(call), call.arg<int>("expiresInDays", 7), call.arg<int>("expectedVersion"), *terms));
}

Result<ResolvedValue> revokeInvitation(const FieldCall& call)
{
    const auto terms = changeTermsOf(call);
    if (!terms)
        return fail(terms.error());
    return memberAnswer(
        InvitationDesk(call.context<ResolverContext>()).revoke(idArg(call), call.arg<int>("expectedVersion"), *terms));
}

Result<ResolvedValue> acceptInvitation(const FieldCall& call)
{
    auto member = InvitationDesk(call.context<ResolverContext>())
                      .accept(QByteArray::fromStdString(call.arg<std::string>("code")));
    if (!member)
        return fail(member.error());
    return ResolvedValue(Json{{"tenant", member->tenantId.toStdString()}, {"userId", member->userId.toStdString()},
        {"role", roleName(member->role).toStdString()}, {"version", member->version}});
}

Result<ResolvedValue> invitations(const FieldCall& call)
{
    const int first = call.arg<int>("first", 100);
    const int offset = call.arg<int>("offset", 0);
    if (first < 0 || first > kMostInvitations || offset < 0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to 1,000, offset at least 0"));
    std::optional<StoredInvitation::State> state;
    if (call.has("state"))
        state = invitationStateFromName(QByteArray::fromStdString(call.arg<std::string>("state")));
    const auto page = InvitationDesk(call.context<ResolverContext>())
                          .list(TenantId(call.arg<std::string>("tenantId")), state, first, offset);
    if (!page)
        return fail(page.error());
    Json nodes = Json::array();
    for (const StoredInvitation& invitation : page->rows)
        nodes.push_back(invitationAnswer(invitation));
    return ResolvedValue(Json{{"nodes", std::move(nodes)}, {"totalCount", page->totalCount}});
}

} // namespace

void addInvitationResolvers(ResolverMap& map)
{
    map.add("Query", "invitations", invitations);
    map.add("Mutation", "inviteMember", inviteMember);
    map.add("Mutation", "acceptInvitation", acceptInvitation);
    map.add("Mutation", "resendInvitation", resendInvitation);
    map.add("Mutation", "revokeInvitation", revokeInvitation);
}

} // namespace Tenantry
