// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "storage/database.h"
#include "storage/platformscope.h"

#include <QHash>
#include <QList>

namespace Tenantry {

/// Which binding serves which tenants, by what the tenants' own rows say. Cheap to make: one for each use.
class PlacementRepository {
public:
    /// Tenants of one binding: those whose own row says so (`shared`, `dedicated:<name>`; empty: none) and those that
    /// are named.
    struct Group {
        QByteArray binding;
        QList<TenantId> named; ///< whatever their rows say
        QList<TenantId> elsewhere; ///< whatever their rows say, these are not in it
    };

    explicit PlacementRepository(Database& database)
        : m_db(database)
    {
    }

    /// How many tenants' rows say which binding, without those of `elsewhere`; every word but `dedicated:…` is the
    /// shared one's. One pass over the tenants.
    Result<QHash<QByteArray, int>> counts(const PlatformScope& scope, const QList<TenantId>& elsewhere) const;
    /// How many of these tenants there are.
    Result<int> count(const PlatformScope& scope, const QList<TenantId>& named) const;
    /// By name, the first `limit`; id and name only. `only`: this tenant, if it is among them; empty: all.
    Result<QList<Tenant>> tenants(
        const PlatformScope& scope, const Group& group, const TenantId& only, int limit) const;

private:
    Database& m_db;
};

} // namespace Tenantry
