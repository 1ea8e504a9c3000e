// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/resolvermap.h"
#include "service/resolvercontext.h"

namespace Tenantry {

/// A log's head as LedgerHead says it; who asks has been looked at.
Result<GraphQL::ResolvedValue> answerOfHead(ResolverContext& context, const TenantId& tenant);

void addLedgerChangeResolvers(GraphQL::ResolverMap& map);

} // namespace Tenantry
