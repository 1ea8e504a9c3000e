// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformtenantsource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

const char* orderName(TenantOrder order)
{
    switch (order) {
    case TenantOrder::Name:
        return "NAME";
    case TenantOrder::Subdomain:
        return "SUBDOMAIN";
    case TenantOrder::Plan:
        return "PLAN";
    case TenantOrder::Region:
        return "REGION";
    case TenantOrder::Status:
        return "STATUS";
    case TenantOrder::Members:
        return "MEMBERS";
    case TenantOrder::Events24h:
        return "EVENTS_24H";
    case TenantOrder::Breaches:
        return "BREACHES";
    case TenantOrder::Created:
        return "CREATED";
    }
    return "NAME";
}

Json filterOf(const TenantQuery& query)
{
    Json filter = Json::object();
    if (!query.text.isEmpty())
        filter["text"] = query.text.toStdString();
    if (!query.plan.isEmpty())
        filter["plan"] = query.plan.toStdString();
    if (!query.region.isEmpty())
        filter["region"] = query.region.toStdString();
    if (query.status)
        filter["status"] = tenantStatusName(*query.status).toStdString();
    if (!query.tag.isEmpty())
        filter["tag"] = query.tag.toStdString();
    if (!query.group.isEmpty())
        filter["group"] = query.group.toStdString();
    return filter;
}

} // namespace

PlatformTenantSource::PlatformTenantSource(PlatformClient& client)
    : m_client(client)
{
}

QFuture<Result<RowPage<TenantRow>>> PlatformTenantSource::page(
    const TenantQuery& query, const PageRequest& request, const CancelToken& cancel)
{
    const Json variables{{"filter", filterOf(query)}, {"order", orderName(query.order)},
        {"descending", query.descending}, {"first", request.count}, {"offset", request.firstRow}};
    return Sources::decoded<RowPage<TenantRow>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kTenants, variables), cancel),
        [](const VerifiedAnswer& answer) {
            return Sources::pageOf<TenantRow>(answer, "tenants", Decode::tenants(answer), Sources::asIs<TenantRow>);
        });
}

} // namespace Tenantry
