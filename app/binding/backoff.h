// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace Tenantry {

/// How long to wait before trying again: doubling, capped, and spread, so that many clients do not come back at once.
struct Backoff {
    int baseMs = 200;
    int capMs = 5000;

    /// After the `failures`-th failure in a row, from 1; `random` is in [0, 1): half of the step is fixed, half is
    /// spread.
    int delayMs(int failures, double random) const
    {
        double step = std::max(baseMs, 1);
        for (int i = 1; i < failures && step < capMs; ++i)
            step *= 2;
        step = std::min(step, static_cast<double>(std::max(capMs, 1)));
        return static_cast<int>(step * (0.5 + random / 2));
    }

    bool operator==(const Backoff&) const = default;
};

} // namespace Tenantry
