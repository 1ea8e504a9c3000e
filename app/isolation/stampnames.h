// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isolation/ownermap.h"

namespace Tenantry {

/// The aliases a stamper adds. A gateway takes names of its own, made at its start from the system's randomness: no
/// stored byte can look like them, so they are cut out of an answer's bytes without reading it again.
struct StampNames {
    std::string owner{kOwnerStamp};
    std::string type{kTypeStamp};
    std::string grant{kGrantStamp};

    bool areOurs() const { return owner == kOwnerStamp; }
    /// `_tenantry_owner_…`, `_tenantry_type_…` and `_tenantry_grant_…`, with 128 random bits.
    static StampNames random();
};

} // namespace Tenantry
