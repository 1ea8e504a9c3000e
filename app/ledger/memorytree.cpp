// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/memorytree.h"

namespace Tenantry::Ledger {

void MemoryTree::append(const Hash& leaf)
{
    m_made.clear();
    m_range.append(leaf, &m_made);
    for (const TreeNode& node : m_made) {
        if (m_levels.size() <= static_cast<size_t>(node.level))
            m_levels.emplace_back();
        m_levels[static_cast<size_t>(node.level)].push_back(node.hash);
    }
}

Result<Hash> MemoryTree::subtree(int level, uint64_t index) const
{
    if (level < 0 || static_cast<size_t>(level) >= m_levels.size()
        || index >= m_levels[static_cast<size_t>(level)].size())
        return fail(ErrorCode::NotFound, QStringLiteral("no such subtree: level %1, index %2").arg(level).arg(index));
    return m_levels[static_cast<size_t>(level)][index];
}

} // namespace Tenantry::Ledger
