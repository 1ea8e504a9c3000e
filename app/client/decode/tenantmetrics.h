// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

namespace Tenantry {

struct TenantMetrics {
    TenantId tenantId;
    int64_t activeUsers = 0; ///< distinct, in the 24 hours before `asOf`
    int64_t totalEvents = 0;
    double avgSessionDuration = 0; ///< seconds
    int64_t events24h = 0;
    Timestamp asOf; ///< now, or the newest event where that is over 24 hours old

    bool operator==(const TenantMetrics&) const = default;
};

} // namespace Tenantry
