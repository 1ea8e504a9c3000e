// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/checkpoint.h"
#include "ledger/compactrange.h"
#include "ledger/ledgerverdict.h"
#include "ledger/merkletree.h"

namespace Tenantry::Ledger {

/// Compares the tree that rows make with what checkpoints say of it: its own, and those that witnesses kept. Rows are
/// at hand, so that a witness needs no proof: the tree has its size at one moment on the way.
class HeadWatch {
public:
    void setHead(const Checkpoint& head) { m_head = head; }
    /// One of the same log and epoch.
    void addWitness(const Checkpoint& witness, MerkleProof proof);

    /// Before the first row: `start` is what is pruned. Witnesses of before are judged by their proofs.
    void begin(const CompactRange& start, bool partial, LedgerVerdict& verdict);
    /// After each row, while rows are whole and in order. One comparison, but at a checkpoint's size.
    void look(const CompactRange& range, LedgerVerdict& verdict)
    {
        if (range.end() == m_nextSize)
            compare(range, verdict);
    }
    /// `rows`: how far they reached. `inOrder`: whether all of them were looked at.
    void finish(uint64_t rows, bool inOrder, LedgerVerdict& verdict) const;

private:
    struct Witness {
        Checkpoint checkpoint;
        MerkleProof proof;
    };

    void compare(const CompactRange& range, LedgerVerdict& verdict);
    void judgeByProof(const Witness& witness, LedgerVerdict& verdict) const;
    void aim(uint64_t from);

    std::optional<Checkpoint> m_head;
    QList<Witness> m_witnesses;
    uint64_t m_nextSize = ~uint64_t{0};
};

} // namespace Tenantry::Ledger
