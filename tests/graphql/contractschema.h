// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/schema/schema.h"

namespace Tenantry::Testing {

/// The inference schema as the contracts have it, with the types they leave to the reader filled in.
inline constexpr std::string_view kContractSdl = R"(
directive @structural on OBJECT
scalar DateTime
scalar JSON
"opaque, bound to tenant, filter and key"
scalar Cursor
interface TenantOwned { tenantId: ID! }
type Query {
  organization: Organization
  events(filter: EventFilter, limit: Int = 100, after: Cursor): [Event!]!
  eventPage(filter: EventFilter, first: Int, after: Cursor, last: Int, before: Cursor): EventConnection!
  eventAnchors(filter: EventFilter, every: Int = 1000): [EventAnchor!]!
  event(id: ID!): Event
  metrics(range: TimeRange): Metrics!
  eventsOverTime(filter: EventFilter, range: TimeRange, bucket: Bucket = HOUR): [TimeBucket!]!
  owned: [TenantOwned!]!
}
type Mutation { ingestEvent(event: EventInput!): IngestResult!  ingestBatch(events: [EventInput!]!, metadata: JSON): IngestResult! }
type Subscription { events(filter: EventFilter, after: Cursor): EventDelivery! }
input EventFilter { tenantId: ID  userId: ID  sessionId: ID  types: [String!]  from: DateTime  to: DateTime  text: String  metadata: EventMetadataFilter }
input EventMetadataFilter { tenantId: ID  organizationName: String  plan: String  region: String }
input TimeRange { from: DateTime  to: DateTime }
input EventInput { type: String!  data: JSON  userId: ID  sessionId: ID  timestamp: DateTime  metadata: JSON }
enum Bucket { HOUR DAY }
enum Role { ADMIN MEMBER VIEWER }
type Organization implements TenantOwned { tenantId: ID!  id: ID!  name: String!  users(first: Int, after: Cursor): [User!]! }
type User implements TenantOwned { tenantId: ID!  id: ID!  email: String  name: String  role: Role!  lastActive: DateTime }
type Event implements TenantOwned { tenantId: ID!  id: ID!  type: String!  timestamp: DateTime!  userId: ID  sessionId: ID  data: JSON  metadata: EventMetadata! }
type EventMetadata @structural { tenantId: ID  organizationName: String  plan: String  region: String }
type Metrics implements TenantOwned { tenantId: ID!  activeUsers: Int!  totalEvents: Float!  avgSessionDuration: Float! }
type EventConnection @structural { edges: [EventEdge!]!  pageInfo: PageInfo!  totalCount: Int }
type EventEdge @structural { cursor: Cursor!  node: Event! }
type PageInfo @structural { hasNextPage: Boolean!  endCursor: Cursor }
type EventAnchor @structural { index: Int!  cursor: Cursor! }
type TimeBucket @structural { start: DateTime!  count: Float! }
type IngestResult @structural { accepted: Int!  duplicates: Int!  ids: [ID!]! }
type EventDelivery @structural { event: Event  cursor: Cursor!  gap: Boolean! }
)";

} // namespace Tenantry::Testing
