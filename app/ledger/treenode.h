// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/hash.h"

namespace Tenantry::Ledger {

/// The root of a complete subtree: it covers the leaves [index << level, (index + 1) << level). Level 0 is the leaves.
struct TreeNode {
    int level = 0;
    uint64_t index = 0;
    Hash hash{};

    bool operator==(const TreeNode&) const = default;
};

} // namespace Tenantry::Ledger
