// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "domain/tenantcontext.h"
#include "gateway/claimsource.h"
#include "gateway/principal.h"

namespace Tenantry {

/// One request to the gateway, by somebody whose identity is proven and whose tenant is claimed.
struct GatewayCall {
    Principal principal;
    TenantContext claim;
    ClaimSource source = ClaimSource::Payload;
    RequestId requestId; ///< one is made where it is empty
    CancelToken cancel{};
    bool asNewcomer = false; ///< what is asked needs no membership: accepting an invitation
};

} // namespace Tenantry
