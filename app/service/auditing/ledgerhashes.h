// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/compactrange.h"
#include "ledger/hashsource.h"
#include "storage/ledgerstore.h"

namespace Tenantry {

/// The hashes of a stored tree. Of nodes, every eighth level is kept, a 256th of a row for each entry; those between
/// are made when they are asked for, from 255 leaves or kept nodes at most. On the database's thread.
class LedgerHashes final : public Ledger::HashSource {
public:
    /// All: what is not kept is made. Kept: only what stands in the database, for whoever looks whether that is right.
    enum class Which { All, Kept };

    /// StorageCorrupt where what the head says of its pruned beginning is no compact range.
    static Result<LedgerHashes> of(Database& database, const StoredHead& head, Which which = Which::All);

    static constexpr bool isKept(int level) { return level > 0 && level % 8 == 0; }
    Result<Ledger::Hash> subtree(int level, uint64_t index) const override;
    /// What is pruned; empty where nothing is.
    const Ledger::CompactRange& start() const { return m_start; }

private:
    LedgerHashes(Database& database, StoredHead head, Ledger::CompactRange start, Which which);
    Result<Ledger::Hash> pruned(int level, uint64_t index) const;

    LedgerStore m_store;
    StoredHead m_head;
    Ledger::CompactRange m_start;
    Which m_which;
};

} // namespace Tenantry
