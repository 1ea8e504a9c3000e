// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/sideclient.h"

#include <QFuture>

#include <functional>

namespace Tenantry {

/// Asks the platform plane from a tenant's side; an empty side is the platform's own.
using ShareDoor =
    std::function<QFuture<Result<VerifiedAnswer>>(const TenantId& side, GraphQLRequest request, CancelToken cancel)>;

} // namespace Tenantry
