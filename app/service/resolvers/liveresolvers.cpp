// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/eventchannel.h"
#include "service/listwindow.h"
#include "service/livequery.h"
#include "service/resolvercontext.h"
#include "service/resolvers/deliveryfields.h"
#include "service/resolvers/eventfields.h"
#include "service/resolvers/inferenceresolvers.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

/// Says what is asked for; the events themselves come from the database, where a subscription that was away finds them
/// too.
Result<std::shared_ptr<SourceStream>> openEvents(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::Read); !may)
        return fail(may.error());
    if (const auto own = context.checkNamed(tenantsNamedBy(call.args())); !own)
        return fail(own.error());
    LiveQuery live;
    live.filter = eventFilterFrom(call.args());
    live.filterDigest = filterDigest(call.args());
    if (call.has("after"))
        live.after = Cursor(call.arg<std::string>("after"));
    context.setLive(std::move(live));
    return std::make_shared<EventChannel<ResolvedValue>>();
}

} // namespace

void addLiveResolvers(ResolverMap& map)
{
    map.addSource("Subscription", "events", openEvents);
    addDeliveryFields<Event>(map, "events", "EventDelivery", "event");
}

} // namespace Tenantry
