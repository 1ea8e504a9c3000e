// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenantcontext.h"
#include "gateway/frontdoor.h"

namespace Tenantry {

/// A GraphQL request as HTTP brought it: what to run, and what the payload says of who asks.
struct GraphQLCall {
    GraphQLRequest request;
    TenantContext context;
};

} // namespace Tenantry
