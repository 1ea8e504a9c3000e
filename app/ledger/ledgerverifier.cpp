// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledgerverifier.h"

#include "ledger/merkleproof.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"

#include <algorithm>

namespace Tenantry::Ledger {

LedgerVerifier::LedgerVerifier(LedgerClaims claims)
    : m_claims(std::move(claims))
    , m_order(m_claims.partial ? 0 : m_claims.start.end(), m_claims.partial)
    , m_range(m_claims.start)
{
    m_verdict.partial = m_claims.partial;
    m_verdict.prunedTo = m_range.end();
    m_verdict.log = m_claims.log;
    std::sort(m_claims.receipts.begin(), m_claims.receipts.end(),
        [](const LedgerReceipt& one, const LedgerReceipt& other) { return one.index < other.index; });
    m_receiptsMet.resize(static_cast<size_t>(m_claims.receipts.size()));
    openCheckpoint();
    openWitnesses();
    m_heads.begin(m_claims.start, m_claims.partial, m_verdict);
}

void LedgerVerifier::openCheckpoint()
{
    if (m_claims.pinnedKeys.isEmpty())
        m_verdict.add(FindingKind::NoPinnedKey);
    if (m_claims.checkpoint.isEmpty()) {
        m_verdict.add(FindingKind::NoCheckpoint);
        return;
    }
    const auto head = SignedCheckpoint::parse(m_claims.checkpoint);
    if (!head) {
        m_verdict.add(FindingKind::MalformedCheckpoint, std::nullopt, head.error().detail);
        return;
    }
    judgeTrust(head->note);
    if (m_verdict.log.isEmpty())
        m_verdict.log = head->checkpoint.origin;
    const auto log = LogName::parse(head->checkpoint.origin);
    if (!log || head->checkpoint.origin != m_verdict.log) {
        m_verdict.add(FindingKind::ForeignCheckpoint, std::nullopt, QString::fromUtf8(head->checkpoint.origin));
        return;
    }
    m_log = *log;
    m_head = head->checkpoint;
    m_heads.setHead(*m_head);
}

void LedgerVerifier::judgeTrust(const SignedNote& note)
{
    const auto judge = [&](const VerifierKeys& keys, const char* whose) {
        const NoteTrust trust = trustIn(note, keys);
        if (trust == NoteTrust::UnknownKey)
            m_verdict.add(FindingKind::WrongKey, std::nullopt, QLatin1String(whose));
        else if (trust == NoteTrust::BadSignature)
            m_verdict.add(FindingKind::BadSignature, std::nullopt, QLatin1String(whose));
    };
    if (!m_claims.pinnedKeys.isEmpty())
        judge(m_claims.pinnedKeys, "no pinned key's");
    if (m_claims.ownKey)
        judge({*m_claims.ownKey}, "not by the key that came with it");
}

void LedgerVerifier::openWitnesses()
{
    for (const OlderCheckpoint& older : m_claims.older)
        openWitness(older);
}

void LedgerVerifier::openWitness(const OlderCheckpoint& older)
{
    const auto read = SignedCheckpoint::parse(older.note);
    const auto log = read ? LogName::parse(read->checkpoint.origin) : fail(read.error());
    // A witness that nobody's key stands behind is no evidence, for or against.
    const bool signedByOne =
        read && (m_claims.pinnedKeys.isEmpty() || trustIn(read->note, m_claims.pinnedKeys) == NoteTrust::Trusted);
    if (!log || !signedByOne || (m_log && !log->isOf(*m_log))) {
        m_verdict.add(FindingKind::WitnessUnusable, std::nullopt, QString::fromUtf8(older.note.left(80)));
        return;
    }
    if (!m_log || log->epoch == m_log->epoch)
        m_heads.addWitness(read->checkpoint, older.proof);
    else if (log->epoch > m_log->epoch)
        m_verdict.add(FindingKind::RolledBack, std::nullopt, QStringLiteral("to epoch %1").arg(m_log->epoch));
    else
        m_otherEpochs.append({read->checkpoint, older.proof});
}

std::optional<LedgerEntry> LedgerVerifier::read(std::string_view bytes)
{
    ++m_verdict.rows;
    auto entry = LedgerEntry::read(bytes);
    if (entry)
        return *std::move(entry);
    FindingKind kind = FindingKind::NotCanonical;
    if (entry.error().code == ErrorCode::ValidationError)
        kind = FindingKind::NotAnEntry;
    else if (entry.error().code == ErrorCode::Unsupported)
        kind = FindingKind::UnknownVersion;
    if (kind == FindingKind::UnknownVersion)
        m_personal.missRow();
    m_verdict.add(kind, m_order.next(), describe(entry.error()));
    return std::nullopt;
}

void LedgerVerifier::judgePlace(const LedgerEntry& entry)
{
    if (m_verdict.log.isEmpty())
        m_verdict.log = QByteArray(entry.log.data(), static_cast<qsizetype>(entry.log.size()));
    if (entry.log != viewOf(m_verdict.log))
        m_verdict.add(FindingKind::ForeignRow, entry.index,
            QString::fromUtf8(entry.log.data(), static_cast<qsizetype>(std::min<size_t>(entry.log.size(), 80))));
    m_order.take(entry.index, m_verdict);
    if (entry.time < m_lastTime)
        m_verdict.add(
            FindingKind::ClockSetBack, entry.index, QStringLiteral("by %1 ms").arg(m_lastTime.ms - entry.time.ms));
    m_lastTime = entry.time;
    if (entry.prunedTo)
        m_prunedTo = std::max(m_prunedTo, *entry.prunedTo);
    if (entry.index == 0)
        judgeEpoch(entry);
}

void LedgerVerifier::judgeEpoch(const LedgerEntry& entry)
{
    if (!m_log)
        return;
    const auto unacknowledged = [&](const char* why) {
        m_verdict.add(FindingKind::EpochUnacknowledged, 0, QLatin1String(why));
    };
    if (entry.previous.isEmpty() != (m_log->epoch == 1))
        return unacknowledged(
            m_log->epoch == 1 ? "the first epoch has none before" : "it says nothing of the one before");
    if (m_log->epoch == 1)
        return;
    const auto previous = SignedCheckpoint::parse(entry.previous);
    const auto log = previous ? LogName::parse(previous->checkpoint.origin) : fail(previous.error());
    if (!log || !log->isOf(*m_log) || log->epoch + 1 != m_log->epoch)
        return unacknowledged("not a checkpoint of the epoch before");
    // Of a key that is not pinned it may well be: keys are rotated.
    if (trustIn(previous->note, m_claims.pinnedKeys) == NoteTrust::BadSignature)
        return unacknowledged("its signature is not the key's");
    m_previous = previous->checkpoint;
}

void LedgerVerifier::judgeReceipts(uint64_t index, const Hash& leaf)
{
    const auto& receipts = m_claims.receipts;
    auto at = std::lower_bound(receipts.begin(), receipts.end(), index,
        [](const LedgerReceipt& one, uint64_t wanted) { return one.index < wanted; });
    for (; at != receipts.end() && at->index == index; ++at) {
        m_receiptsMet[static_cast<size_t>(at - receipts.begin())] = true;
        if (at->leaf != leaf)
            m_verdict.add(FindingKind::ReceiptDiffers, index);
    }
}

void LedgerVerifier::append(const Hash& leaf)
{
    if (!m_claims.nodes) {
        m_range.append(leaf);
        m_heads.look(m_range, m_verdict);
        return;
    }
    m_made.clear();
    m_range.append(leaf, &m_made);
    for (const TreeNode& node : m_made) {
        const auto stored = m_claims.nodes->subtree(node.level, node.index);
        if (stored && *stored != node.hash)
            m_verdict.add(
                FindingKind::NodeChanged, node.index << node.level, QStringLiteral("level %1").arg(node.level));
        else if (!stored && stored.error().code != ErrorCode::NotFound)
            m_verdict.add(FindingKind::ReadFailed, node.index << node.level, describe(stored.error()));
    }
    m_heads.look(m_range, m_verdict);
}

void LedgerVerifier::entry(std::string_view bytes, const Hash* storedLeaf, std::span<const Opening> shown)
{
    const uint64_t place = m_order.next();
    const Hash leaf = leafHash(bytes);
    const auto read = this->read(bytes);
    if (read) {
        judgePlace(*read);
        m_personal.take(*read, shown, m_verdict);
    } else {
        m_order.take(place, m_verdict);
    }
    const uint64_t index = read ? read->index : place;
    if (storedLeaf && *storedLeaf != leaf)
        m_verdict.add(FindingKind::ContentChanged, index);
    if (!m_claims.receipts.isEmpty())
        judgeReceipts(index, leaf);
    if (m_order.isWhole())
        append(leaf);
}

void LedgerVerifier::provenEntry(std::string_view bytes, const MerkleProof& proof)
{
    const Hash leaf = leafHash(bytes);
    const auto read = this->read(bytes);
    if (!read)
        return;
    judgePlace(*read);
    m_personal.take(*read, {}, m_verdict);
    if (!m_claims.receipts.isEmpty())
        judgeReceipts(read->index, leaf);
    if (!m_head || !includes(m_head->root, m_head->size, read->index, leaf, proof))
        m_verdict.add(FindingKind::BadProof, read->index);
}

void LedgerVerifier::opening(
    uint64_t index, std::string_view name, QByteArrayView salt, std::string_view canonicalValue)
{
    m_personal.show(index, name, salt, canonicalValue, m_verdict);
}

void LedgerVerifier::opening(const Opening& opening)
{
    this->opening(opening.index, viewOf(opening.name), opening.salt, viewOf(opening.value));
}

void LedgerVerifier::report(FindingKind kind, std::optional<uint64_t> row, const QString& detail)
{
    m_verdict.add(kind, row, detail);
}

void LedgerVerifier::finishReceipts()
{
    const uint64_t end = m_claims.partial ? (m_head ? m_head->size : 0) : m_order.next();
    for (qsizetype i = 0; i < m_claims.receipts.size(); ++i) {
        if (m_receiptsMet[static_cast<size_t>(i)])
            continue;
        const uint64_t index = m_claims.receipts[i].index;
        const bool elsewhere = index < m_claims.start.end() || (m_claims.partial && index < end);
        m_verdict.add(elsewhere ? FindingKind::ReceiptUnprovable : FindingKind::ReceiptMissing, index);
    }
}

void LedgerVerifier::finishEpochs()
{
    if (m_log && m_log->epoch > 1 && !m_claims.partial && m_order.next() == 0)
        m_verdict.add(FindingKind::EpochUnacknowledged, 0, QStringLiteral("it has no entry"));
    for (const auto& [witness, proof] : m_otherEpochs) {
        const auto epoch = LogName::parse(witness.origin)->epoch;
        const QString where = QStringLiteral("in epoch %1").arg(epoch);
        const bool known = m_previous && epoch + 1 == m_log->epoch;
        const bool needsProof = known && witness.size < m_previous->size && witness.size > 0;
        if (!known || (needsProof && proof.isEmpty()))
            m_verdict.add(FindingKind::WitnessUnprovable, witness.size, where);
        else if (witness.size > m_previous->size)
            m_verdict.add(FindingKind::RolledBack, m_previous->size, where);
        else if (!extends(witness.size, witness.root, m_previous->size, m_previous->root,
                     needsProof ? proof : MerkleProof()))
            m_verdict.add(FindingKind::HistoryRewritten, std::nullopt, where);
    }
}

LedgerVerdict LedgerVerifier::finish(bool cut)
{
    if (cut) {
        m_verdict.add(FindingKind::Cut);
        return std::move(m_verdict);
    }
    const uint64_t rows = m_order.next();
    m_order.finish(m_verdict);
    if (!m_claims.partial) {
        m_heads.finish(rows, m_order.isWhole(), m_verdict);
        if (m_head && m_order.isWhole() && rows > m_head->size) {
            m_verdict.unsignedRows = rows - m_head->size;
            if (!m_claims.mayRunAhead)
                m_verdict.add(FindingKind::RowsBehindCheckpoint, m_head->size);
        }
        if (m_prunedTo < m_claims.start.end())
            m_verdict.add(FindingKind::PrunedWithoutEntry, m_prunedTo);
    }
    // The tree was compared, or something was found that kept it from being: nothing is verified by an oversight.
    if (!m_claims.partial && m_head && m_verdict.conclusion == Conclusion::Verified
        && m_verdict.verifiedTo != m_head->size)
        m_verdict.add(FindingKind::RootDiffers, std::nullopt, QStringLiteral("not compared"));
    m_personal.finish(m_claims.personalWhole, m_claims.partial, m_claims.start.end(), m_verdict);
    finishReceipts();
    finishEpochs();
    return std::move(m_verdict);
}

} // namespace Tenantry::Ledger
