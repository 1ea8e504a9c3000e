// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvercontext.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/rangeend.h"
#include "service/resolvers/recordfields.h"
#include "storage/rolluprepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

struct DatedTotals {
    PlatformTotals totals;
    Timestamp asOf;
};

struct Hat {
    TenantId tenantId;
    QByteArray role;
};

Result<ResolvedValue> overview(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    const RollupRepository rollups(context.database());
    const auto newest = rollups.newest(**platform);
    if (!newest)
        return fail(newest.error());
    const Timestamp end = openRangeEnd(context.now(), *newest);
    auto totals = rollups.totals(**platform, end);
    if (!totals)
        return fail(totals.error());
    return ResolvedValue::make(DatedTotals{std::move(*totals), end});
}

Result<ResolvedValue> busiestOverTime(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    const int top = call.arg<int>("top", 6);
    if (top < 1 || top > 100)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("top must be 1 to 100"));
    const RollupRepository rollups(context.database());
    const auto end = rangeEnd(call.args(), context.now(), rollups.newest(**platform));
    if (!end)
        return fail(end.error());
    const Timestamp from = rangeFrom(call.args()).value_or(Timestamp{end->ms - Timestamp::kDay});
    const auto series = rollups.busiest(**platform, top, from, *end);
    if (!series)
        return fail(series.error());
    return ResolvedValue::rows(std::vector<SeriesPoint>(series->begin(), series->end()));
}

Result<ResolvedValue> me(const FieldCall& call)
{
    return ResolvedValue::make(call.context<ResolverContext>().call().me);
}

Result<ResolvedValue> people(const FieldCall& call)
{
    const auto people = call.context<ResolverContext>().call().localPeople();
    if (!people)
        return fail(people.error());
    return ResolvedValue::rows(std::vector<KnownPerson>(people->begin(), people->end()));
}

ResolvedValue hatsOf(const KnownPerson& person)
{
    std::vector<Hat> hats;
    for (const auto& [tenant, role] : person.hats)
        hats.push_back({tenant, roleName(role)});
    return ResolvedValue::rows(std::move(hats));
}

void addPersonFields(ResolverMap& map)
{
    RecordFields<KnownPerson>(map, "Person")
        .compute("id", [](const KnownPerson& known) { return resolved(known.person.id); })
        .compute("name", [](const KnownPerson& known) { return resolved(known.person.name); })
        .compute("email", [](const KnownPerson& known) { return orNull(known.person.email); })
        .compute("roles", hatsOf);
    RecordFields<Hat>(map, "Hat").add("tenantId", &Hat::tenantId).add("role", &Hat::role);
}

} // namespace

void addOverviewResolvers(ResolverMap& map)
{
    map.add("Query", "me", me);
    map.add("Query", "people", people);
    map.add("Query", "overview", overview);
    map.add("Query", "eventsOverTime", busiestOverTime);
    addPersonFields(map);
    const auto add = [&map](const char* field, auto PlatformTotals::*member) {
        RecordFields<DatedTotals>(map, "Overview").compute(field, [member](const DatedTotals& dated) {
            return resolved(dated.totals.*member);
        });
    };
    add("tenantCount", &PlatformTotals::tenantCount);
    add("suspendedCount", &PlatformTotals::suspendedCount);
    add("memberCount", &PlatformTotals::memberCount);
    add("activeUsers", &PlatformTotals::activeUsers);
    add("events24h", &PlatformTotals::events24h);
    add("totalEvents", &PlatformTotals::totalEvents);
    add("openBreaches", &PlatformTotals::openBreaches);
    add("auditEntries", &PlatformTotals::auditEntries);
    add("hourly", &PlatformTotals::hourly);
    RecordFields<DatedTotals>(map, "Overview").add("asOf", &DatedTotals::asOf);
    RecordFields<SeriesPoint>(map, "TenantBucket")
        .add("tenantId", &SeriesPoint::tenantId)
        .add("start", &SeriesPoint::start)
        .add("count", &SeriesPoint::count);
}

} // namespace Tenantry
