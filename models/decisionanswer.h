// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/pendingrow.h"
#include "client/decode/refusalrow.h"

namespace Tenantry {

/// What became of a decision: the change as it is now, or why it was not taken.
struct DecisionAnswer {
    std::optional<PendingRow> change;
    std::optional<RefusalRow> refusal;

    bool operator==(const DecisionAnswer&) const = default;
};

} // namespace Tenantry
