// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "domain/event.h"
#include "domain/eventfilter.h"
#include "graphql/execution/resolvermap.h"

namespace Tenantry {

/// An event's metadata, read once however many of its fields are asked for.
struct EventMetadataRecord {
    std::shared_ptr<const Event> event;
    Json parsed;
};

/// The fields of Event and EventMetadata as the inference plane has them.
void addInferenceEventFields(GraphQL::ResolverMap& map);
/// Event as the platform plane has it: `raw` instead of `metadata`.
void addPlatformEventFields(GraphQL::ResolverMap& map);
/// Connection, anchor and page info, of both planes.
/// `owned`: the plane's schema says whose the list is.
void addListFields(GraphQL::ResolverMap& map, const char* connection, const char* anchor, bool owned);
void addPageInfoFields(GraphQL::ResolverMap& map);

/// Stored text as it is, once it is known to be JSON; null where it is empty.
Result<GraphQL::ResolvedValue> storedJson(const QByteArray& text);
/// The filter without its claims of a tenant, which the caller checks.
EventFilter eventFilterFrom(const Json& arguments);
/// The tenants a filter names: `tenantId` and `metadata.tenantId`.
QList<TenantId> tenantsNamedBy(const Json& arguments);

} // namespace Tenantry
