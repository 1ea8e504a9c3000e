// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "binding/graphqlrequest.h"
#include "domain/eventinput.h"
#include "domain/ingestresult.h"
#include "domain/tenantcontext.h"

#include <QList>

namespace Tenantry {

/// What goes over the wire, as the seed writes it.

/// `{query, operationName, variables, context}`; InvalidArgument where a text is not UTF-8.
Result<QByteArray> graphqlBody(const GraphQLRequest& request, const TenantContext& context);
/// `{tenantId, userId, sessionId, metadata: {role, permissions}}`, without what is empty.
Json contextJson(const TenantContext& context);
/// Events ready to be sent, and their ids.
struct WireEvents {
    QByteArray body;
    QList<EventId> ids;
};
/// An array of events with ids, the batch's metadata under each one's own, and the context's tenant where an event
/// names none. `now` is part of the id of an event without a time.
WireEvents wireEvents(
    const QList<EventInput>& events, const Json& metadata, const TenantContext& context, Timestamp now);
/// `{success, accepted, duplicates, ids}`; a gateway that says no more than success, as the seed's example does, took
/// all of them. ParseError where it is not that.
Result<IngestResult> ingestResultFromJson(const QByteArray& body, const QList<EventId>& sent);

} // namespace Tenantry
