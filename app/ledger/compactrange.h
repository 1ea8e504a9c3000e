// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/treenode.h"

#include <vector>

namespace Tenantry::Ledger {

/// The fewest complete subtrees that cover the leaves [begin, end) of a tree: at most 64 hashes for a log that starts
/// at 0, and all that is needed to append to it or to know its root. A log's head is such a range, and so is what is
/// kept of a pruned beginning. A value; not shared between threads.
class CompactRange {
public:
    CompactRange() = default;
    /// Empty, before the leaf `begin`; other than 0 only for a part that is merged into a log's range later.
    explicit CompactRange(uint64_t begin)
        : m_begin(begin)
        , m_end(begin)
    {
    }

    uint64_t begin() const { return m_begin; }
    uint64_t end() const { return m_end; }
    uint64_t size() const { return m_end - m_begin; }
    /// From left to right.
    const std::vector<TreeNode>& nodes() const { return m_nodes; }

    /// Amortised one node's hash. What it completes, the leaf first, is added to `made` where that is given: the nodes
    /// that storage may keep.
    void append(const Hash& leaf, std::vector<TreeNode>* made = nullptr);
    /// Puts a range behind this one; false, and no change, where it does not start at this one's end. O(log n).
    bool merge(const CompactRange& next);
    /// RFC 6962's MTH of the leaves [0, end), for a range with begin 0; O(log n).
    Hash root() const;

    /// Eight bytes of size, big endian, then the hashes from left to right; for a range with begin 0.
    QByteArray toBytes() const;
    /// ParseError where the length does not fit the size, or the size is over 2^53 - 1.
    static Result<CompactRange> fromBytes(QByteArrayView bytes);

    bool operator==(const CompactRange&) const = default;

private:
    void push(int level, const Hash& hash, std::vector<TreeNode>* made);

    uint64_t m_begin = 0;
    uint64_t m_end = 0;
    std::vector<TreeNode> m_nodes;
};

} // namespace Tenantry::Ledger
