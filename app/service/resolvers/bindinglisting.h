// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/bindingstatus.h"
#include "storage/placementrepository.h"

#include <vector>

namespace Tenantry {

class ResolverContext;

/// Health and placement put together: what serves tenants, and how many each.
struct BindingListing {
    struct Row {
        BindingStatus status;
        PlacementRepository::Group tenants;
        int tenantCount = 0;
    };
    /// The default first, the rest by name. Bindings that tenants' rows name, and whose database was never made, are
    /// among them, without a look. Forbidden without the platform's scope.
    static Result<std::vector<Row>> read(ResolverContext& context);
};

} // namespace Tenantry
