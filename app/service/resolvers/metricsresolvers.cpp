// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvercontext.h"
#include "service/resolvers/eventfields.h"
#include "service/resolvers/inferenceresolvers.h"
#include "service/resolvers/rangeend.h"
#include "service/resolvers/recordfields.h"
#include "storage/rolluprepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

struct DatedMetrics {
    MetricsRecord metrics;
    Timestamp asOf;
};

Result<ResolvedValue> metrics(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    const TenantScope& scope = *context.call().tenant;
    const RollupRepository rollups(context.data());
    const auto end = rangeEnd(call.args(), context.now(), rollups.newest(scope));
    if (!end)
        return fail(end.error());
    auto found = rollups.metrics(scope, rangeFrom(call.args()), *end,
        {.activeUsers = call.selects("activeUsers"),
            .totalEvents = call.selects("totalEvents"),
            .avgSessionDuration = call.selects("avgSessionDuration"),
            .events24h = call.selects("events24h")});
    if (!found)
        return fail(found.error());
    return ResolvedValue::make(DatedMetrics{std::move(*found), *end});
}

Result<ResolvedValue> eventsOverTime(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    if (const auto own = context.checkNamed(tenantsNamedBy(call.args())); !own)
        return fail(own.error());
    const EventFilter filter = eventFilterFrom(call.args());
    const TenantScope& scope = *context.call().tenant;
    const RollupRepository rollups(context.data());
    const auto end = rangeEnd(call.args(), context.now(), rollups.newest(scope));
    if (!end)
        return fail(end.error());
    const bool daily = call.arg<std::string>("bucket", "HOUR") == "DAY";
    const Timestamp from = rangeFrom(call.args()).value_or(Timestamp{end->ms - (daily ? 30 : 1) * Timestamp::kDay});
    const auto bucket = daily ? RollupRepository::Bucket::Day : RollupRepository::Bucket::Hour;
    const auto series = RollupRepository::canSum(filter) ? rollups.series(scope, filter, bucket, from, *end)
                                                         : rollups.seriesCounted(scope, filter, bucket, from, *end);
    if (!series)
        return fail(series.error());
    return ResolvedValue::rows(std::vector<SeriesPoint>(series->begin(), series->end()));
}

} // namespace

void addMetricsResolvers(ResolverMap& map)
{
    map.add("Query", "metrics", metrics);
    map.add("Query", "eventsOverTime", eventsOverTime);
    RecordFields<DatedMetrics>(map, "Metrics")
        .compute("tenantId", [](const DatedMetrics& dated) { return resolved(dated.metrics.tenantId); })
        .compute("activeUsers", [](const DatedMetrics& dated) { return resolved(dated.metrics.activeUsers); })
        .compute("totalEvents", [](const DatedMetrics& dated) { return resolved(dated.metrics.totalEvents); })
        .compute(
            "avgSessionDuration", [](const DatedMetrics& dated) { return resolved(dated.metrics.avgSessionDuration); })
        .compute("events24h", [](const DatedMetrics& dated) { return resolved(dated.metrics.events24h); })
        .add("asOf", &DatedMetrics::asOf);
    RecordFields<SeriesPoint>(map, "TimeBucket")
        .add("tenantId", &SeriesPoint::tenantId)
        .add("start", &SeriesPoint::start)
        .add("type", &SeriesPoint::type)
        .add("count", &SeriesPoint::count);
}

} // namespace Tenantry
