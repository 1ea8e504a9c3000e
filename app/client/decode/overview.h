// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <QList>

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
    QList<int64_t> hourly; ///< of each of the 24 hours up to and with asOf's, oldest first; empty where not asked for
    Timestamp asOf;

    bool operator==(const Overview&) const = default;
};

} // namespace Tenantry
