// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QList>

namespace Tenantry {

/// Each with the owner its row says.
struct MetricsRecord {
    /// Which figures are wanted: each is a query of its own.
    struct Parts {
        bool activeUsers = true;
        bool totalEvents = true;
        bool avgSessionDuration = true;
        bool events24h = true;
    };

    TenantId tenantId;
    int64_t activeUsers = 0; ///< distinct users in (end - 24 h, end]
    int64_t totalEvents = 0; ///< in the range
    double avgSessionDuration = 0; ///< seconds, of sessions that began in the range
    int64_t events24h = 0; ///< in (end - 24 h, end]

    bool operator==(const MetricsRecord&) const = default;
};

struct SeriesPoint {
    TenantId tenantId;
    Timestamp start; ///< of the hour or day
    QByteArray type; ///< empty where all types are one
    int64_t count = 0;

    bool operator==(const SeriesPoint&) const = default;
};

/// Sums over all tenants.
struct PlatformTotals {
    int tenantCount = 0;
    int suspendedCount = 0;
    int memberCount = 0;
    int64_t activeUsers = 0; ///< (tenant, user) pairs in (end - 24 h, end]
    int64_t events24h = 0;
    int64_t totalEvents = 0;
    int openBreaches = 0;
    int64_t auditEntries = 0;
    QList<int64_t> hourly; ///< 24 clock hours, oldest first; the last is the end's

    bool operator==(const PlatformTotals&) const = default;
};

} // namespace Tenantry
