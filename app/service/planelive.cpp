// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/subscribe.h"
#include "service/planeservice.h"
#include "service/resolvercontext.h"
#include "storage/cancelguard.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

CursorPurpose purposeOf(const ServiceCall& call, const LiveQuery& live)
{
    return {call.tenant ? call.tenant->tenant() : kPlatformTenant, live.list(), live.filterDigest};
}

} // namespace

tl::expected<LiveQuery, ServiceAnswer> PlaneService::openLive(Database& database, const ServiceCall& call)
{
    const auto entry = prepared(call.query);
    const auto refused = [](QByteArray body) {
        return tl::make_unexpected(ServiceAnswer{.body = std::move(body), .requestError = true});
    };
    if (!entry->document)
        return refused(errorBody(entry->errors, call.extensions));
    auto transaction = Transaction::begin(database, Transaction::Mode::Read);
    if (!transaction)
        return refused({});
    ResolverContext context(call, *transaction, m_seal, m_clock.now());
    auto stream = createSourceEventStream(executionOf(call, entry->document, context));
    if (!stream) {
        context.answer().body = stream.error().body;
        context.answer().requestError = true;
        return tl::make_unexpected(context.answer());
    }
    LiveQuery live = *context.live();
    live.notes = context.answer().notes;
    return live;
}

Result<int64_t> PlaneService::arrivalBehind(
    Database& database, const ServiceCall& call, const LiveQuery& live, const QByteArray& after) const
{
    const Cursor cursor = after.isEmpty() ? live.after.value_or(Cursor()) : Cursor(after);
    if (cursor.isEmpty())
        return newestArrival(liveDatabase(database, call, live), call, live);
    return m_seal.open(purposeOf(call, live), cursor).map([](const QByteArray& place) { return place.toLongLong(); });
}

Result<std::vector<LiveAnswer>> PlaneService::deliver(
    Database& database, const ServiceCall& call, const LiveQuery& live, int limit, int64_t& arrival)
{
    if (!call.permissions.testFlag(live.needed))
        return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"));
    const auto entry = prepared(call.query);
    Database& data = liveDatabase(database, call, live);
    const CancelGuard guard(data, call.cancel, ExecutionLimits().time);
    auto transaction = Transaction::begin(data, Transaction::Mode::Read);
    if (!transaction)
        return fail(transaction.error());
    const CursorPurpose purpose = purposeOf(call, live);
    LiveArrivals arrivals;
    arrivals.arrival = arrival;
    arrivals.seal = [&](int64_t place) { return m_seal.seal(purpose, QByteArray::number(place)); };
    if (const auto arrived = arrivedSince(data, call, live, limit, arrivals); !arrived)
        return fail(arrived.error());
    arrival = arrivals.arrival;
    ResolverContext context(call, *transaction, m_seal, m_clock.now());
    ExecutionRequest request = executionOf(call, call.document ? call.document : entry->document, context);
    std::vector<LiveAnswer> answers;
    answers.reserve(arrivals.all.size());
    for (LiveArrivals::One& one : arrivals.all) {
        request.root = std::move(one.root);
        answers.push_back({execute(request).body, std::move(one.cursor)});
    }
    return answers;
}

} // namespace Tenantry
