// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/resolvermap.h"

namespace Tenantry {

/// The inference plane by area; every one needs a ResolverContext with a tenant's scope.
void addOrganizationResolvers(GraphQL::ResolverMap& map);
void addEventResolvers(GraphQL::ResolverMap& map);
void addMetricsResolvers(GraphQL::ResolverMap& map);
void addIngestResolvers(GraphQL::ResolverMap& map);
void addLiveResolvers(GraphQL::ResolverMap& map);
void addSharedResolvers(GraphQL::ResolverMap& map);
void addShareProofResolvers(GraphQL::ResolverMap& map);

} // namespace Tenantry
