// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

namespace Tenantry {

/// What a sample workspace is made of. The same options make the same tenants, people and events.
struct SampleOptions {
    int tenants = 12;
    qint64 events = 50'000; ///< in all, exactly
    uint64_t seed = 1;
    Timestamp until; ///< the newest event is just before it
    UserId desktopPerson; ///< becomes administrator of the first two tenants; empty: nobody does

    static constexpr int kMostTenants = 5'000;
    static constexpr int kDays = 28; ///< how far back events go
    static constexpr int kTenantDays = 420; ///< and how far tenants

    /// Where a clock stands that is to live through the sample.
    Timestamp begin() const { return {until.ms - kTenantDays * Timestamp::kDay}; }

    bool operator==(const SampleOptions&) const = default;
};

} // namespace Tenantry
