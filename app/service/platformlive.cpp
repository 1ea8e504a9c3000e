// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/platformservice.h"
#include "storage/auditrepository.h"
#include "storage/breachrepository.h"
#include "storage/sharebook.h"

namespace Tenantry {

namespace {

/// Every change of a case has an entry in its asker's log and one in the platform's: the one of the asking scope's log
/// is the change's place.
AuditFilter changesOfCases(const ServiceCall& call)
{
    AuditFilter filter;
    filter.tenantId = call.tenant ? call.tenant->tenant() : kPlatformTenant;
    filter.actions = {"isolation.breach", "isolation.acknowledge", "isolation.close"};
    return filter;
}

Result<void> addBreach(
    const BreachRepository& breaches, const ServiceCall& call, const ArrivedEntry& change, LiveArrivals& arrivals)
{
    constexpr QByteArrayView kTarget = "breach:";
    if (!change.entry.target.startsWith(kTarget))
        return {};
    const BreachId id(change.entry.target.mid(kTarget.size()));
    auto breach = call.tenant ? breaches.one(*call.tenant, id) : breaches.one(*call.platform, id);
    if (!breach)
        return breach.error().code == ErrorCode::NotFound ? Result<void>() : fail(breach.error());
    const auto record = std::make_shared<const Breach>(std::move(*breach));
    arrivals.add(record->askedBy, record, change.arrival);
    return {};
}

/// Steps have an order of their own.
Result<void> addShareSteps(Database& database, const ServiceCall& call, int limit, int64_t most, LiveArrivals& arrivals)
{
    const ShareBook book(database);
    const ShareSide side = call.tenant ? ShareSide(*call.tenant) : ShareSide(*call.platform);
    const auto missed = book.countStepsAfter(side, arrivals.arrival, most + 1);
    if (!missed)
        return fail(missed.error());
    if (*missed > most) {
        const auto newest = book.newestStep();
        if (!newest)
            return fail(newest.error());
        arrivals.addGap<ShareStep>(call.tenant ? call.tenant->tenant() : kPlatformTenant, *missed, *newest);
        return {};
    }
    const auto steps = book.stepsAfter(side, arrivals.arrival, limit);
    if (!steps)
        return fail(steps.error());
    for (const ShareStep& step : *steps) {
        const bool isConsumers = call.tenant && call.tenant->tenant() == step.consumer;
        arrivals.add(isConsumers ? step.consumer : step.provider, std::make_shared<const ShareStep>(step), step.seq);
    }
    return {};
}

} // namespace

Database& PlatformService::liveDatabase(Database& control, const ServiceCall&, const LiveQuery&) const
{
    return control;
}

Result<int64_t> PlatformService::newestArrival(Database& database, const ServiceCall&, const LiveQuery& live) const
{
    return live.kind == LiveQuery::Kind::Shares ? ShareBook(database).newestStep()
                                                : AuditRepository(database).newestArrival();
}

Result<void> PlatformService::arrivedSince(
    Database& database, const ServiceCall& call, const LiveQuery& live, int limit, LiveArrivals& arrivals) const
{
    if (!call.tenant && !call.platform)
        return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"));
    if (live.kind == LiveQuery::Kind::Shares)
        return addShareSteps(database, call, limit, kMostMissed, arrivals);
    const AuditRepository audit(database);
    const bool isBreaches = live.kind == LiveQuery::Kind::Breaches;
    const AuditFilter filter = isBreaches ? changesOfCases(call) : live.audit;
    const int64_t begin = arrivals.arrival;
    const auto missed = call.tenant ? audit.countArrivedAfter(*call.tenant, filter, begin, kMostMissed + 1)
                                    : audit.countArrivedAfter(*call.platform, filter, begin, kMostMissed + 1);
    if (!missed)
        return fail(missed.error());
    if (*missed > kMostMissed) {
        const auto newest = audit.newestArrival();
        if (!newest)
            return fail(newest.error());
        const TenantId asker = call.tenant ? call.tenant->tenant() : kPlatformTenant;
        if (isBreaches)
            arrivals.addGap<Breach>(asker, *missed, *newest);
        else
            arrivals.addGap<AuditRecord>(asker, *missed, *newest);
        return {};
    }
    const auto arrived = call.tenant ? audit.arrivedAfter(*call.tenant, filter, begin, limit)
                                     : audit.arrivedAfter(*call.platform, filter, begin, limit);
    if (!arrived)
        return fail(arrived.error());
    const BreachRepository breaches(database);
    for (const ArrivedEntry& one : *arrived) {
        if (isBreaches) {
            if (const auto added = addBreach(breaches, call, one, arrivals); !added)
                return added;
            arrivals.arrival = one.arrival;
            continue;
        }
        const auto record = std::make_shared<const AuditRecord>(one.entry);
        arrivals.add(record->key.log, record, one.arrival);
    }
    return {};
}

} // namespace Tenantry
