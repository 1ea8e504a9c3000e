// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

namespace Tenantry {

/// Sums over all tenants.
struct Overview {
    int tenantCount = 0;
    int suspendedCount = 0;
    int memberCount = 0;
    int64_t activeUsers = 0;
    int64_t events24h = 0;
    int64_t totalEvents = 0;
    int openBreaches = 0;
    int64_t auditEntries = 0;
    Timestamp asOf;

    bool operator==(const Overview&) const = default;
};

} // namespace Tenantry
