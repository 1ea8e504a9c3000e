// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ids.h"
#include "storage/transaction.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// Deletes what is a tenant's, by what the schema itself says: every table with a column that names a tenant. A table
/// of a later migration is so emptied too, unless it is one of those that outlive the tenant. Whether it may be done
/// has been looked at.
class PurgeRepository {
public:
    explicit PurgeRepository(Database& database)
        : m_db(database)
    {
    }

    struct Step {
        Json counts = Json::object(); ///< deleted rows by table
        bool isDone = false; ///< nothing is left but the tenant's own row
    };
    /// At most about `limit` rows, in the given transaction.
    Result<Step> deleteRows(Transaction& transaction, const TenantId& tenant, int64_t limit);
    /// The row itself, when nothing points at it any more. In a dedicated database it says who has rows here.
    Result<void> deleteTenant(Transaction& transaction, const TenantId& tenant);
    /// Rows of a log of before there was a ledger, with their search words; how many.
    Result<int64_t> deleteOldEntries(Transaction& transaction, int64_t logKey);
    /// Sums by the hour of a log: what is left of it is counted anew. Actions of audited events are the tenant's own
    /// words.
    Result<void> recountHours(Transaction& transaction, int64_t logKey);
    /// Whether this database knows the tenant at all.
    Result<bool> knows(const TenantId& tenant) const;

private:
    struct Place {
        QByteArray table;
        QByteArray condition; ///< with one parameter
        bool byNumber = false; ///< the parameter is the tenant's number
        QByteArrayList key; ///< what tells its rows apart
    };
    Result<QList<Place>> places() const;
    Result<int64_t> deleteFrom(const Place& place, const TenantId& tenant, int64_t number, int64_t limit);

    Database& m_db;
};

} // namespace Tenantry
