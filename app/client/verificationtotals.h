// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isolation/verificationcounts.h"

namespace Tenantry {

/// What the shield in the status bar counts: verdicts that were really given since the console began.
struct VerificationTotals {
    VerificationCounts records;
    int64_t answers = 0;
    int64_t breaches = 0; ///< findings that are breaches; several records may be one case

    bool operator==(const VerificationTotals&) const = default;
};

} // namespace Tenantry
