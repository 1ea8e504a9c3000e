// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace Tenantry {

/// Which stretch of a list: lists by offset read `firstRow`, lists by cursor read `after`; both mean the same place.
struct PageRequest {
    qint64 firstRow = 0;
    int count = 0;
    Cursor after{}; ///< empty: from the beginning
    bool counted = true; ///< the list's total is wanted; where it costs nothing it may come anyhow

    bool operator==(const PageRequest&) const = default;
};

} // namespace Tenantry
