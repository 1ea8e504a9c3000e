// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

namespace Tenantry {

/// One part of an answer that came with others: each can be there, or have failed or been withheld, by itself.
template <class T> struct Part {
    RowState state = RowState::Loading;
    T value = {};

    bool isLoaded() const { return state == RowState::Loaded; }
    bool operator==(const Part&) const = default;
};

} // namespace Tenantry
