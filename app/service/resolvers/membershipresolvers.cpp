// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/memberdesk.h"
#include "service/auditing/auditwriter.h"
#include "service/resolvercontext.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/recordfields.h"
#include "storage/membershiprepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostMembers = 10'000;
constexpr qsizetype kNamedInEntry = 20;
constexpr int64_t kMostStaleDays = 36'500;

struct MembershipConnection {
    std::shared_ptr<const std::vector<Membership>> nodes;
    int totalCount = 0;
};

MembershipFilter membershipFilterFrom(const Json& given, Timestamp now)
{
    MembershipFilter filter;
    if (const QByteArray tenant = bytesMember(given, "tenantId"); !tenant.isEmpty())
        filter.tenantId = TenantId(tenant);
    if (const QByteArray user = bytesMember(given, "userId"); !user.isEmpty())
        filter.userId = UserId(user);
    filter.role = roleFromName(bytesMember(given, "role"));
    filter.text = stringMember(given, "text");
    if (const Json days = given.value("staleDays", Json()); days.is_number_integer())
        filter.notActiveSince =
            Timestamp{now.ms - std::clamp(days.get<int64_t>(), int64_t{0}, kMostStaleDays) * Timestamp::kDay};
    return filter;
}

Result<MembershipPage> listed(ResolverContext& context, const MembershipFilter& filter, int first, int offset)
{
    const MembershipRepository members(context.database());
    if (context.call().tenant)
        return members.list(*context.call().tenant, filter, first, offset);
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    return members.list(**platform, filter, first, offset);
}

Result<ResolvedValue> memberships(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::ListRead); !may)
        return fail(may.error());
    const MembershipFilter filter = membershipFilterFrom(call.arg<Json>("filter", Json::object()), context.now());
    if (filter.tenantId) {
        if (const auto own = context.checkNamed({*filter.tenantId}); !own)
            return fail(own.error());
    }
    const int first = call.arg<int>("first", 100);
    const int offset = call.arg<int>("offset", 0);
    if (first < 0 || first > kMostMembers || offset < 0)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to %1, offset at least 0").arg(kMostMembers));
    const auto page = listed(context, filter, first, offset);
    if (!page)
        return fail(page.error());
    auto nodes = std::make_shared<std::vector<Membership>>(page->rows.begin(), page->rows.end());
    return ResolvedValue::make(MembershipConnection{std::move(nodes), page->totalCount});
}

Result<Membership> memberFrom(const ResolverContext& context, const TenantId& tenant, const Json& input)
{
    Membership member;
    member.tenantId = tenant;
    const auto user = checkedIdBytes(bytesMember(input, "userId"), "userId");
    if (!user)
        return fail(user.error());
    member.userId = UserId(*user);
    member.name = stringMember(input, "name");
    member.email = stringMember(input, "email");
    const auto role = roleFromName(bytesMember(input, "role"));
    if (!role || isPlatformRole(*role))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("in a tenant one is admin, member or viewer"));
    member.role = *role;
    member.since = context.now();
    if (input.contains("lastActive") && !input["lastActive"].is_null())
        member.lastActive = Timestamp{input["lastActive"].get<int64_t>()};
    return member;
}

Result<void> audit(ResolverContext& context, const TenantId& tenant, const QList<Membership>& members, int changed)
{
    AuditEntry entry = context.entry(tenant, "member.put");
    entry.severity = Severity::Notice;
    entry.targets = {{"tenant", tenant.bytes()}};
    entry.data = {{"count", members.size()}, {"changed", changed}};
    if (members.size() <= kNamedInEntry) {
        Json ids = Json::array();
        for (const Membership& member : members) {
            const QByteArray place = "member." + QByteArray::number(ids.size());
            ids.push_back(member.userId.toStdString() + ":" + roleName(member.role).toStdString());
            if (!member.name.isEmpty())
                entry.personal.append({place + ".name", member.userId, member.name.toStdString()});
            if (!member.email.isEmpty())
                entry.personal.append({place + ".email", member.userId, member.email.toStdString()});
        }
        entry.data["members"] = std::move(ids);
    }
    return AuditWriter::append(context.transaction(), std::move(entry)).map([](const AuditReceipt&) {});
}

Result<ResolvedValue> putMembers(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::MemberManage); !may)
        return fail(may.error());
    const TenantId tenant(call.arg<std::string>("tenantId"));
    if (const auto own = context.checkNamed({tenant}); !own)
        return fail(own.error());
    QList<Membership> members;
    for (const Json& input : call.args()["members"]) {
        auto member = memberFrom(context, tenant, input);
        if (!member)
            return fail(member.error().code, member.error().detail, QStringLiteral("members[%1]").arg(members.size()));
        members.append(std::move(*member));
    }
    MembershipRepository repository(context.database());
    const ServiceCall& asker = context.call();
    const MemberDesk desk(context, tenant);
    const auto admins = desk.members().and_then([](const MemberChanges& all) { return all.adminCount(); });
    if (!admins)
        return fail(admins.error());
    const auto changed = asker.platform ? repository.put(context.transaction(), *asker.platform, members)
                                        : repository.put(context.transaction(), *asker.tenant, members);
    if (!changed)
        return fail(changed.error());
    if (const auto kept = desk.keepsAdmin(*admins); !kept)
        return fail(kept.error());
    if (*changed > 0) {
        if (const auto audited = audit(context, tenant, members, *changed); !audited)
            return fail(audited.error());
    }
    return ResolvedValue(Json{{"changed", *changed}});
}

} // namespace

void addMembershipResolvers(ResolverMap& map)
{
    map.add("Query", "memberships", memberships);
    map.add("Mutation", "putMembers", putMembers);
    RecordFields<MembershipConnection>(map, "MembershipConnection")
        .compute("nodes", [](const MembershipConnection& list) { return ResolvedValue::rows(list.nodes); })
        .add("totalCount", &MembershipConnection::totalCount);
    RecordFields<Membership>(map, "Membership")
        .add("tenantId", &Membership::tenantId)
        .add("userId", &Membership::userId)
        .addOrNull("name", &Membership::name)
        .addOrNull("email", &Membership::email)
        .compute("role", [](const Membership& member) { return resolved(roleName(member.role)); })
        .add("since", &Membership::since)
        .add("lastActive", &Membership::lastActive)
        .add("version", &Membership::version);
}

} // namespace Tenantry
