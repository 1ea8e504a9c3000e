// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/hash.h"

namespace Tenantry::Ledger {

/// Gives the hashes of a log's complete subtrees, whether they are kept as nodes or made from leaves.
class HashSource {
public:
    virtual ~HashSource() = default;
    /// The root of the complete subtree over the leaves [index << level, (index + 1) << level). NotFound where the
    /// source does not have it; StorageError and the like are handed on.
    virtual Result<Hash> subtree(int level, uint64_t index) const = 0;
};

} // namespace Tenantry::Ledger
