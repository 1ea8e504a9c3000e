// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/changeanswer.h"
#include "client/decode/refusalrow.h"

namespace Tenantry {

/// What became of a change, or of the question what it would touch: one of the two is there.
struct PlannedAnswer {
    std::optional<ChangeAnswer> change;
    std::optional<RefusalRow> refusal; ///< by a rule; nothing was done

    bool operator==(const PlannedAnswer&) const = default;
};

} // namespace Tenantry
