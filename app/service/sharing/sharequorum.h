// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharestates.h"

#include <array>

namespace Tenantry {

/// Votes that count now against those it takes, by party.
struct ShareQuorum {
    std::array<int, 3> need{}; ///< at the party's number; 0: it is not asked
    std::array<int, 3> have{};

    bool isReached() const
    {
        for (size_t i = 0; i < need.size(); ++i) {
            if (have[i] < need[i])
                return false;
        }
        return true;
    }
    /// `PROVIDER 1/2 CONSUMER 1/1`
    QByteArray text() const
    {
        QByteArray out;
        for (size_t i = 0; i < need.size(); ++i) {
            if (need[i] > 0)
                out += (out.isEmpty() ? "" : " ") + sharePartyName(static_cast<ShareParty>(i)) + ' '
                    + QByteArray::number(have[i]) + '/' + QByteArray::number(need[i]);
        }
        return out;
    }
};

} // namespace Tenantry
