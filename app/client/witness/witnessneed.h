// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace Tenantry {

/// What a service has to show next before its head can be judged.
struct WitnessNeed {
    enum class What {
        Nothing, ///< judge
        Consistency, ///< from `from` to `to`
        FirstEntry, ///< entry 0 of the epoch, and its inclusion in a tree of `to`
    };

    What what = What::Nothing;
    uint32_t epoch = 0;
    uint64_t from = 0;
    uint64_t to = 0;

    bool operator==(const WitnessNeed&) const = default;
};

} // namespace Tenantry
