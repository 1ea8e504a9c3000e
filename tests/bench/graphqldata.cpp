// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/graphqldata.h"

namespace Tenantry::Bench {

using namespace GraphQL;

namespace {

constexpr std::int64_t kHour = 3600 * 1000;

template <class T> class Fields {
public:
    Fields(ResolverMap& map, const char* type)
        : m_map(map)
        , m_type(type)
    {
    }

    template <class F> Fields& add(const char* field, F value)
    {
        m_map.add(m_type, field,
            [value](const FieldCall& call) -> Result<ResolvedValue> { return ResolvedValue(value(call.parent<T>())); });
        return *this;
    }

private:
    ResolverMap& m_map;
    const char* m_type;
};

} // namespace

DashboardData::DashboardData()
{
    m_organization = std::make_shared<const Organization>(
        Organization{"org_acme_corp", QStringLiteral("Acme Corporation"), "acme", "enterprise", "eu-central-1", 412});
    const std::int64_t end = 1763942400000;
    m_metrics = std::make_shared<const Metrics>(Metrics{117, 48211973, 1843.25, 192041, end});
    std::vector<Bucket> buckets;
    for (int hour = 0; hour < 24; ++hour) {
        for (const char* type : {"inference.started", "inference.completed", "inference.failed", "session.opened",
                 "session.closed", "model.loaded", "tool.called", "user.invited"})
            buckets.push_back({"org_acme_corp", end - (24 - hour) * kHour, type,
                static_cast<std::int64_t>(17 + 31 * hour + static_cast<int>(buckets.size()) * 7 % 1000)});
    }
    m_buckets = std::make_shared<const std::vector<Bucket>>(std::move(buckets));
}

const char* DashboardData::query()
{
    return R"(query Dashboard {
  organization { tenantId id name subdomain plan region status binding memberCount }
  metrics { tenantId activeUsers totalEvents avgSessionDuration events24h asOf }
  eventsOverTime(bucket: HOUR) { tenantId start type count }
})";
}

ResolverMap DashboardData::resolvers() const
{
    using R = Result<ResolvedValue>;
    ResolverMap map;
    map.add("Query", "organization",
           [record = m_organization](const FieldCall&) -> R { return ResolvedValue::object(record); })
        .add("Query", "metrics", [record = m_metrics](const FieldCall&) -> R { return ResolvedValue::object(record); })
        .add(
            "Query", "eventsOverTime", [rows = m_buckets](const FieldCall&) -> R { return ResolvedValue::rows(rows); });
    Fields<Organization>(map, "Organization")
        .add("tenantId", [](const Organization& one) { return one.id; })
        .add("id", [](const Organization& one) { return one.id; })
        .add("name", [](const Organization& one) { return one.name; })
        .add("subdomain", [](const Organization& one) { return one.subdomain; })
        .add("plan", [](const Organization& one) { return one.plan; })
        .add("region", [](const Organization& one) { return one.region; })
        .add("status", [](const Organization&) { return "ACTIVE"; })
        .add("binding", [](const Organization&) { return "shared"; })
        .add("memberCount", [](const Organization& one) { return one.members; });
    Fields<Metrics>(map, "Metrics")
        .add("tenantId", [](const Metrics&) { return "org_acme_corp"; })
        .add("activeUsers", [](const Metrics& one) { return one.activeUsers; })
        .add("totalEvents", [](const Metrics& one) { return one.totalEvents; })
        .add("avgSessionDuration", [](const Metrics& one) { return one.session; })
        .add("events24h", [](const Metrics& one) { return one.day; })
        .add("asOf", [](const Metrics& one) { return one.asOf; });
    Fields<Bucket>(map, "TimeBucket")
        .add("tenantId", [](const Bucket& one) { return one.tenant; })
        .add("start", [](const Bucket& one) { return one.start; })
        .add("type", [](const Bucket& one) { return one.type; })
        .add("count", [](const Bucket& one) { return one.count; });
    return map;
}

Json DashboardData::toJson() const
{
    const Organization& org = *m_organization;
    Json buckets = Json::array();
    for (const Bucket& one : *m_buckets)
        buckets.push_back({{"tenantId", one.tenant.toStdString()}, {"start", one.start},
            {"type", one.type.toStdString()}, {"count", one.count}});
    return {{"organization",
                {{"tenantId", org.id.toStdString()}, {"id", org.id.toStdString()}, {"name", org.name.toStdString()},
                    {"subdomain", org.subdomain.toStdString()}, {"plan", org.plan.toStdString()},
                    {"region", org.region.toStdString()}, {"status", "ACTIVE"}, {"binding", "shared"},
                    {"memberCount", org.members}}},
        {"metrics",
            {{"tenantId", org.id.toStdString()}, {"activeUsers", m_metrics->activeUsers},
                {"totalEvents", m_metrics->totalEvents}, {"avgSessionDuration", m_metrics->session},
                {"events24h", m_metrics->day}, {"asOf", m_metrics->asOf}}},
        {"eventsOverTime", std::move(buckets)}};
}

std::string largeDocument(std::size_t bytes)
{
    std::string text;
    for (int i = 0; text.size() < bytes; ++i) {
        const std::string n = std::to_string(i);
        text += "# The page of tenant number " + n + ".\nquery Page" + n
            + R"(($filter: EventFilter, $first: Int = 100, $after: Cursor, $ids: [ID!]!, $wide: Boolean = false) {
  organization {
    tenantId
    id
    name
    users(first: 20) {
      ...Member)"
            + n + R"(
    }
  }
  page: eventPage(filter: $filter, first: $first, after: $after) {
    nodes {
      tenantId
      id
      type
      timestamp
      metadata @include(if: $wide) {
        organizationName
        plan
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
  busy: events(filter: { types: ["inference.*", "session.opened"], metadata: { plan: "enterprise", region: "eu" } }, limit: 25) {
    id
    data
    ... on Event {
      userId
      sessionId
    }
  }
}

fragment Member)"
            + n + R"( on User {
  tenantId
  id
  email
  role
  lastActive
}

)";
    }
    return text;
}

} // namespace Tenantry::Bench
