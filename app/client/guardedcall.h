// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"
#include "client/clientservices.h"

namespace Tenantry {

/// One GraphQL call of either client: stamped, sent, verified on a worker thread, counted, and its breaches put down
/// before anybody gets the answer.
struct GuardedCall {
    Plane plane;
    TenantContext context;
    std::optional<TenantId> tenant; ///< none on the platform plane
    const ClientServices& services;

    QFuture<Result<VerifiedAnswer>> send(ServiceBinding& binding, GraphQLRequest request, CancelToken cancel) const;
};

} // namespace Tenantry
