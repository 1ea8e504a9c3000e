// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/auditlogquery.h"

namespace Tenantry {

/// Which entries over which time. The query's own times do not count here.
struct AuditTimeQuery {
    AuditLogQuery filter;
    Timestamp from; ///< the beginning of a bucket
    Timestamp to; ///< exclusive
    bool byDay = false; ///< else by the hour

    int64_t step() const { return byDay ? 24 * Timestamp::kHour : Timestamp::kHour; }
    int bucketCount() const { return static_cast<int>((to.ms - from.ms + step() - 1) / step()); }
    bool operator==(const AuditTimeQuery&) const = default;
};

} // namespace Tenantry
