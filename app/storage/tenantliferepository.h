// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenantlife.h"
#include "storage/platformscope.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

#include <QList>

namespace Tenantry {

/// Tenants as changes find and leave them. Cheap to make: one for each use.
class TenantLifeRepository {
public:
    explicit TenantLifeRepository(Database& database)
        : m_db(database)
    {
    }

    /// In the order asked for; those that are not there are left out. One statement, whatever the number.
    Result<QList<TenantState>> states(const PlatformScope& scope, const QList<TenantId>& ids) const;
    Result<TenantState> state(const PlatformScope& scope, const TenantId& id) const; ///< NotFound
    Result<TenantState> own(const TenantScope& scope) const; ///< NotFound

    /// Conflict where the id or the subdomain is or was somebody's.
    Result<void> create(Transaction& transaction, const PlatformScope& scope, const TenantState& state);
    /// Conflict where the tenant is not as `before` says any more. Its version is one more than before.
    Result<void> write(Transaction& transaction, const PlatformScope& scope, const TenantState& before,
        const TenantState& after, Timestamp now);
    Result<void> write(Transaction& transaction, const TenantScope& scope, const TenantState& before,
        const TenantState& after, Timestamp now);

    /// What hangs on the tenants, from rollups: no event is read.
    struct Footprint {
        int64_t members = 0;
        int64_t activePeople = 0; ///< with an event in (now - 24 h, now], in the control database
        int64_t grants = 0; ///< of sharing, where there is sharing
        int64_t events = 0;
        int64_t auditEntries = 0;
    };
    Result<Footprint> footprint(const PlatformScope& scope, const QList<TenantId>& ids, Timestamp now) const;
    Result<Footprint> footprint(const TenantScope& scope, Timestamp now) const;

private:
    Result<QList<TenantState>> read(const QList<TenantId>& ids) const;
    Result<void> update(Transaction& transaction, const TenantState& before, const TenantState& after, Timestamp now);
    Result<Footprint> sum(const QList<TenantId>& ids, Timestamp now) const;

    Database& m_db;
};

} // namespace Tenantry
