// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/ledgerhashes.h"

#include "ledger/treehash.h"

namespace Tenantry {

namespace {

Result<Ledger::Hash> hashOf(const Result<QByteArray>& stored)
{
    if (!stored)
        return fail(stored.error());
    if (stored->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("this hash is not stored"));
    const auto hash = Ledger::hashFromBytes(*stored);
    if (!hash)
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("a stored hash is none"));
    return *hash;
}

} // namespace

LedgerHashes::LedgerHashes(Database& database, StoredHead head, Ledger::CompactRange start, Which which)
    : m_store(database)
    , m_head(std::move(head))
    , m_start(std::move(start))
    , m_which(which)
{
}

Result<LedgerHashes> LedgerHashes::of(Database& database, const StoredHead& head, Which which)
{
    Ledger::CompactRange start;
    if (!head.start.isEmpty()) {
        auto read = Ledger::CompactRange::fromBytes(head.start);
        if (!read)
            return fail(ErrorCode::StorageCorrupt, read.error().detail, database.file());
        start = std::move(*read);
    }
    return LedgerHashes(database, head, std::move(start), which);
}

Result<Ledger::Hash> LedgerHashes::pruned(int level, uint64_t index) const
{
    for (const Ledger::TreeNode& node : m_start.nodes()) {
        if (node.level == level && node.index == index)
            return node.hash;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("this hash is of what is pruned"));
}

Result<Ledger::Hash> LedgerHashes::subtree(int level, uint64_t index) const
{
    if (level < 0 || level > 53)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("there is no such level"));
    if (isKept(level)) {
        auto kept = hashOf(m_store.node(m_head, level, index));
        if (kept || kept.error().code != ErrorCode::NotFound || m_which == Which::Kept)
            return kept;
    } else if (m_which == Which::Kept) {
        return fail(ErrorCode::NotFound, QStringLiteral("no nodes of this level are kept"));
    }
    const uint64_t width = uint64_t{1} << level;
    if (index > (m_head.size >> level) || (index + 1) * width > m_head.size)
        return fail(ErrorCode::NotFound, QStringLiteral("the tree has no such subtree"));
    if ((index + 1) * width <= m_start.end())
        return pruned(level, index);
    if (level == 0)
        return hashOf(m_store.leaf(m_head, index));
    const auto left = subtree(level - 1, index * 2);
    if (!left)
        return left;
    const auto right = subtree(level - 1, index * 2 + 1);
    if (!right)
        return right;
    return Ledger::nodeHash(*left, *right);
}

} // namespace Tenantry
