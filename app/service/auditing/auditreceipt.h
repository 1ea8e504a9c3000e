// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/hash.h"

namespace Tenantry {

/// What the writer of an entry is told: where it stands and what its leaf's hash is. It counts once the transaction is
/// committed; the checkpoint that covers it is signed within seconds (LedgerKeeper). Whoever keeps it can prove later
/// that the entry was promised.
struct AuditReceipt {
    int64_t epoch = 0;
    uint64_t index = 0;
    Ledger::Hash leaf{};

    bool operator==(const AuditReceipt&) const = default;
};

} // namespace Tenantry
