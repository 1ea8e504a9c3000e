// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queries.h"

namespace Tenantry::Queries::Inference {

const char* const kOrganization = R"(query Organization($first: Int, $after: Cursor) {
  organization {
    tenantId id name subdomain plan region status binding memberCount
    users(first: $first, after: $after) { tenantId id email name role since lastActive }
  }
})";

// The metadata is asked for by `raw` alone: what the page shows of it (organizationName, plan, region) is in there.
const char* const kEventPage =
    R"(query EventPage($filter: EventFilter, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  eventPage(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    tenantId totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { tenantId id type timestamp userId sessionId data metadata { tenantId raw } }
  }
})";

const char* const kEventAnchors = R"(query EventAnchors($filter: EventFilter, $every: Int) {
  eventAnchors(filter: $filter, every: $every) { tenantId position cursor }
})";

const char* const kEvent = R"(query Event($id: ID!) {
  event(id: $id) { tenantId id type timestamp userId sessionId data metadata { tenantId raw } }
})";

const char* const kMetrics = R"(query Metrics($range: TimeRange) {
  metrics(range: $range) { tenantId activeUsers totalEvents avgSessionDuration events24h asOf }
})";

const char* const kEventsOverTime = R"(query EventsOverTime($filter: EventFilter, $range: TimeRange, $bucket: Bucket) {
  eventsOverTime(filter: $filter, range: $range, bucket: $bucket) { tenantId start type count }
})";

} // namespace Tenantry::Queries::Inference
