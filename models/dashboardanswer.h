// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "models/figures.h"
#include "models/hourseries.h"
#include "models/part.h"

namespace Tenantry {

/// What a tenant's dashboard asks for in one request.
struct DashboardAnswer {
    Part<Tenant> tenant;
    Part<int> memberCount;
    Part<TenantFigures> figures;
    Part<QList<HourBucket>> buckets; ///< by event type
    int withheld = 0; ///< records withheld from this answer

    bool operator==(const DashboardAnswer&) const = default;
};

} // namespace Tenantry
