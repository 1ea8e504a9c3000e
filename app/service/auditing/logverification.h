// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "ledger/ledgerclaims.h"
#include "ledger/ledgerverdict.h"
#include "storage/ledgerstore.h"

#include <functional>

namespace Tenantry {

/// Verifies a tree as it is stored: rows, leaves, nodes, head, checkpoints and personal data, and that what lists show
/// of a row is what the row says. Reads in the caller's transaction, which should be one snapshot; memory has a bound
/// but for commitments.
class LogVerification {
public:
    /// Rows so far, of how many; false ends the run, which is then Incomplete.
    using Progress = std::function<bool(uint64_t rows, uint64_t of)>;

    LogVerification(Database& database, TenantId log, StoredHead head);

    /// `known`: pinned keys, older checkpoints, receipts; the rest is taken from the database.
    Ledger::LedgerVerdict run(Ledger::LedgerClaims known, const Progress& progress = {});

private:
    Result<void> readClaims(Ledger::LedgerClaims& claims) const;
    class Pass;

    Database& m_db;
    TenantId m_log;
    StoredHead m_head;
};

} // namespace Tenantry
