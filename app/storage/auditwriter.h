// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "storage/transaction.h"

namespace Tenantry {

/// The one way into a log.
class AuditWriter {
public:
    /// Gives the entry the log's next index (dense, from 0, read inside the transaction) and stores it verbatim. An
    /// entry that cannot be written fails the change it stands for.
    static Result<uint64_t> append(Transaction& transaction, AuditEntry entry);
};

} // namespace Tenantry
