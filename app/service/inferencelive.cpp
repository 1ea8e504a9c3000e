// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inferenceservice.h"
#include "storage/eventrepository.h"

namespace Tenantry {

Database& InferenceService::liveDatabase(Database& control, const ServiceCall& call) const
{
    return call.data ? *call.data : control;
}

Result<int64_t> InferenceService::newestArrival(Database& database, const ServiceCall& call, const LiveQuery&) const
{
    return EventRepository(database).newestArrival(*call.tenant);
}

Result<void> InferenceService::arrivedSince(
    Database& database, const ServiceCall& call, const LiveQuery& live, int limit, LiveArrivals& arrivals) const
{
    const EventRepository events(database);
    const auto missed = events.countArrivedAfter(*call.tenant, live.filter, arrivals.arrival, kMostMissed + 1);
    if (!missed)
        return fail(missed.error());
    if (*missed > kMostMissed) {
        const auto newest = events.newestArrival(*call.tenant);
        if (!newest)
            return fail(newest.error());
        arrivals.addGap<Event>(call.tenant->tenant(), *missed, *newest);
        return {};
    }
    auto arrived = events.arrivedAfter(*call.tenant, live.filter, arrivals.arrival, limit);
    if (!arrived)
        return fail(arrived.error());
    for (ArrivedEvent& one : *arrived) {
        const auto event = std::make_shared<const Event>(std::move(one.event));
        arrivals.add(event->tenantId, event, one.arrival);
    }
    return {};
}

} // namespace Tenantry
