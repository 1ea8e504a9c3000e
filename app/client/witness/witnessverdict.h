// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgerbreach.h"

namespace Tenantry {

/// What a witness makes of a head.
struct WitnessVerdict {
    enum class Standing {
        Unsigned, ///< nobody has signed anything yet
        FirstSeen, ///< nothing to compare with: trusted on first use
        Extended, ///< proven to begin with all that was seen before, or to be the same
        Broken,
    };

    Standing standing = Standing::Unsigned;
    uint32_t epoch = 0;
    uint64_t size = 0; ///< of the checkpoint that was judged
    bool keyPinned = false; ///< now, at the first contact
    bool keyRotated = false; ///< a new key, vouched for by the old one
    std::optional<LedgerBreach> breach; ///< where broken

    bool operator==(const WitnessVerdict&) const = default;
};

} // namespace Tenantry
