// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inferenceservice.h"
#include "service/sharing/sharedevent.h"
#include "service/sharing/sharedview.h"
#include "storage/eventrepository.h"

namespace Tenantry {

Database& InferenceService::liveDatabase(Database& control, const ServiceCall& call, const LiveQuery& live) const
{
    if (live.kind == LiveQuery::Kind::SharedEvents) {
        const auto reach = call.reach(live.grant);
        return reach ? *reach->data : control; // what refuses it now refuses it again where it is read
    }
    return call.data ? *call.data : control;
}

namespace {

/// Under the grant as it stands now: one that no longer lets in ends the subscription.
Result<void> addSharedEvents(const ServiceCall& call, const LiveQuery& live, const SharedView& view, int limit,
    int64_t most, LiveArrivals& arrivals)
{
    const auto filter = view.within(nullptr, live.arguments);
    if (!filter)
        return fail(filter.error());
    const EventRepository events(view.data());
    if (!*filter) {
        arrivals.arrival = events.newestArrival(view.scope()).value_or(arrivals.arrival);
        return {};
    }
    const auto missed = events.countArrivedAfter(view.scope(), **filter, arrivals.arrival, most + 1);
    if (!missed)
        return fail(missed.error());
    if (*missed > most) {
        const auto newest = events.newestArrival(view.scope());
        if (!newest)
            return fail(newest.error());
        arrivals.addGap<SharedEvent>(call.tenant->tenant(), *missed, *newest);
        return {};
    }
    auto arrived = events.arrivedAfter(view.scope(), **filter, arrivals.arrival, limit);
    if (!arrived)
        return fail(arrived.error());
    for (ArrivedEvent& one : *arrived) {
        const auto event = std::make_shared<const SharedEvent>(
            SharedEvent::of(std::move(one.event), view.grant().id, view.grant().scope));
        arrivals.add(event->event.tenantId, event, one.arrival);
    }
    return {};
}

} // namespace

Result<int64_t> InferenceService::newestArrival(
    Database& database, const ServiceCall& call, const LiveQuery& live) const
{
    if (live.kind != LiveQuery::Kind::SharedEvents)
        return EventRepository(database).newestArrival(*call.tenant);
    const auto view = SharedView::reached(call, live.grant);
    return view ? EventRepository((*view)->data()).newestArrival((*view)->scope()) : fail(view.error());
}

Result<void> InferenceService::arrivedSince(
    Database& database, const ServiceCall& call, const LiveQuery& live, int limit, LiveArrivals& arrivals) const
{
    if (live.kind == LiveQuery::Kind::SharedEvents) {
        const auto view = SharedView::reached(call, live.grant);
        return view ? addSharedEvents(call, live, **view, limit, kMostMissed, arrivals) : fail(view.error());
    }
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
