// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

namespace Tenantry {

/// A tenant's figures. The day they speak of ends at `asOf`: now, or the newest event where that is over a day old.
struct TenantFigures {
    qint64 activeUsers = 0; ///< distinct, in the 24 hours before asOf
    double totalEvents = 0;
    double avgSessionSeconds = 0;
    double events24h = 0;
    Timestamp asOf;

    bool operator==(const TenantFigures&) const = default;
};

/// Sums over all tenants.
struct PlatformFigures {
    int tenants = 0;
    int suspended = 0;
    int members = 0;
    double activeUsers = 0;
    double events24h = 0;
    double totalEvents = 0;
    int openBreaches = 0;
    double auditEntries = 0;
    Timestamp asOf;

    bool operator==(const PlatformFigures&) const = default;
};

} // namespace Tenantry
