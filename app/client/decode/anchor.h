// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace Tenantry {

/// A place in a list: what is asked for after `cursor` begins with the row at `position`, counted from 0. It lets a
/// scroll bar be exact.
struct Anchor {
    int64_t position = 0;
    Cursor cursor;

    bool operator==(const Anchor&) const = default;
};

} // namespace Tenantry
