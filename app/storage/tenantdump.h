// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/tenantlife.h"
#include "storage/transaction.h"

#include <functional>

namespace Tenantry {

/// All rows of one tenant, one after the other, for a copy of its data. It knows no scope, as LedgerStore does not:
/// whoever makes the copy has looked whether they may, and has written it down. In the caller's transaction: one
/// snapshot.
class TenantDump {
public:
    explicit TenantDump(Database& database)
        : m_db(database)
    {
    }

    /// One line of JSON each, with a newline; an error of `take` ends it.
    using Take = std::function<Result<void>(const QByteArray& line)>;

    /// By time. `data` and `metadata` go out as they were stored. How many.
    Result<int64_t> events(const TenantId& tenant, const Take& take) const;
    Result<int64_t> members(const TenantId& tenant, const Take& take) const; ///< by user id
    /// The tenant as the control database has it; NotFound.
    Result<Json> tenant(const TenantId& tenant) const;
    /// Events of this database, from its sums.
    Result<int64_t> eventCount(const TenantId& tenant) const;

private:
    Result<int64_t> each(
        const char* sql, const TenantId& tenant, QByteArray (*line)(const Statement& row), const Take& take) const;

    Database& m_db;
};

} // namespace Tenantry
