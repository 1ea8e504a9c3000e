// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/recordfields.h"
#include "service/resolvers/tenantchange.h"
#include "storage/tenantrepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

struct TenantConnection {
    std::shared_ptr<const std::vector<TenantSummary>> nodes;
    int totalCount = 0;
};

constexpr int kMostTenants = 10'000;

TenantOrder orderFrom(const std::string& name)
{
    static const QHash<QByteArray, TenantOrder> orders{{"NAME", TenantOrder::Name},
        {"SUBDOMAIN", TenantOrder::Subdomain}, {"PLAN", TenantOrder::Plan}, {"REGION", TenantOrder::Region},
        {"STATUS", TenantOrder::Status}, {"MEMBERS", TenantOrder::Members}, {"EVENTS_24H", TenantOrder::Events24h},
        {"BREACHES", TenantOrder::Breaches}, {"CREATED", TenantOrder::Created}};
    return orders.value(QByteArray::fromStdString(name), TenantOrder::Name);
}

TenantFilter tenantFilterFrom(const FieldCall& call)
{
    TenantFilter filter;
    filter.order = orderFrom(call.arg<std::string>("order", "NAME"));
    filter.descending = call.arg<bool>("descending", false);
    const Json given = call.arg<Json>("filter", Json::object());
    filter.text = stringMember(given, "text");
    if (const QByteArray plan = bytesMember(given, "plan"); !plan.isEmpty())
        filter.plan = plan;
    if (const QByteArray region = bytesMember(given, "region"); !region.isEmpty())
        filter.region = region;
    if (const QByteArray status = bytesMember(given, "status"); !status.isEmpty())
        filter.status = tenantStatusFromName(status);
    filter.tag = stringMember(given, "tag");
    filter.group = stringMember(given, "group");
    if (given.contains("ids") && given["ids"].is_array()) {
        filter.ids.emplace();
        for (const Json& id : given["ids"])
            filter.ids->append(TenantId(id.get<std::string>()));
    }
    return filter;
}

Result<ResolvedValue> tenants(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::ListRead); !may)
        return fail(may.error());
    const TenantRepository repository(context.database());
    TenantConnection connection;
    auto nodes = std::make_shared<std::vector<TenantSummary>>();
    if (context.call().tenant) {
        auto own = repository.own(*context.call().tenant, context.now());
        if (!own)
            return fail(own.error());
        nodes->push_back(std::move(*own));
        connection.totalCount = 1;
    } else {
        const auto platform = context.platform();
        if (!platform)
            return fail(platform.error());
        const int first = call.arg<int>("first", 100);
        const int offset = call.arg<int>("offset", 0);
        if (first < 0 || first > kMostTenants || offset < 0)
            return fail(ErrorCode::InvalidArgument,
                QStringLiteral("first must be 0 to %1, offset at least 0").arg(kMostTenants));
        const auto page = repository.list(**platform, tenantFilterFrom(call), first, offset, context.now());
        if (!page)
            return fail(page.error());
        nodes->assign(page->rows.begin(), page->rows.end());
        connection.totalCount = page->totalCount;
    }
    connection.nodes = std::move(nodes);
    return ResolvedValue::make(std::move(connection));
}

Result<ResolvedValue> tenant(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::ListRead); !may)
        return fail(may.error());
    const TenantId id(call.arg<std::string>("id"));
    if (const auto own = context.checkNamed({id}); !own)
        return fail(own.error());
    const TenantRepository repository(context.database());
    auto found = [&]() -> Result<TenantSummary> {
        if (context.call().tenant)
            return repository.own(*context.call().tenant, context.now());
        const auto platform = context.platform();
        if (!platform)
            return fail(platform.error());
        return repository.find(**platform, id, context.now());
    }();
    if (!found && found.error().code == ErrorCode::NotFound)
        return ResolvedValue();
    if (!found)
        return fail(found.error());
    return ResolvedValue::make(std::move(*found));
}

Result<ResolvedValue> putTenant(const FieldCall& call)
{
    return TenantChange(call.context<ResolverContext>()).put(call.args()["tenant"]);
}

Result<ResolvedValue> setTenantStatus(const FieldCall& call)
{
    return TenantChange(call.context<ResolverContext>())
        .setStatus(TenantId(call.arg<std::string>("tenantId")),
            tenantStatusFromName(QByteArray::fromStdString(call.arg<std::string>("status"))),
            call.arg<std::string>("reason"));
}

} // namespace

void addTenantResolvers(ResolverMap& map)
{
    map.add("Query", "tenants", tenants);
    map.add("Query", "tenant", tenant);
    map.add("Mutation", "putTenant", putTenant);
    map.add("Mutation", "setTenantStatus", setTenantStatus);
    RecordFields<TenantConnection>(map, "TenantConnection")
        .compute("nodes", [](const TenantConnection& list) { return ResolvedValue::rows(list.nodes); })
        .add("totalCount", &TenantConnection::totalCount);
    RecordFields<TenantSummary>(map, "Tenant")
        .compute("tenantId", [](const TenantSummary& summary) { return resolved(summary.tenant.id); })
        .compute("id", [](const TenantSummary& summary) { return resolved(summary.tenant.id); })
        .compute("name", [](const TenantSummary& summary) { return resolved(summary.tenant.name); })
        .compute("subdomain", [](const TenantSummary& summary) { return orNull(summary.tenant.subdomain); })
        .compute("plan", [](const TenantSummary& summary) { return orNull(summary.tenant.plan); })
        .compute("region", [](const TenantSummary& summary) { return orNull(summary.tenant.region); })
        .compute(
            "status", [](const TenantSummary& summary) { return resolved(tenantStatusName(summary.tenant.status)); })
        .compute("binding", [](const TenantSummary& summary) { return resolved(summary.tenant.binding); })
        .compute("createdAt", [](const TenantSummary& summary) { return resolved(summary.tenant.createdAt); })
        .add("memberCount", &TenantSummary::memberCount)
        .add("events24h", &TenantSummary::events24h)
        .add("hourly", &TenantSummary::hourly)
        .add("openBreaches", &TenantSummary::openBreaches)
        .compute("version", [](const TenantSummary& summary) { return resolved(summary.life.version); })
        .compute("group", [](const TenantSummary& summary) { return orNull(summary.life.group); })
        .compute("tags",
            [](const TenantSummary& summary) {
                ResolvedValue::List tags;
                for (const QString& tag : summary.life.tags)
                    tags.push_back(resolved(tag));
                return ResolvedValue(std::move(tags));
            })
        .compute("archivedAt", [](const TenantSummary& summary) { return resolved(summary.life.archivedAt); })
        .compute("purgeAfter", [](const TenantSummary& summary) { return resolved(summary.life.purgeAfter); })
        .compute("isPurging", [](const TenantSummary& summary) { return resolved(summary.life.isPurging); });
}

} // namespace Tenantry
