// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/eventfields.h"
#include "service/resolvers/eventlists.h"
#include "service/resolvers/inferenceresolvers.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostEvents = 10'000;

/// Permission and claims first, then the filter.
Result<EventFilter> admitted(ResolverContext& context, const Json& arguments)
{
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    if (const auto own = context.checkNamed(tenantsNamedBy(arguments)); !own)
        return fail(own.error());
    return eventFilterFrom(arguments);
}

EventLists<TenantScope> listsOf(ResolverContext& context, const Json& arguments)
{
    return {context, *context.call().tenant, context.purpose("events", filterDigest(arguments))};
}

Result<ResolvedValue> events(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto filter = admitted(context, call.args());
    if (!filter)
        return fail(filter.error());
    ListWindow window;
    window.count = call.arg<int>("limit", 100);
    if (window.count < 0 || window.count > kMostEvents)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("limit must be 0 to %1").arg(kMostEvents));
    if (call.has("after"))
        window.place = Cursor(call.arg<std::string>("after"));
    const auto place = placeOf<EventKey>(context, context.purpose("events", filterDigest(call.args())), window);
    if (!place)
        return fail(place.error());
    auto page = EventRepository(context.data())
                    .page(*context.call().tenant, *filter, *place, call.selects("data") || call.selects("metadata"));
    if (!page)
        return fail(page.error());
    return EventLists<TenantScope>::nodesOf(std::move(page->rows));
}

Result<ResolvedValue> eventPage(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto filter = admitted(context, call.args());
    if (!filter)
        return fail(filter.error());
    const auto window = ListWindow::fromArguments(call.args());
    if (!window)
        return fail(window.error());
    return listsOf(context, call.args()).page(*filter, *window, call.selects("totalCount"));
}

Result<ResolvedValue> eventAnchors(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto filter = admitted(context, call.args());
    if (!filter)
        return fail(filter.error());
    return listsOf(context, call.args()).anchors(*filter, call.arg<int>("every", 1000));
}

Result<ResolvedValue> event(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    const EventId id(call.arg<std::string>("id"));
    auto found = EventRepository(context.data()).find(*context.call().tenant, id);
    if (found)
        return ResolvedValue::make(std::move(*found));
    if (found.error().code != ErrorCode::NotFound)
        return fail(found.error());
    // Another tenant's, or nobody's: nobody looks which, so nothing can tell them apart.
    context.deny({Denial::Kind::Absent, {}, "event:" + id.bytes().left(128)});
    return ResolvedValue();
}

} // namespace

void addEventResolvers(ResolverMap& map)
{
    map.add("Query", "events", events);
    map.add("Query", "eventPage", eventPage);
    map.add("Query", "eventAnchors", eventAnchors);
    map.add("Query", "event", event);
}

} // namespace Tenantry
