// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/memberdesk.h"
#include "service/administration/rolerequests.h"
#include "service/resolvers/pendinganswer.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/recordfields.h"
#include "storage/membershiprepository.h"
#include "storage/platformroles.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostUndos = 100;

/// One person with all the hats that the asker may see.
struct PersonCard {
    UserId id;
    QString name;
    QString email;
    std::vector<Membership> memberships;
    std::vector<PlatformRoles::Holder> roles;
};

/// A platform's own rows have no column of their owner: there is one platform.
ResolvedValue holderAnswer(const PlatformRoles::Holder& holder)
{
    return Json{{"tenantId", kPlatformTenant.toStdString()}, {"userId", holder.userId.toStdString()},
        {"name", holder.name.isEmpty() ? Json() : Json(holder.name.toStdString())},
        {"email", holder.email.isEmpty() ? Json() : Json(holder.email.toStdString())},
        {"role", roleName(holder.role).toStdString()},
        {"since", holder.since.ms == 0 ? Json() : Json(holder.since.ms)}};
}

ResolvedValue holderAnswers(const std::vector<PlatformRoles::Holder>& holders)
{
    ResolvedValue::List list;
    for (const PlatformRoles::Holder& holder : holders)
        list.push_back(holderAnswer(holder));
    return list;
}

Result<ResolvedValue> platformRoles(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::ListRead); !may)
        return fail(may.error());
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    const auto holders = PlatformRoles(context.database(), **platform).list();
    return holders ? Result<ResolvedValue>(holderAnswers({holders->begin(), holders->end()})) : fail(holders.error());
}

Result<QList<Membership>> membershipsSeen(ResolverContext& context, const UserId& user)
{
    const ServiceCall& call = context.call();
    const MembershipRepository members(context.database());
    if (call.platform)
        return members.ofUser(*call.platform, user);
    if (!call.tenant)
        return context.platform().map([](const PlatformScope*) { return QList<Membership>(); });
    MembershipFilter filter;
    filter.userId = user;
    return members.list(*call.tenant, filter, 1, 0).map([](const MembershipPage& page) { return page.rows; });
}

Result<ResolvedValue> person(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::ListRead); !may)
        return fail(may.error());
    if (!context.call().platform) {
        if (const auto may = context.need(Permission::MemberManage); !may)
            return fail(may.error());
    }
    PersonCard card;
    card.id = UserId(call.arg<std::string>("userId"));
    const auto found = membershipsSeen(context, card.id);
    if (!found)
        return fail(found.error());
    card.memberships.assign(found->begin(), found->end());
    if (context.call().platform) {
        const auto roles = PlatformRoles(context.database(), *context.call().platform).of(card.id);
        if (!roles)
            return fail(roles.error());
        card.roles.assign(roles->begin(), roles->end());
    }
    if (card.memberships.empty() && card.roles.empty())
        return ResolvedValue();
    for (const auto& role : card.roles) {
        card.name = role.name;
        card.email = role.email;
    }
    for (const Membership& member : card.memberships) {
        card.name = card.name.isEmpty() ? member.name : card.name;
        card.email = card.email.isEmpty() ? member.email : card.email;
    }
    return ResolvedValue::make(std::move(card));
}

Result<ResolvedValue> memberUndos(const FieldCall& call)
{
    const int first = call.arg<int>("first", 20);
    if (first < 0 || first > kMostUndos)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to 100"), QStringLiteral("first"));
    const auto undos =
        MemberDesk(call.context<ResolverContext>(), TenantId(call.arg<std::string>("tenantId"))).undos(first);
    if (!undos)
        return fail(undos.error());
    Json list = Json::array();
    for (const MemberChanges::Undo& undo : *undos)
        list.push_back({{"tenantId", undo.tenantId.toStdString()}, {"id", undo.id.toStdString()},
            {"action", undo.action.toStdString()}, {"actor", undo.actor.toStdString()}, {"at", undo.at.ms},
            {"count", undo.rows.size()}});
    return ResolvedValue(std::move(list));
}

Result<ResolvedValue> asked(const FieldCall& call, const Result<StoredChange>& change)
{
    return change
        ? Result<ResolvedValue>(ResolvedValue(pendingAnswer(PendingChanges(call.context<ResolverContext>()), *change)))
        : fail(change.error());
}

QString reasonOf(const FieldCall& call) { return QString::fromStdString(call.arg<std::string>("reason")); }

Role roleArg(const FieldCall& call)
{
    return roleFromName(QByteArray::fromStdString(call.arg<std::string>("role"))).value_or(Role::Viewer);
}

Result<ResolvedValue> grantPlatformRole(const FieldCall& call)
{
    RoleRequests requests(call.context<ResolverContext>());
    return asked(call, requests.grant(UserId(call.arg<std::string>("userId")), roleArg(call), reasonOf(call)));
}

Result<ResolvedValue> revokePlatformRole(const FieldCall& call)
{
    RoleRequests requests(call.context<ResolverContext>());
    return asked(call, requests.revoke(UserId(call.arg<std::string>("userId")), roleArg(call), reasonOf(call)));
}

Result<ResolvedValue> askPermission(const FieldCall& call)
{
    const auto permission = permissionFromName(QByteArray::fromStdString(call.arg<std::string>("permission")));
    if (!permission)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("there is no such permission"), QStringLiteral("permission"));
    RoleRequests requests(call.context<ResolverContext>());
    return asked(call, requests.askFor(TenantId(call.arg<std::string>("tenantId")), *permission, reasonOf(call)));
}

} // namespace

void addPersonResolvers(ResolverMap& map)
{
    map.add("Query", "person", person);
    map.add("Query", "platformRoles", platformRoles);
    map.add("Query", "memberUndos", memberUndos);
    map.add("Mutation", "grantPlatformRole", grantPlatformRole);
    map.add("Mutation", "revokePlatformRole", revokePlatformRole);
    map.add("Mutation", "askPermission", askPermission);
    RecordFields<PersonCard>(map, "PersonCard")
        .add("id", &PersonCard::id)
        .addOrNull("name", &PersonCard::name)
        .addOrNull("email", &PersonCard::email)
        .compute("memberships", [](const PersonCard& card) { return ResolvedValue::rows(card.memberships); })
        .compute("platformRoles", [](const PersonCard& card) { return holderAnswers(card.roles); });
}

} // namespace Tenantry
