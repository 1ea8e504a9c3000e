// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/shownrow.h"

namespace Tenantry {

/// A stretch of a log, in order of index; of a pruned beginning nothing is there.
struct ShownRows {
    QList<ShownRow> rows;
    std::optional<uint64_t> next; ///< where the rest begins; nothing at the end

    bool operator==(const ShownRows&) const = default;
};

} // namespace Tenantry
