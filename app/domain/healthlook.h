// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

namespace Tenantry {

/// One look at a binding's health.
struct HealthLook {
    Timestamp at;
    double latencyMs = 0; ///< until the answer, or until it was given up
    bool ok = false; ///< it answered

    bool operator==(const HealthLook&) const = default;
};

} // namespace Tenantry
