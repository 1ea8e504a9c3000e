// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/guardkey.h"
#include "storage/platformscope.h"
#include "storage/tenantfilter.h"
#include "storage/tenantscope.h"
#include "storage/tenantsummary.h"
#include "storage/transaction.h"

namespace Tenantry {

/// Tenants, as the platform keeps them. Cheap to make: one for each use.
class TenantRepository {
public:
    explicit TenantRepository(Database& database)
        : m_db(database)
    {
    }

    /// Makes or changes the tenant, all columns but createdAt; true where something changed. Conflict where the
    /// subdomain is or was another's, or the id was.
    Result<bool> put(Transaction& transaction, const PlatformScope& scope, const Tenant& tenant);
    Result<void> setStatus(
        Transaction& transaction, const PlatformScope& scope, const TenantId& id, TenantStatus status);

    Result<TenantPage> list(
        const PlatformScope& scope, const TenantFilter& filter, int limit, int offset, Timestamp now) const;
    /// NotFound where there is none.
    Result<TenantSummary> find(const PlatformScope& scope, const TenantId& id, Timestamp now) const;
    /// Without its figures they are 0, and nothing but its row is read.
    Result<TenantSummary> own(const TenantScope& scope, Timestamp now, bool withFigures = true) const;

    std::optional<Tenant> findForGuard(const GuardKey& key, const TenantId& id) const;
    std::optional<Tenant> findBySubdomain(const GuardKey& key, const QByteArray& subdomain) const;

private:
    Result<void> checkNames(Transaction& transaction, const Tenant& tenant, const std::optional<Tenant>& before);
    Result<QList<int64_t>> pageKeys(const TenantFilter& filter, int limit, int offset, Timestamp now) const;
    Result<QList<TenantSummary>> summaries(const QList<int64_t>& keys, Timestamp now) const;

    Database& m_db;
};

} // namespace Tenantry
