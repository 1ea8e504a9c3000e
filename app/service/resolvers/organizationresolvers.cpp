// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvercontext.h"
#include "service/resolvers/inferenceresolvers.h"
#include "service/resolvers/recordfields.h"
#include "storage/membershiprepository.h"
#include "storage/tenantrepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostUsers = 10'000;

Result<ResolvedValue> organization(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    auto own =
        TenantRepository(context.database()).own(*context.call().tenant, context.now(), call.selects("memberCount"));
    if (!own)
        return fail(own.error());
    return ResolvedValue::make(std::move(*own));
}

/// `after` is the place of a user as a number, sealed; the schema gives none out yet.
Result<int> offsetOf(const FieldCall& call)
{
    if (!call.has("after"))
        return 0;
    auto& context = call.context<ResolverContext>();
    return context.seal()
        .open(context.purpose("users", {}), Cursor(call.arg<std::string>("after")))
        .map([](const QByteArray& place) { return place.toInt(); });
}

Result<ResolvedValue> users(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const int first = call.arg<int>("first", kMostUsers);
    if (first < 0 || first > kMostUsers)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to %1").arg(kMostUsers));
    const auto offset = offsetOf(call);
    if (!offset)
        return fail(offset.error());
    const MemberRow::Columns columns{.email = call.selects("email"),
        .name = call.selects("name"),
        .role = call.selects("role"),
        .since = call.selects("since"),
        .lastActive = call.selects("lastActive")};
    auto rows = MembershipRepository(context.database()).members(*context.call().tenant, columns, first, *offset);
    if (!rows)
        return fail(rows.error());
    return ResolvedValue::rows(std::move(*rows));
}

} // namespace

void addOrganizationResolvers(ResolverMap& map)
{
    map.add("Query", "organization", organization);
    map.add("Organization", "users", users);
    map.add("Organization", "opaqueId", [](const FieldCall& call) -> Result<ResolvedValue> {
        const auto& seal = call.context<ResolverContext>().call().sealTenant;
        return seal ? ResolvedValue(seal(call.parent<TenantSummary>().tenant.id)) : ResolvedValue();
    });
    RecordFields<TenantSummary>(map, "Organization")
        .compute("tenantId", [](const TenantSummary& summary) { return resolved(summary.tenant.id); })
        .compute("id", [](const TenantSummary& summary) { return resolved(summary.tenant.id); })
        .compute("name", [](const TenantSummary& summary) { return resolved(summary.tenant.name); })
        .compute("subdomain", [](const TenantSummary& summary) { return orNull(summary.tenant.subdomain); })
        .compute("plan", [](const TenantSummary& summary) { return orNull(summary.tenant.plan); })
        .compute("region", [](const TenantSummary& summary) { return orNull(summary.tenant.region); })
        .compute(
            "status", [](const TenantSummary& summary) { return resolved(tenantStatusName(summary.tenant.status)); })
        .compute("binding", [](const TenantSummary& summary) { return resolved(summary.tenant.binding); })
        .add("memberCount", &TenantSummary::memberCount);
    RecordFields<MemberRow>(map, "User")
        .add("tenantId", &MemberRow::tenantId)
        .add("id", &MemberRow::userId)
        .addOrNull("email", &MemberRow::email)
        .addOrNull("name", &MemberRow::name)
        .add("role", &MemberRow::role)
        .add("since", &MemberRow::since)
        .add("lastActive", &MemberRow::lastActive);
}

} // namespace Tenantry
