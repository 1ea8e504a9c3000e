// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/wranglerroutes.h"

#include "binding/httpbinding.h"

#include <algorithm>

namespace Tenantry {

namespace {

Result<std::unique_ptr<ServiceBinding>> remote(const WranglerConfig::Place& place, const RemoteOptions& patience)
{
    const auto checked = remoteOptions(place.url,
        place.tokenFile.isEmpty() ? BearerSource() : bearerFromFile(place.tokenFile), patience.allowPlainHttp);
    if (!checked)
        return fail(checked.error());
    RemoteOptions options = patience;
    options.url = checked->url;
    options.bearer = checked->bearer;
    options.random = patience.random ? patience.random : checked->random;
    options.clock = patience.clock ? patience.clock : checked->clock;
    if (!place.caFile.isEmpty()) {
        auto authorities = authoritiesFromFile(place.caFile);
        if (!authorities)
            return fail(authorities.error());
        options.authorities = std::move(*authorities);
    }
    return std::make_unique<HttpBinding>(std::move(options));
}

} // namespace

Result<std::vector<BindingRoute>> wranglerRoutes(const WranglerConfig& config, const QString& path,
    const QByteArray& defaultName, const DatabaseBinder& bind, const RemoteOptions& patience)
{
    std::vector<BindingRoute> routes;
    for (const WranglerConfig::Place& place : config.places()) {
        BindingRoute route;
        route.name = place.binding;
        route.kind = place.url.isEmpty() ? BindingStatus::Kind::Embedded : BindingStatus::Kind::Remote;
        route.place = place.url.isEmpty() ? place.database : place.url;
        route.tenants = place.tenants;
        route.isDefault = place.isDefault;
        if (!place.url.isEmpty() || !place.database.isEmpty() || place.isDefault) {
            auto binding = place.url.isEmpty() ? bind(place.database) : remote(place, patience);
            if (!binding)
                return fail(binding.error().code,
                    QStringLiteral("%1: %2").arg(QString::fromUtf8(place.binding), binding.error().detail),
                    QStringLiteral("%1:%2").arg(path).arg(place.line));
            route.binding = std::move(*binding);
        }
        routes.push_back(std::move(route));
    }
    const bool hasDefault =
        std::any_of(routes.begin(), routes.end(), [](const BindingRoute& route) { return route.isDefault; });
    if (hasDefault)
        return routes;
    auto own = bind({});
    if (!own)
        return fail(own.error());
    routes.push_back({defaultName, BindingStatus::Kind::Embedded, {}, {}, true, std::move(*own)});
    return routes;
}

} // namespace Tenantry
