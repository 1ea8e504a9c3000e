// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgerbreach.h"

namespace Tenantry {

/// How a log stands in this console's eyes: what its shield says.
struct LedgerStanding {
    enum class State {
        NotYet, ///< not asked, or nothing is signed yet
        Verified, ///< what is shown begins with all that was seen before
        Verifying, ///< all of it is being read
        Broken,
        NoAnswer, ///< could not be asked; what was verified before stands
    };

    State state = State::NotYet;
    uint64_t verifiedTo = 0; ///< entries that the newest judged checkpoint covers
    std::optional<Timestamp> verifiedAt; ///< when that was judged
    bool firstContact = false; ///< nothing to compare with: trusted on first use, in this run
    bool keyRotated = false; ///< in this run, vouched for by the old key
    uint64_t rowsRead = 0; ///< of a full verification: under way, or the last that ended well
    uint64_t rowsTotal = 0;
    std::optional<Timestamp> readAt; ///< when the last full verification ended well
    std::optional<LedgerBreach> breach;
    QString trouble; ///< technical: why there was no answer, or why nothing could be said

    int percent() const { return rowsTotal == 0 ? 0 : static_cast<int>(rowsRead * 100 / rowsTotal); }

    bool operator==(const LedgerStanding&) const = default;
};

} // namespace Tenantry
