// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httprequest.h"

#include <QByteArrayList>

namespace Tenantry {

/// Which path means what.
class RouteTable {
public:
    enum class Route {
        Unknown,
        GraphQL,
        PlatformGraphQL,
        Dashboard,
        Analytics,
        Events,
        TenantDashboard,
        TenantAnalytics,
        TenantEvents,
        Health,
        Metrics,
        OpenApi,
        InferenceSchema,
        PlatformSchema,
    };
    struct Match {
        Route route = Route::Unknown;
        QByteArray opaque; ///< `{opaque}` of /api/tenants/{opaque}/…, decoded
    };

    /// `path` is raw; it is split first and decoded then, so that `%2F` makes no new part.
    static Match match(QByteArrayView path);
    /// For the Allow header. Empty: the route is Unknown.
    static QByteArray allowed(Route route);
    static bool allows(Route route, HttpRequest::Method method);
    static QByteArrayList names(); ///< by the number of the route, for the metrics
};

} // namespace Tenantry
