// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <optional>

namespace Tenantry {

/// What retention or an erasure touches: as a plan, or done.
struct LedgerChange {
    TenantId tenant;
    int64_t entries = 0;
    int64_t personal = 0; ///< pieces of personal data
    bool done = false;
    std::optional<uint64_t> index; ///< of the entry that says so

    bool operator==(const LedgerChange&) const = default;
};

} // namespace Tenantry
