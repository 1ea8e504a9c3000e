// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditrecord.h"
#include "storage/arrivedentry.h"
#include "storage/auditcounts.h"
#include "storage/auditfilter.h"
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
    /// Where rows must be counted one by one, no further than `most` if that is given.
    Result<int64_t> count(const TenantScope& scope, const AuditFilter& filter, int64_t most = -1) const;
    Result<int64_t> count(const PlatformScope& scope, const AuditFilter& filter, int64_t most = -1) const;
    Result<Anchors<AuditKey>> anchors(const TenantScope& scope, const AuditFilter& filter, int every) const;
    Result<Anchors<AuditKey>> anchors(const PlatformScope& scope, const AuditFilter& filter, int every) const;
    /// In [from, to) of the filter, both of which it needs; `bucketMs`: hours or days.
    Result<AuditCounts> overTime(const TenantScope& scope, const AuditFilter& filter, int64_t bucketMs) const;
    Result<AuditCounts> overTime(const PlatformScope& scope, const AuditFilter& filter, int64_t bucketMs) const;

    /// What was written behind a place, in the order it was written; at most `limit`.
    Result<QList<ArrivedEntry>> arrivedAfter(
        const TenantScope& scope, const AuditFilter& filter, int64_t arrival, int limit) const;
    Result<QList<ArrivedEntry>> arrivedAfter(
        const PlatformScope& scope, const AuditFilter& filter, int64_t arrival, int limit) const;
    /// Counts no further than `most`.
    Result<int64_t> countArrivedAfter(
        const TenantScope& scope, const AuditFilter& filter, int64_t arrival, int64_t most) const;
    Result<int64_t> countArrivedAfter(
        const PlatformScope& scope, const AuditFilter& filter, int64_t arrival, int64_t most) const;
    /// The place behind all that is there; it tells nothing of anybody's log.
    Result<int64_t> newestArrival() const;

private:
    Database& m_db;
};

} // namespace Tenantry
