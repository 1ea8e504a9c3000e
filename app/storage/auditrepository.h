// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/auditfilter.h"
#include "storage/auditrow.h"
#include "storage/keyset.h"
#include "storage/platformscope.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

namespace Tenantry {

/// Reads the logs. Cheap to make: one for each use. AuditWriter writes them.
class AuditRepository {
public:
    using Page = KeysetPage<AuditRecord>;
    using Place = Keyset<AuditKey>;

    explicit AuditRepository(Database& database)
        : m_db(database)
    {
    }

    Result<Page> page(const TenantScope& scope, const AuditFilter& filter, const Place& place) const;
    Result<Page> page(const PlatformScope& scope, const AuditFilter& filter, const Place& place) const;
    Result<int64_t> count(const TenantScope& scope, const AuditFilter& filter) const;
    Result<int64_t> count(const PlatformScope& scope, const AuditFilter& filter) const;
    Result<Anchors<AuditKey>> anchors(const TenantScope& scope, const AuditFilter& filter, int every) const;
    Result<Anchors<AuditKey>> anchors(const PlatformScope& scope, const AuditFilter& filter, int every) const;

private:
    Database& m_db;
};

} // namespace Tenantry
