// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/transaction.h"

#include <optional>

namespace Tenantry {

/// Ids and subdomains that were somebody's. A subdomain that a tenant gave up is kept for it; those of a purged tenant
/// are nobody's any more.
class UsedNames {
public:
    explicit UsedNames(Database& database)
        : m_db(database)
    {
    }

    Result<bool> isUsedId(const TenantId& id) const;
    /// Whether somebody else than `asker` has or had the subdomain, or one that looks like it; who, where it is known.
    struct Holder {
        QByteArray subdomain; ///< as it is written
        bool isPast = false; ///< given up, or of a tenant that is purged
    };
    Result<std::optional<Holder>> lookAlike(const QByteArray& subdomain, const TenantId& asker) const;
    /// Conflict where exactly this one was another's.
    Result<void> checkFree(const QByteArray& subdomain, const TenantId& asker) const;

    /// The tenant, which is still there, gave it up.
    Result<void> keep(Transaction& transaction, const QByteArray& subdomain, const TenantId& owner, Timestamp now);
    /// Everything that the tenant, which is still there, is and was called is nobody's from now on.
    Result<void> retire(Transaction& transaction, const TenantId& tenant, Timestamp now);

private:
    Database& m_db;
};

} // namespace Tenantry
