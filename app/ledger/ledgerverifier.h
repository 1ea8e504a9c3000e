// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/headwatch.h"
#include "ledger/ledgerclaims.h"
#include "ledger/logname.h"
#include "ledger/personalbook.h"
#include "ledger/roworder.h"

namespace Tenantry::Ledger {

struct SignedNote;

/// Verifies a log while its rows go by: that each is canonical, of this log and in its place, that all of them make the
/// tree that was signed, that older checkpoints and receipts agree, that personal data is what was committed to and is
/// gone only where an entry says so. Knows no storage and no network. Rows may be of any origin; the memory used does
/// not grow with them but for commitments that wait for their personal data. One thread at a time.
///
///     LedgerVerifier verifier(claims);
///     for (row) verifier.entry(row);            // verbatim bytes, in order of index
///     for (opening) verifier.opening(opening);  // where they do not come with their rows
///     const LedgerVerdict verdict = verifier.finish();
class LedgerVerifier {
public:
    explicit LedgerVerifier(LedgerClaims claims);

    /// `storedLeaf`: the hash that the storage keeps beside the row, to name the row that was changed. `shown`: the
    /// row's personal data, where it is at hand with it.
    void entry(std::string_view bytes, const Hash* storedLeaf = nullptr, std::span<const Opening> shown = {});
    /// A row of a partial log, with its inclusion proof in the checkpoint's tree.
    void provenEntry(std::string_view bytes, const MerkleProof& proof);
    void opening(uint64_t index, std::string_view name, QByteArrayView salt, std::string_view canonicalValue);
    void opening(const Opening& opening);
    /// What whoever reads the rows found by itself.
    void report(FindingKind kind, std::optional<uint64_t> row = {}, const QString& detail = {});

    /// So far: for progress. Whether anything speaks for the log is known at the end only.
    const LedgerVerdict& soFar() const { return m_verdict; }
    /// `cut`: the rows ended before their end, so that nothing is said of what is not there. Call once.
    LedgerVerdict finish(bool cut = false);

private:
    void openCheckpoint();
    void judgeTrust(const SignedNote& note);
    void openWitnesses();
    void openWitness(const OlderCheckpoint& older);
    std::optional<LedgerEntry> read(std::string_view bytes);
    void judgePlace(const LedgerEntry& entry);
    void judgeEpoch(const LedgerEntry& entry);
    void judgeReceipts(uint64_t index, const Hash& leaf);
    void append(const Hash& leaf);
    void finishReceipts();
    void finishEpochs();

    LedgerClaims m_claims;
    LedgerVerdict m_verdict;
    std::optional<Checkpoint> m_head;
    std::optional<LogName> m_log;
    QList<std::pair<Checkpoint, MerkleProof>> m_otherEpochs; ///< of witnesses, of epochs before this one
    std::optional<Checkpoint> m_previous; ///< what the log's first entry says of the epoch before
    HeadWatch m_heads;
    RowOrder m_order;
    PersonalBook m_personal;
    CompactRange m_range;
    std::vector<TreeNode> m_made;
    std::vector<bool> m_receiptsMet;
    Timestamp m_lastTime{std::numeric_limits<int64_t>::min()};
    uint64_t m_prunedTo = 0;
};

} // namespace Tenantry::Ledger
