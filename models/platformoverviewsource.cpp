// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformoverviewsource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

// One request: the sums, the chart and the lists speak of the same moment.
constexpr const char* kOverviewDocument = R"(query OverviewPage {
  overview {
    tenantCount suspendedCount memberCount activeUsers events24h totalEvents openBreaches auditEntries hourly asOf
  }
  eventsOverTime(top: 6) { tenantId start count }
  tenants(order: EVENTS_24H, descending: true, first: 10) { totalCount nodes { ...Row } }
  suspended: tenants(filter: { status: SUSPENDED }, first: 20) { totalCount nodes { ...Row } }
  breaches(state: OPEN, first: 200) {
    tenantId id owner kind state path document operation requestId digest excerpt count firstSeen cause closedBy version
  }
}
fragment Row on Tenant {
  tenantId id name subdomain plan region status binding createdAt memberCount events24h hourly openBreaches
})";

/// What is there of a list; what was withheld of it is counted by the client and is a case there.
template <class Row> Part<QList<Row>> present(const Result<QList<std::optional<Row>>>& rows)
{
    Part<QList<Row>> out{RowState::Failed, {}};
    if (!rows)
        return out;
    out.state = RowState::Loaded;
    for (const auto& row : *rows) {
        if (row)
            out.value.append(*row);
    }
    return out;
}

Part<QList<TenantRow>> tenantsOf(const VerifiedAnswer& answer)
{
    const auto page = Decode::tenants(answer);
    return page ? present<TenantRow>(page->rows) : Part<QList<TenantRow>>{RowState::Failed, {}};
}

/// The decoders know a field by its own name, not by an alias.
VerifiedAnswer underItsOwnName(const VerifiedAnswer& answer, const char* alias, const char* field)
{
    VerifiedAnswer out = answer;
    if (out.data.is_object())
        out.data[field] = answer.member(alias);
    return out;
}

/// What an hour held of the tenants that have no line of their own.
QList<HourBucket> othersOf(const Overview& sums, const QList<HourBucket>& named)
{
    QHash<int64_t, double> known;
    for (const HourBucket& bucket : named)
        known[bucket.start.hour()] += bucket.count;
    QList<HourBucket> others;
    int64_t hour = sums.asOf.hour() - sums.hourly.size() + 1;
    for (const int64_t count : sums.hourly) {
        const double rest = static_cast<double>(count) - known.value(hour);
        if (rest > 0)
            others.append({{}, Timestamp{hour * Timestamp::kHour}, rest});
        ++hour;
    }
    return others;
}

Result<OverviewAnswer> readOverview(const VerifiedAnswer& answer)
{
    const auto sums = Decode::overview(answer);
    const auto buckets = Decode::eventsOverTime(answer);
    OverviewAnswer out;
    out.busiest = tenantsOf(answer);
    if (!sums && !buckets && !out.busiest.isLoaded())
        return fail(sums.error());
    out.suspended = tenantsOf(underItsOwnName(answer, "suspended", "tenants"));
    out.openBreaches = present<Breach>(Decode::breaches(answer));
    out.figures.state = RowState::Failed;
    if (sums) {
        out.figures = {RowState::Loaded,
            {sums->tenantCount, sums->suspendedCount, sums->memberCount, static_cast<double>(sums->activeUsers),
                static_cast<double>(sums->events24h), static_cast<double>(sums->totalEvents), sums->openBreaches,
                static_cast<double>(sums->auditEntries), sums->asOf}};
    }
    out.buckets.state = RowState::Failed;
    if (buckets) {
        out.buckets.state = RowState::Loaded;
        for (const auto& bucket : *buckets) {
            if (bucket)
                out.buckets.value.append({bucket->tenantId.bytes(), bucket->start, static_cast<double>(bucket->count)});
        }
        if (sums)
            out.buckets.value += othersOf(*sums, out.buckets.value);
    }
    return out;
}

} // namespace

PlatformOverviewSource::PlatformOverviewSource(PlatformClient& client)
    : m_client(client)
{
}

QFuture<Result<OverviewAnswer>> PlatformOverviewSource::load(const CancelToken& cancel)
{
    return Sources::decoded<OverviewAnswer>(
        m_client.graphql(Sources::requestOf(kOverviewDocument, Json::object()), cancel), readOverview);
}

} // namespace Tenantry
