// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventfilter.h"

namespace Tenantry {

/// Which events. `tenant` narrows the list of all tenants; a tenant's own list ignores it.
struct EventQuery {
    EventFilter filter;
    TenantId tenant;

    bool operator==(const EventQuery&) const = default;
};

} // namespace Tenantry
