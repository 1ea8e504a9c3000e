// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenantcontext.h"

namespace Tenantry {

/// What a request says of who asks and for whom, as it came in: nothing in here is believed yet. The token proves who
/// asks, and every name of a tenant is a claim until the AccessGuard has checked it.
struct RequestClaims {
    QByteArray bearer; ///< the token of `Authorization: Bearer …`; empty where there is none
    QByteArray host; ///< the Host header, lower case, without a port
    std::optional<TenantId> tenantHeader; ///< X-Tenant-ID
    std::optional<UserId> userHeader; ///< X-User-ID
    std::optional<SessionId> sessionHeader; ///< X-Session-ID
    QByteArray opaqueTenant; ///< the `{opaque}` of /api/tenants/{opaque}/…; empty elsewhere
    TenantContext payload; ///< `context` of the body
    QByteArray peer; ///< the address that asks, as text: failed sign-ins are counted by it
    RequestId requestId;
};

} // namespace Tenantry
