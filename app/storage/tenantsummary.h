// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenantlife.h"

#include <QList>

namespace Tenantry {

/// A tenant with what its row of the list shows, from rollups.
struct TenantSummary {
    Tenant tenant;
    int memberCount = 0;
    int openBreaches = 0;
    int64_t events24h = 0; ///< exact: in (now - 24 h, now]
    int64_t totalEvents = 0;
    QList<int64_t> hourly; ///< 24 clock hours, oldest first; the last is the hour of `now`
    TenantLife life{}; ///< read with the figures only

    bool operator==(const TenantSummary&) const = default;
};

struct TenantPage {
    QList<TenantSummary> rows;
    int totalCount = 0; ///< that match the filter
};

} // namespace Tenantry
