// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "storage/database.h"
#include "storage/tenantscope.h"

namespace Tenantry {

/// What an active grant opens: the provider's scope, made by the guard, and where its events are. The grant's own scope
/// says how far; whoever reads holds to it.
struct ShareReach {
    TenantScope scope;
    Database* data = nullptr; ///< a dedicated binding's, or the control database
    ShareGrant grant;
};

} // namespace Tenantry
