// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/inferenceservice.h"

#include "graphql/execution/subscribe.h"
#include "service/eventdelivery.h"
#include "service/resolvercontext.h"
#include "storage/cancelguard.h"
#include "storage/eventrepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

/// Whoever was away for more than this is told so instead of flooded: the list has the events.
constexpr int64_t kMostMissed = 10'000;

CursorPurpose purposeOf(const ServiceCall& call, const LiveQuery& live)
{
    return {call.tenant->tenant(), "live", live.filterDigest};
}

} // namespace

tl::expected<LiveQuery, ServiceAnswer> InferenceService::openLive(Database& database, const ServiceCall& call)
{
    const auto entry = prepared(call.query);
    const auto refused = [](QByteArray body) {
        return tl::make_unexpected(ServiceAnswer{std::move(body), true, {}, {}});
    };
    if (!entry->document)
        return refused(errorBody(entry->errors, call.extensions));
    auto transaction = Transaction::begin(database, Transaction::Mode::Read);
    if (!transaction)
        return refused({});
    ResolverContext context(call, *transaction, seal(), clock().now());
    auto stream = createSourceEventStream(executionOf(call, entry->document, context));
    if (!stream) {
        context.answer().body = stream.error().body;
        context.answer().requestError = true;
        return tl::make_unexpected(context.answer());
    }
    return *context.live();
}

Result<int64_t> InferenceService::arrivalBehind(
    Database& database, const ServiceCall& call, const LiveQuery& live, const QByteArray& after) const
{
    const Cursor cursor = after.isEmpty() ? live.after.value_or(Cursor()) : Cursor(after);
    if (cursor.isEmpty())
        return EventRepository(call.data ? *call.data : database).newestArrival(*call.tenant);
    return seal().open(purposeOf(call, live), cursor).map([](const QByteArray& place) { return place.toLongLong(); });
}

Result<std::vector<LiveAnswer>> InferenceService::deliver(
    Database& database, const ServiceCall& call, const LiveQuery& live, int limit, int64_t& arrival)
{
    const auto entry = prepared(call.query);
    Database& data = call.data ? *call.data : database;
    const CancelGuard guard(data, call.cancel, ExecutionLimits().time);
    auto transaction = Transaction::begin(data, Transaction::Mode::Read);
    if (!transaction)
        return fail(transaction.error());
    const EventRepository events(data);
    const CursorPurpose purpose = purposeOf(call, live);
    const auto cursorOf = [&](int64_t place) { return seal().seal(purpose, QByteArray::number(place)); };
    std::vector<EventDelivery> deliveries;
    const auto missed = events.countArrivedAfter(*call.tenant, live.filter, arrival, kMostMissed + 1);
    if (!missed)
        return fail(missed.error());
    if (*missed > kMostMissed) {
        const auto newest = events.newestArrival(*call.tenant);
        if (!newest)
            return fail(newest.error());
        const Cursor from = cursorOf(arrival);
        arrival = *newest;
        deliveries.push_back({call.tenant->tenant(), nullptr, cursorOf(arrival), *missed, from});
    } else {
        auto arrived = events.arrivedAfter(*call.tenant, live.filter, arrival, limit);
        if (!arrived)
            return fail(arrived.error());
        for (ArrivedEvent& one : *arrived) {
            arrival = one.arrival;
            auto event = std::make_shared<const Event>(std::move(one.event));
            deliveries.push_back({event->tenantId, event, cursorOf(arrival), {}, {}});
        }
    }
    ResolverContext context(call, *transaction, seal(), clock().now());
    ExecutionRequest request = executionOf(call, call.document ? call.document : entry->document, context);
    std::vector<LiveAnswer> answers;
    answers.reserve(deliveries.size());
    for (EventDelivery& delivery : deliveries) {
        QByteArray cursor = delivery.cursor.bytes();
        request.root = ResolvedValue::make(std::move(delivery));
        answers.push_back({execute(request).body, std::move(cursor)});
    }
    return answers;
}

} // namespace Tenantry
