// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queries.h"

#define TENANTRY_TENANT                                                                                                \
    "tenantId id name subdomain plan region status binding createdAt memberCount events24h hourly openBreaches "       \
    "version group tags "                                                                                              \
    "archivedAt purgeAfter isPurging"
#define TENANTRY_BREACH                                                                                                \
    "tenantId id owner kind state path document operation requestId digest excerpt count firstSeen cause closedBy "    \
    "version"
#define TENANTRY_PAGE_INFO "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"

namespace Tenantry::Queries::Platform {

const char* const kMe = "query Me { me { id name email roles { tenantId role } } }";

const char* const kPeople = "query People { people { id name email roles { tenantId role } } }";

const char* const kOverview = R"(query Overview {
  overview {
    tenantCount suspendedCount memberCount activeUsers events24h totalEvents openBreaches auditEntries hourly asOf
  }
})";

const char* const kTenants =
    "query Tenants($filter: TenantFilter, $order: TenantOrder, $descending: Boolean, $first: Int, $offset: Int) {\n"
    "  tenants(filter: $filter, order: $order, descending: $descending, first: $first, offset: $offset) {\n"
    "    totalCount nodes { " TENANTRY_TENANT " }\n  }\n}";

const char* const kTenant = "query Tenant($id: ID!) { tenant(id: $id) { " TENANTRY_TENANT " } }";

const char* const kMemberships = R"(query Memberships($filter: MembershipFilter, $first: Int, $offset: Int) {
  memberships(filter: $filter, first: $first, offset: $offset) {
    totalCount nodes { tenantId userId name email role since lastActive version }
  }
})";

const char* const kEventPage =
    "query EventPage($filter: EventFilter, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {\n"
    "  eventPage(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n"
    "    totalCount " TENANTRY_PAGE_INFO "\n"
    "    nodes { tenantId id type timestamp userId sessionId data raw }\n  }\n}";

const char* const kEventAnchors = R"(query EventAnchors($filter: EventFilter, $every: Int) {
  eventAnchors(filter: $filter, every: $every) { position cursor }
})";

const char* const kEventsOverTime = R"(query EventsOverTime($range: TimeRange, $top: Int) {
  eventsOverTime(range: $range, top: $top) { tenantId start count }
})";

const char* const kAuditPage =
    "query AuditPage($filter: AuditFilter, $first: Int, $after: Cursor, $last: Int, $before: Cursor,\n"
    "  $countTo: Float, $counted: Boolean = true) {\n"
    "  auditPage(filter: $filter, first: $first, after: $after, last: $last, before: $before, countTo: $countTo) {\n"
    "    totalCount @include(if: $counted) " TENANTRY_PAGE_INFO "\n"
    "    nodes { tenantId index time action actorId actorTenantId actorName actorRole target outcome severity "
    "requestId entry epoch targetKind targetId personal before after leaf }\n  }\n}";

const char* const kAuditCount = R"(query AuditCount($filter: AuditFilter) {
  auditPage(filter: $filter, first: 1) { totalCount }
})";

const char* const kAuditExport = R"(query AuditExport($filter: AuditFilter, $format: String!) {
  auditExport(filter: $filter, format: $format)
})";

const char* const kAuditAnchors = R"(query AuditAnchors($filter: AuditFilter, $every: Int) {
  auditAnchors(filter: $filter, every: $every) { position cursor }
})";

const char* const kBreaches =
    "query Breaches($state: BreachState, $first: Int) { breaches(state: $state, first: $first) { " TENANTRY_BREACH
    " } }";

const char* const kBindings = R"(query Bindings($first: Int, $offset: Int) {
  bindings(first: $first, offset: $offset) {
    totalCount
    nodes {
      name service kind isDefault host file health since circuit lastLook lastLatencyMs error errorAt tenantCount recent
    }
  }
})";

const char* const kBinding = R"(query Binding($name: ID!, $range: TimeRange, $points: Int, $first: Int) {
  binding(name: $name) {
    name tenantCount tenants(first: $first) { tenantId name }
    latency(range: $range, points: $points) { time looks failed latencyMs worstMs }
  }
})";

const char* const kPutTenant =
    "mutation PutTenant($tenant: TenantInput!) { putTenant(tenant: $tenant) { " TENANTRY_TENANT " } }";

const char* const kPutMembers = R"(mutation PutMembers($tenantId: ID!, $members: [MemberInput!]!) {
  putMembers(tenantId: $tenantId, members: $members) { changed }
})";

const char* const kSetTenantStatus =
    "mutation SetTenantStatus($tenantId: ID!, $status: TenantStatus!, $reason: String) {\n"
    "  setTenantStatus(tenantId: $tenantId, status: $status, reason: $reason) { " TENANTRY_TENANT " }\n}";

const char* const kReportBreach =
    "mutation ReportBreach($breach: BreachInput!) { reportBreach(breach: $breach) { " TENANTRY_BREACH " } }";

const char* const kAcknowledgeBreach =
    "mutation AcknowledgeBreach($id: ID!, $expectedVersion: Int!) {\n"
    "  acknowledgeBreach(id: $id, expectedVersion: $expectedVersion) { " TENANTRY_BREACH " }\n}";

const char* const kCloseBreach =
    "mutation CloseBreach($id: ID!, $cause: String!, $expectedVersion: Int!) {\n"
    "  closeBreach(id: $id, cause: $cause, expectedVersion: $expectedVersion) { " TENANTRY_BREACH " }\n}";

const char* const kImportPosition = "query ImportPosition($import: ID!) { importPosition(import: $import) }";

const char* const kSaveImportPosition = R"(mutation SaveImportPosition($import: ID!, $position: JSON) {
  saveImportPosition(import: $import, position: $position)
})";

} // namespace Tenantry::Queries::Platform
