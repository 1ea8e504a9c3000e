// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <QList>

namespace Tenantry {

/// Audit entries over time.
struct AuditTimes {
    struct Bucket {
        Timestamp start;
        double count = 0;
        double allowed = 0;
        double denied = 0;
        double failed = 0;

        bool operator==(const Bucket&) const = default;
    };

    QList<Bucket> buckets; ///< oldest first; empty ones may be left out
    bool exact = true; ///< false: rows were counted, because the filter asks for more than the hour sums know
    bool complete = true; ///< false: counting stopped at its bound, so that there is at least this much

    bool operator==(const AuditTimes&) const = default;
};

} // namespace Tenantry
