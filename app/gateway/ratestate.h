// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// Where a tenant stands with its rate after one request. "612 / 1,000" is what was used of it.
struct RateState {
    bool allowed = true;
    int limit = 0; ///< the bucket's capacity: so many at once
    int remaining = 0; ///< whole requests left now
    int resetSeconds = 0; ///< until the bucket is full again
    int retryAfterSeconds = 0; ///< where refused: until the next request would be taken; 1 or more

    bool operator==(const RateState&) const = default;
};

} // namespace Tenantry
