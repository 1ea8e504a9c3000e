// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/workspaceverification.h"

#include "ledger/logname.h"
#include "ledger/merkletree.h"
#include "ledger/signedcheckpoint.h"
#include "service/auditing/ledgerhashes.h"
#include "service/auditing/logverification.h"

#include <QSet>

namespace Tenantry {

using Ledger::FindingKind;

namespace {

struct Tree {
    TenantId log;
    StoredHead head;
    bool isCurrent = false; ///< no later epoch follows
};

Result<QList<Tree>> treesOf(Database& database)
{
    QList<Tree> trees;
    const auto read = LedgerStore(database).eachHead([&](const TenantId& log, const StoredHead& head) -> Result<void> {
        if (!trees.isEmpty() && trees.last().log == log)
            trees.last().isCurrent = false;
        trees.append({log, head, true});
        return {};
    });
    if (!read)
        return fail(read.error());
    return trees;
}

/// Hands each witness to the tree that can judge it: its own epoch's, and where that has ended the next one's, whose
/// first entry says what it ended with.
class Witnesses {
public:
    Witnesses(Database& database, const KnownLedger& known)
        : m_db(database)
    {
        for (const QByteArray& note : known.checkpoints) {
            const auto parsed = Ledger::SignedCheckpoint::parse(note);
            const auto name = parsed ? Ledger::LogName::parse(parsed->checkpoint.origin) : fail(parsed.error());
            m_all.append({note, parsed ? parsed->checkpoint : Ledger::Checkpoint(), name ? *name : Ledger::LogName()});
        }
    }

    void give(const Tree& tree, const StoredHead* before, Ledger::LedgerClaims& claims)
    {
        const auto mine = Ledger::LogName::parse(tree.head.name);
        if (!mine)
            return;
        for (Witness& witness : m_all) {
            if (!witness.name.isOf(*mine))
                continue;
            const bool isOwn = witness.name.epoch == mine->epoch;
            const bool isBefore = witness.name.epoch + 1 == mine->epoch;
            if (isOwn && (tree.isCurrent || witness.checkpoint.size <= tree.head.size))
                claims.older.append({witness.note, {}});
            else if (isBefore)
                claims.older.append(
                    {witness.note, before ? proofIn(*before, witness.checkpoint.size) : Ledger::MerkleProof()});
            witness.met = witness.met || isOwn || isBefore;
        }
    }

    void judgeRest(QList<Ledger::LedgerVerdict>& verdicts) const
    {
        for (const Witness& witness : m_all) {
            if (witness.met)
                continue;
            Ledger::LedgerVerdict verdict;
            verdict.log = witness.checkpoint.origin;
            verdict.add(witness.name.tenant.isEmpty() ? FindingKind::WitnessUnusable : FindingKind::RolledBack, {},
                witness.name.tenant.isEmpty() ? QStringLiteral("it is no checkpoint")
                                              : QStringLiteral("this log is not here"));
            verdicts.append(verdict);
        }
    }

private:
    struct Witness {
        QByteArray note;
        Ledger::Checkpoint checkpoint;
        Ledger::LogName name;
        bool met = false;
    };

    /// To what the epoch ended with, so far as it is at hand.
    Ledger::MerkleProof proofIn(const StoredHead& head, uint64_t size) const
    {
        const auto hashes = LedgerHashes::of(m_db, head);
        if (!hashes || size == 0 || size > head.size)
            return {};
        return Ledger::consistencyProof(*hashes, size, head.size).value_or(Ledger::MerkleProof());
    }

    Database& m_db;
    QList<Witness> m_all;
};

/// Receipts of one tree, in order of index as the verifier wants them; the logs that are met are taken note of.
QList<Ledger::LedgerReceipt> receiptsOf(const KnownLedger& known, const QByteArray& name, QSet<QByteArray>& met)
{
    QList<Ledger::LedgerReceipt> receipts;
    for (const KnownLedger::Receipt& one : known.receipts) {
        if (one.log != name)
            continue;
        met.insert(name);
        receipts.append(one.receipt);
    }
    std::sort(
        receipts.begin(), receipts.end(), [](const auto& one, const auto& other) { return one.index < other.index; });
    return receipts;
}

} // namespace

Result<QList<Ledger::LedgerVerdict>> WorkspaceVerification::run(
    Database& database, const KnownLedger& known, const Progress& progress)
{
    const auto trees = treesOf(database);
    if (!trees)
        return fail(trees.error());
    QList<Ledger::LedgerVerdict> verdicts;
    Witnesses witnesses(database, known);
    QSet<QByteArray> receiptLogs;
    for (qsizetype i = 0; i < trees->size(); ++i) {
        const Tree& tree = (*trees)[i];
        const bool follows = i > 0 && (*trees)[i - 1].log == tree.log;
        Ledger::LedgerClaims claims;
        claims.pinnedKeys = known.keys;
        claims.ownKey = known.ownKey;
        witnesses.give(tree, follows ? &(*trees)[i - 1].head : nullptr, claims);
        claims.receipts = receiptsOf(known, tree.head.name, receiptLogs);
        verdicts.append(
            LogVerification(database, tree.log, tree.head).run(std::move(claims), [&](uint64_t rows, uint64_t of) {
                return !progress || progress(tree.head.name, rows, of);
            }));
    }
    witnesses.judgeRest(verdicts);
    for (const KnownLedger::Receipt& one : known.receipts) {
        if (receiptLogs.contains(one.log))
            continue;
        Ledger::LedgerVerdict verdict;
        verdict.log = one.log;
        verdict.add(FindingKind::ReceiptMissing, one.receipt.index, QStringLiteral("this log is not here"));
        verdicts.append(verdict);
    }
    return verdicts;
}

} // namespace Tenantry
