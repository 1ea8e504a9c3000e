// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace Tenantry {

/// A known way into a list by cursor: what is asked for after `cursor` begins at row `row`.
struct RowAnchor {
    qint64 row = 0;
    Cursor cursor;

    bool operator==(const RowAnchor&) const = default;
};

} // namespace Tenantry
