// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/livedelivery.h"
#include "service/resolvers/recordfields.h"

namespace Tenantry {

/// The subscription `field` as a whole but for its source: its root is a LiveDelivery, whose record is `member` of
/// `type` (null: the caller adds it).
template <class Record>
void addDeliveryFields(GraphQL::ResolverMap& map, const char* field, const char* type, const char* member)
{
    using Delivery = LiveDelivery<Record>;
    map.add("Subscription", field, [](const GraphQL::FieldCall& call) -> Result<GraphQL::ResolvedValue> {
        return GraphQL::ResolvedValue::make(call.parent<Delivery>());
    });
    RecordFields<Delivery> fields(map, type);
    if (member)
        fields.compute(
            member, [](const Delivery& delivery) { return GraphQL::ResolvedValue::object(delivery.record); });
    fields.add("tenantId", &Delivery::owner)
        .add("cursor", &Delivery::cursor)
        .compute("gap", [](const Delivery& delivery) {
            return delivery.missed ? GraphQL::ResolvedValue(Json{{"missed", *delivery.missed},
                       {"from", delivery.from.toStdString()}, {"to", delivery.cursor.toStdString()}})
                                   : GraphQL::ResolvedValue();
        });
}

} // namespace Tenantry
