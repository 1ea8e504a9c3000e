// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/routetable.h"

#include "http/urlcoding.h"

#include <array>

namespace Tenantry {

namespace {

using Route = RouteTable::Route;

struct Row {
    Route route;
    QByteArrayView path; ///< for a tenant's route what follows the opaque id
    bool takesGet;
    bool takesPost;
};

constexpr std::array kFixed{
    Row{Route::GraphQL, "/graphql", true, true},
    Row{Route::PlatformGraphQL, "/platform/graphql", true, true},
    Row{Route::Dashboard, "/api/dashboard", true, false},
    Row{Route::Analytics, "/api/analytics", true, false},
    Row{Route::Events, "/api/events", false, true},
    Row{Route::Health, "/health", true, false},
    Row{Route::Metrics, "/metrics", true, false},
    Row{Route::OpenApi, "/openapi.json", true, false},
    Row{Route::InferenceSchema, "/schema/inference.graphql", true, false},
    Row{Route::PlatformSchema, "/schema/platform.graphql", true, false},
};

constexpr std::array kOfTenants{
    Row{Route::TenantDashboard, "dashboard", true, false},
    Row{Route::TenantAnalytics, "analytics", true, false},
    Row{Route::TenantEvents, "events", false, true},
};

constexpr QByteArrayView kTenants = "/api/tenants/";
constexpr qsizetype kLongestOpaque = 512;

const Row* rowOf(Route route)
{
    for (const Row& row : kFixed) {
        if (row.route == route)
            return &row;
    }
    for (const Row& row : kOfTenants) {
        if (row.route == route)
            return &row;
    }
    return nullptr;
}

RouteTable::Match matchTenant(QByteArrayView rest)
{
    const qsizetype slash = rest.indexOf('/');
    if (slash <= 0)
        return {};
    const auto opaque = UrlCoding::decoded(rest.first(slash));
    if (!opaque || opaque->size() > kLongestOpaque)
        return {};
    for (const Row& row : kOfTenants) {
        if (row.path == rest.sliced(slash + 1))
            return {row.route, *opaque};
    }
    return {};
}

} // namespace

RouteTable::Match RouteTable::match(QByteArrayView path)
{
    for (const Row& row : kFixed) {
        if (row.path == path)
            return {row.route, {}};
    }
    return path.startsWith(kTenants) ? matchTenant(path.sliced(kTenants.size())) : Match();
}

QByteArray RouteTable::allowed(Route route)
{
    const Row* row = rowOf(route);
    if (row == nullptr)
        return {};
    QByteArray methods = row->takesGet ? QByteArrayLiteral("GET, HEAD, ") : QByteArray();
    if (row->takesPost)
        methods += "POST, ";
    return methods + "OPTIONS";
}

bool RouteTable::allows(Route route, HttpRequest::Method method)
{
    const Row* row = rowOf(route);
    using Method = HttpRequest::Method;
    return row != nullptr
        && (((method == Method::Get || method == Method::Head) && row->takesGet)
            || (method == Method::Post && row->takesPost) || method == Method::Options);
}

QByteArrayList RouteTable::names()
{
    return {"other", "graphql", "platform_graphql", "dashboard", "analytics", "events", "tenant_dashboard",
        "tenant_analytics", "tenant_events", "health", "metrics", "openapi", "schema_inference", "schema_platform"};
}

} // namespace Tenantry
