// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "client/tenantclient.h"
#include "models/auditlogquery.h"
#include "models/eventquery.h"
#include "models/pagerequest.h"

/// Queries as the schemas spell them. What is empty is left out: a cursor is bound to the filter, which must therefore
/// be spelt alike every time.
namespace Tenantry::Sources {

Json filterOf(const EventFilter& filter);
Json filterOf(const EventQuery& query); ///< with the tenant, for the platform plane
Json filterOf(const AuditLogQuery& query, const TenantId& log);
/// `first` and `after` of a connection.
Json windowOf(Json filter, const PageRequest& request);
GraphQLRequest requestOf(const char* document, Json variables);

} // namespace Tenantry::Sources
