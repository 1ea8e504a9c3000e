// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/eventbatchbody.h"

namespace Tenantry {

Result<QList<EventInput>> eventBatchFromBody(const QByteArray& body)
{
    auto json = parseJson(body);
    if (!json)
        return fail(
            ErrorCode::ParseError, QStringLiteral("the body is not JSON: ") + json.error().detail, json.error().path);
    if (!json->is_array())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the body must be an array of events"));
    QList<EventInput> events;
    events.reserve(static_cast<qsizetype>(json->size()));
    for (Json& item : *json) {
        auto event = eventInputFromJson(std::move(item));
        if (!event)
            return fail(event.error().code, event.error().detail, QStringLiteral("events[%1]").arg(events.size()));
        events.append(std::move(*event));
    }
    return events;
}

} // namespace Tenantry
