// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace Tenantry {

/// Records by what became of them. Every record with an owner rule is in exactly one of the first three.
struct VerificationCounts {
    int64_t verified = 0; ///< their owner is who asked
    int64_t withheld = 0; ///< breaches: dropped before anybody saw them
    int64_t unverifiable = 0; ///< nobody can tell whose they are; dropped too, unless the profile allows them

    bool operator==(const VerificationCounts&) const = default;
    VerificationCounts& operator+=(const VerificationCounts& other)
    {
        verified += other.verified;
        withheld += other.withheld;
        unverifiable += other.unverifiable;
        return *this;
    }
};

} // namespace Tenantry
