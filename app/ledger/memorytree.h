// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/compactrange.h"
#include "ledger/hashsource.h"

#include <vector>

namespace Tenantry::Ledger {

/// A whole tree in memory, 64 bytes a leaf: for logs at hand, exports of a page, and tests. Appended to by one thread,
/// read by any while nobody appends.
class MemoryTree final : public HashSource {
public:
    void append(const Hash& leaf);
    uint64_t size() const { return m_range.end(); }
    Hash root() const { return m_range.root(); }
    const CompactRange& range() const { return m_range; }

    Result<Hash> subtree(int level, uint64_t index) const override;

private:
    CompactRange m_range;
    std::vector<std::vector<Hash>> m_levels;
    std::vector<TreeNode> m_made;
};

} // namespace Tenantry::Ledger
