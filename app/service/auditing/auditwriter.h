// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "service/auditing/auditreceipt.h"
#include "storage/storedhead.h"
#include "storage/transaction.h"

namespace Tenantry {

/// The one way into a log.
class AuditWriter {
public:
    /// Gives the entry the log's next index (dense, from 0, read inside the transaction), a time not before that of the
    /// entry in front, and stores its canonical bytes; the log's tree grows in the same transaction. An entry that
    /// cannot be written fails the change it stands for. A log's first entry starts its first epoch; where there are
    /// rows of before there was a ledger, one entry in front says how many and what they hash to.
    static Result<AuditReceipt> append(Transaction& transaction, AuditEntry entry);

    /// To one epoch's tree, which may have ended: what is said of it there when it is pruned. NotFound.
    static Result<AuditReceipt> appendTo(Transaction& transaction, int64_t epoch, AuditEntry entry);

    /// Starts the log's next epoch with `first`, which is its `audit.epoch` (LedgerEntry).
    static Result<AuditReceipt> startEpoch(Transaction& transaction, AuditEntry first);

    /// Gives a log of before there was a ledger its first entry; no change where it has one or there are no such rows.
    static Result<void> takeInOldRows(Transaction& transaction, const TenantId& log, Timestamp now);

    /// SHA-256 over the rows of before there was a ledger, each ended by a newline, and how many they are.
    struct OldRows {
        uint64_t count = 0;
        QByteArray digest; ///< base64
    };
    static Result<OldRows> oldRows(Database& database, int64_t logKey);

private:
    static Result<StoredHead> begin(Transaction& transaction, const TenantId& log, int64_t epoch);
    static Result<void> noteOldRows(Transaction& transaction, StoredHead& head, const AuditEntry& next);
    static Result<AuditReceipt> write(Transaction& transaction, StoredHead& head, AuditEntry entry);
};

} // namespace Tenantry
