// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventfilter.h"
#include "storage/platformscope.h"
#include "storage/rollups.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

namespace Tenantry {

/// What one sees at scale, from what was summed at ingest. Cheap to make: one for each use.
class RollupRepository {
public:
    enum class Bucket { Hour, Day };

    explicit RollupRepository(Database& database)
        : m_db(database)
    {
    }

    /// Events of [from, end] (all before where `from` is absent). `end` is inclusive.
    /// What is not wanted stays 0.
    Result<MetricsRecord> metrics(const TenantScope& scope, std::optional<Timestamp> from, Timestamp end,
        const MetricsRecord::Parts& wanted = {}) const;
    /// The newest event's time; nothing where there is none.
    Result<std::optional<Timestamp>> newest(const TenantScope& scope) const;
    Result<std::optional<Timestamp>> newest(const PlatformScope& scope) const;

    /// Per bucket and type, oldest first; buckets without events are absent. The buckets that hold `from` and `end` are
    /// whole. Only `types` of the filter is looked at; see `canSum`.
    Result<QList<SeriesPoint>> series(
        const TenantScope& scope, const EventFilter& filter, Bucket bucket, Timestamp from, Timestamp end) const;
    /// Whether the rollups can answer for this filter (types only); else the events are counted by `seriesCounted`.
    static bool canSum(const EventFilter& filter);
    Result<QList<SeriesPoint>> seriesCounted(
        const TenantScope& scope, const EventFilter& filter, Bucket bucket, Timestamp from, Timestamp end) const;

    /// Hour by hour for the `top` busiest tenants of the range, busiest first, each oldest first.
    Result<QList<SeriesPoint>> busiest(const PlatformScope& scope, int top, Timestamp from, Timestamp end) const;
    Result<PlatformTotals> totals(const PlatformScope& scope, Timestamp end) const;

private:
    Database& m_db;
};

} // namespace Tenantry
