// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/seeddocuments.h"

namespace Tenantry::SeedDocuments {

const QList<GraphQLRequest>& dashboard()
{
    static const QList<GraphQLRequest> documents{
        {"query GetOrgUsers { organization { users { id email role lastActive } } }", {}, Json::object()},
        {"query GetOrgEvents { events(limit: 100) { id type timestamp userId } }", {}, Json::object()},
        {"query GetOrgMetrics { metrics { activeUsers totalEvents avgSessionDuration } }", {}, Json::object()},
    };
    return documents;
}

const GraphQLRequest& analytics()
{
    static const GraphQLRequest document{"query GetOrgAnalytics { events(limit: 100) { id type timestamp userId }"
                                         " metrics { activeUsers totalEvents avgSessionDuration } }",
        {}, Json::object()};
    return document;
}

} // namespace Tenantry::SeedDocuments
