// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledgerclaims.h"

namespace Tenantry {

/// What whoever verifies knows from elsewhere, of any logs.
struct KnownLedger {
    struct Receipt {
        QByteArray log; ///< its name, epoch included
        Ledger::LedgerReceipt receipt;
    };

    Ledger::VerifierKeys keys;
    std::optional<Ledger::VerifierKey> ownKey; ///< came with the logs, and says nothing by that
    QList<QByteArray> checkpoints; ///< signed notes, kept from before
    QList<Receipt> receipts;
};

} // namespace Tenantry
