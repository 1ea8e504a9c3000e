// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <QList>

namespace Tenantry {

/// Entries by time. Empty stretches are left out.
struct AuditCounts {
    struct Point {
        Timestamp start;
        int64_t allowed = 0;
        int64_t denied = 0;
        int64_t failed = 0;

        bool operator==(const Point&) const = default;
    };

    QList<Point> points; ///< oldest first
    bool fromSums = true; ///< of whole hours; else rows were counted
    bool complete = true; ///< false where counting stopped at its bound: what is missing is older

    bool operator==(const AuditCounts&) const = default;
};

} // namespace Tenantry
