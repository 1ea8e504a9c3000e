// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/eventchannel.h"
#include "service/eventdelivery.h"
#include "service/resolvers/eventfields.h"
#include "service/resolvers/inferenceresolvers.h"
#include "service/resolvers/recordfields.h"

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
    LiveQuery live{eventFilterFrom(call.args()), filterDigest(call.args()), {}};
    if (call.has("after"))
        live.after = Cursor(call.arg<std::string>("after"));
    context.setLive(std::move(live));
    return std::make_shared<EventChannel<ResolvedValue>>();
}

} // namespace

void addLiveResolvers(ResolverMap& map)
{
    map.addSource("Subscription", "events", openEvents);
    map.add("Subscription", "events", [](const FieldCall& call) -> Result<ResolvedValue> {
        return ResolvedValue::make(call.parent<EventDelivery>());
    });
    RecordFields<EventDelivery>(map, "EventDelivery")
        .add("tenantId", &EventDelivery::owner)
        .add("cursor", &EventDelivery::cursor)
        .compute("event", [](const EventDelivery& delivery) { return ResolvedValue::object(delivery.event); })
        .compute("gap", [](const EventDelivery& delivery) {
            return delivery.missed ? ResolvedValue(Json{{"missed", *delivery.missed},
                       {"from", delivery.from.toStdString()}, {"to", delivery.cursor.toStdString()}})
                                   : ResolvedValue();
        });
}

} // namespace Tenantry
