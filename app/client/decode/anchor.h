// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace Tenantry {

/// The cursor of the row at `position` (from 0): what lets a scroll bar be exact.
struct Anchor {
    int64_t position = 0;
    Cursor cursor;

    bool operator==(const Anchor&) const = default;
};

} // namespace Tenantry
