// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/resolvermap.h"

namespace Tenantry {

/// The platform plane by area.
void addOverviewResolvers(GraphQL::ResolverMap& map);
void addTenantResolvers(GraphQL::ResolverMap& map);
void addMembershipResolvers(GraphQL::ResolverMap& map);
void addPlatformEventResolvers(GraphQL::ResolverMap& map);
void addLedgerResolvers(GraphQL::ResolverMap& map);
void addAuditResolvers(GraphQL::ResolverMap& map);
void addBreachResolvers(GraphQL::ResolverMap& map);
void addBindingResolvers(GraphQL::ResolverMap& map);
void addImportResolvers(GraphQL::ResolverMap& map);
void addTenantLifeResolvers(GraphQL::ResolverMap& map);
void addPendingResolvers(GraphQL::ResolverMap& map);
void addShareResolvers(GraphQL::ResolverMap& map);
void addShareChangeResolvers(GraphQL::ResolverMap& map);
void addSharePreviewResolvers(GraphQL::ResolverMap& map);
void addMemberChangeResolvers(GraphQL::ResolverMap& map);
void addInvitationResolvers(GraphQL::ResolverMap& map);
void addPersonResolvers(GraphQL::ResolverMap& map);

} // namespace Tenantry
