// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "graphql/execution/resolvermap.h"

namespace Tenantry::Bench {

/// The tenant dashboard's data in memory: 24 hours of eight event types. The same for both sides of the comparison.
class DashboardData {
public:
    DashboardData();

    /// As plain records behind typed resolvers, as the service has them.
    GraphQL::ResolverMap resolvers() const;
    /// As the objects that graphql-js reads by name.
    Json toJson() const;

    static const char* query();

private:
    struct Organization {
        QByteArray id;
        QString name;
        QByteArray subdomain;
        QByteArray plan;
        QByteArray region;
        int members = 0;
    };
    struct Metrics {
        int activeUsers = 0;
        double totalEvents = 0;
        double session = 0;
        double day = 0;
        std::int64_t asOf = 0;
    };
    struct Bucket {
        QByteArray tenant;
        std::int64_t start = 0;
        QByteArray type;
        std::int64_t count = 0;
    };

    std::shared_ptr<const Organization> m_organization;
    std::shared_ptr<const Metrics> m_metrics;
    std::shared_ptr<const std::vector<Bucket>> m_buckets;
};

/// An executable document of about that size, as clients write them: operations with variables, fragments, aliases.
std::string largeDocument(std::size_t bytes);

} // namespace Tenantry::Bench
