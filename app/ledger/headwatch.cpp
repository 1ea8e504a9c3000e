// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/headwatch.h"

#include "ledger/merkleproof.h"

#include <algorithm>

namespace Tenantry::Ledger {

namespace {

QString sizeText(const Checkpoint& checkpoint) { return QStringLiteral("at size %1").arg(checkpoint.size); }

} // namespace

void HeadWatch::addWitness(const Checkpoint& witness, MerkleProof proof)
{
    m_witnesses.append({witness, std::move(proof)});
}

void HeadWatch::aim(uint64_t from)
{
    m_nextSize = ~uint64_t{0};
    if (m_head && m_head->size >= from)
        m_nextSize = m_head->size;
    for (const Witness& witness : m_witnesses) {
        if (witness.checkpoint.size >= from)
            m_nextSize = std::min(m_nextSize, witness.checkpoint.size);
    }
}

void HeadWatch::begin(const CompactRange& start, bool partial, LedgerVerdict& verdict)
{
    for (const Witness& witness : m_witnesses) {
        // A head that is older than what somebody has seen is no head, whatever rows lie behind it.
        if (m_head && witness.checkpoint.size > m_head->size)
            verdict.add(FindingKind::RolledBack, m_head->size, sizeText(witness.checkpoint));
        else if (partial || witness.checkpoint.size < start.end())
            judgeByProof(witness, verdict);
    }
    if (partial)
        return;
    if (m_head && m_head->size < start.end())
        verdict.add(FindingKind::RootDiffers, std::nullopt, QStringLiteral("pruned beyond the checkpoint"));
    aim(start.end());
    look(start, verdict);
}

void HeadWatch::judgeByProof(const Witness& witness, LedgerVerdict& verdict) const
{
    const Checkpoint& older = witness.checkpoint;
    const bool needsProof = !m_head || (older.size != 0 && older.size != m_head->size);
    if (!m_head || (needsProof && witness.proof.isEmpty()))
        verdict.add(FindingKind::WitnessUnprovable, older.size);
    else if (!extends(older.size, older.root, m_head->size, m_head->root, needsProof ? witness.proof : MerkleProof()))
        verdict.add(FindingKind::HistoryRewritten, std::nullopt, sizeText(older));
}

void HeadWatch::compare(const CompactRange& range, LedgerVerdict& verdict)
{
    const Hash root = range.root();
    if (m_head && m_head->size == range.end()) {
        if (m_head->root == root)
            verdict.verifiedTo = range.end();
        else
            verdict.add(FindingKind::RootDiffers, std::nullopt, sizeText(*m_head));
    }
    for (const Witness& witness : m_witnesses) {
        if (witness.checkpoint.size == range.end() && witness.checkpoint.root != root)
            verdict.add(FindingKind::HistoryRewritten, std::nullopt, sizeText(witness.checkpoint));
    }
    aim(range.end() + 1);
}

void HeadWatch::finish(uint64_t rows, bool inOrder, LedgerVerdict& verdict) const
{
    if (!inOrder)
        return; // what is wrong with them is said, and their tree says nothing
    if (m_head && m_head->size > rows)
        verdict.add(FindingKind::TailMissing, rows, QStringLiteral("%1 missing").arg(m_head->size - rows));
    for (const Witness& witness : m_witnesses) {
        if (!m_head && witness.checkpoint.size > rows)
            verdict.add(FindingKind::RolledBack, rows, sizeText(witness.checkpoint));
    }
}

} // namespace Tenantry::Ledger
