// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <optional>

namespace Tenantry {

/// What the looks of a stretch of time found together.
struct HealthPoint {
    Timestamp at; ///< the stretch's beginning, or the one look's time
    int looks = 0;
    int failed = 0; ///< of `looks`
    std::optional<double> latencyMs; ///< mean of those that answered; none where none did
    std::optional<double> worstMs; ///< the slowest of those that answered

    bool operator==(const HealthPoint&) const = default;
};

} // namespace Tenantry
