// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

namespace Tenantry {

/// One place of a list. A withheld record keeps its place, so that positions stay true, but has no content.
template <class Row> struct RowSlot {
    RowState state = RowState::Loaded;
    Row row;

    bool operator==(const RowSlot&) const = default;
};

} // namespace Tenantry
