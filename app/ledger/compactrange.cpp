// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/compactrange.h"

#include "ledger/treehash.h"

#include <QtEndian>

#include <bit>

namespace Tenantry::Ledger {

namespace {

constexpr uint64_t kMostLeaves = (uint64_t{1} << 53) - 1; ///< an index is an integer of I-JSON

} // namespace

void CompactRange::push(int level, const Hash& hash, std::vector<TreeNode>* made)
{
    TreeNode node{level, m_end >> level, hash};
    m_end += uint64_t{1} << level;
    if (made)
        made->push_back(node);
    while (!m_nodes.empty() && m_nodes.back().level == node.level && (node.index & 1U) != 0) {
        node = {node.level + 1, node.index >> 1, nodeHash(m_nodes.back().hash, node.hash)};
        m_nodes.pop_back();
        if (made)
            made->push_back(node);
    }
    m_nodes.push_back(node);
}

void CompactRange::append(const Hash& leaf, std::vector<TreeNode>* made) { push(0, leaf, made); }

bool CompactRange::merge(const CompactRange& next)
{
    if (next.m_begin != m_end)
        return false;
    for (const TreeNode& node : next.m_nodes)
        push(node.level, node.hash, nullptr);
    return true;
}

Hash CompactRange::root() const
{
    Q_ASSERT(m_begin == 0);
    if (m_nodes.empty())
        return emptyRoot();
    Hash root = m_nodes.back().hash;
    for (size_t i = m_nodes.size() - 1; i-- > 0;)
        root = nodeHash(m_nodes[i].hash, root);
    return root;
}

QByteArray CompactRange::toBytes() const
{
    Q_ASSERT(m_begin == 0);
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian<quint64>(m_end, bytes.data());
    for (const TreeNode& node : m_nodes)
        bytes.append(reinterpret_cast<const char*>(node.hash.data()), static_cast<qsizetype>(node.hash.size()));
    return bytes;
}

Result<CompactRange> CompactRange::fromBytes(QByteArrayView bytes)
{
    const auto malformed = [] { return fail(ErrorCode::ParseError, QStringLiteral("not a compact range")); };
    if (bytes.size() < 8)
        return malformed();
    const uint64_t size = qFromBigEndian<quint64>(bytes.data());
    if (size > kMostLeaves || bytes.size() != 8 + 32 * static_cast<qsizetype>(std::popcount(size)))
        return malformed();
    CompactRange range;
    QByteArrayView rest = bytes.sliced(8);
    for (int level = 63; level >= 0; --level) {
        if ((size >> level & 1U) == 0)
            continue;
        range.push(level, *hashFromBytes(rest.first(32)), nullptr);
        rest = rest.sliced(32);
    }
    return range;
}

} // namespace Tenantry::Ledger
