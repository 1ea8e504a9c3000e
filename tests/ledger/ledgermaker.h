// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "ledger/ledgerclaims.h"
#include "ledger/ledgerverdict.h"
#include "ledger/logname.h"
#include "ledger/memorytree.h"
#include "ledger/notesigner.h"
#include "ledger/opening.h"

#include <random>

namespace Tenantry::Testing {

/// Writes a log as a service would, entry by entry, and keeps beside it what a storage keeps: rows, leaves, nodes and
/// personal data. The same seed makes the same log.
class LedgerMaker {
public:
    explicit LedgerMaker(unsigned seed, QByteArray tenant = "acme", uint32_t epoch = 1);

    /// An ordinary entry of about 600 bytes, with up to four pieces of personal data.
    void append();
    void append(int count);
    /// As `append`, with what the caller says; `data` may be null.
    void append(const std::string& action, const Json& data);
    /// Deletes the personal data of an entry that has some, and says so; false where there is none.
    bool erase(uint64_t index, bool say = true);
    /// Says that everything before was pruned, and gives what stays: claims with a start, rows from there on.
    void prune(uint64_t upTo);

    uint64_t size() const { return tree.size(); }
    unsigned below(unsigned bound) { return static_cast<unsigned>(m_random() % bound); }

    QByteArray checkpoint() const { return checkpoint(size()); }
    QByteArray checkpoint(uint64_t size) const { return checkpoint(size, {&signer}); }
    QByteArray checkpoint(uint64_t size, const QList<const Ledger::NoteSigner*>& signers) const;
    /// The head as it is, the key pinned, all personal data shown.
    Ledger::LedgerClaims claims() const;
    /// All rows that are there, with stored leaves and personal data.
    Ledger::LedgerVerdict verify() const { return verify(claims()); }
    Ledger::LedgerVerdict verify(const Ledger::LedgerClaims& claims) const;
    /// The whole log, or the given rows only.
    QByteArray exported() const;
    QByteArray exported(const QList<uint64_t>& rows) const;

    Ledger::LogName name;
    Ledger::NoteSigner signer;
    QList<QByteArray> entries; ///< from `start` on
    QList<Ledger::Hash> leaves; ///< likewise
    QList<Ledger::Opening> openings;
    Ledger::CompactRange start;
    Ledger::MemoryTree tree; ///< of all entries ever
    int64_t time = 1763472726741;

private:
    Json personalOf(uint64_t index);

    std::mt19937 m_random;
};

} // namespace Tenantry::Testing
