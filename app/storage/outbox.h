// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "storage/transaction.h"

#include <functional>

namespace Tenantry {

/// What a dedicated binding's own database owes the control database: audit entries, and the sums that lists over all
/// tenants are made of. There is never a transaction across the two files: it is written with the events, and drained
/// idempotently.
class Outbox {
public:
    static Result<void> put(Transaction& data, const AuditEntry& entry);
    /// Sums of what one batch added: see RollupDelta::summary().
    static Result<void> putUsage(Transaction& data, const Json& summary);

    /// What puts an entry into its log, in the control database's transaction: AuditWriter's append.
    using Append = std::function<Result<void>(Transaction& control, AuditEntry entry)>;

    /// Moves at most `limit` entries into the control database, in one transaction there, and then takes them out here.
    /// Killed in between, they are taken out the next time and not moved again. How many were moved.
    static Result<int> drain(
        Database& data, Database& control, const QByteArray& binding, const Append& append, int limit = 1000);

private:
    static Result<void> apply(Transaction& control, const QByteArray& kind, const Json& body, const Append& append);
};

} // namespace Tenantry
