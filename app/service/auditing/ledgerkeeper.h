// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/notesigner.h"
#include "storage/storedhead.h"
#include "storage/transaction.h"

namespace Tenantry {

/// Signs the heads of a workspace's logs. On the writer's thread.
class LedgerKeeper {
public:
    explicit LedgerKeeper(Ledger::NoteSigner signer)
        : m_signer(std::move(signer))
    {
    }

    const Ledger::VerifierKey& key() const { return m_signer.key(); }
    /// Signs one head as it stands, in the caller's transaction; the note.
    Result<QByteArray> signOne(Transaction& transaction, const StoredHead& head, Timestamp now) const;
    /// Signs every head that moved since it was signed last, in one transaction; how many. No entry is written.
    Result<int> sign(Database& database, Timestamp now) const;
    /// Gives logs that have only rows of before there was a ledger their first entry, which speaks of those.
    static Result<int> takeInOldRows(Database& database, Timestamp now);

private:
    Ledger::NoteSigner m_signer;
};

} // namespace Tenantry
