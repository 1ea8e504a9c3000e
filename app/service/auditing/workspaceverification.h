// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledgerverdict.h"
#include "service/auditing/knownledger.h"
#include "storage/ledgerstore.h"

#include <functional>

namespace Tenantry {

/// Verifies all logs of a database, each epoch by itself, against what is known from elsewhere.
class WorkspaceVerification {
public:
    /// Rows of a log so far, of how many; false ends the run.
    using Progress = std::function<bool(const QByteArray& log, uint64_t rows, uint64_t of)>;

    /// One verdict a tree, by log and epoch, and one for each log that somebody knows of and that is not there. An
    /// Error where the database cannot be read at all. In the caller's transaction.
    static Result<QList<Ledger::LedgerVerdict>> run(
        Database& database, const KnownLedger& known, const Progress& progress = {});
};

} // namespace Tenantry
