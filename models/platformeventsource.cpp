// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformeventsource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

PlatformEventSource::PlatformEventSource(PlatformClient& client)
    : m_client(client)
{
}

QFuture<Result<RowPage<EventRow>>> PlatformEventSource::page(
    const EventQuery& query, const PageRequest& request, const CancelToken& cancel)
{
    const Json variables = Sources::windowOf(Sources::filterOf(query), request);
    return Sources::decoded<RowPage<EventRow>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kEventPage, variables), cancel),
        [](const VerifiedAnswer& answer) {
            return Sources::pageOf<EventRow>(answer, "eventPage", Decode::eventPage(answer), [](const Event& event) {
                return RowSlot<EventRow>{RowState::Loaded, eventRow(event)};
            });
        });
}

QFuture<Result<QList<RowAnchor>>> PlatformEventSource::anchors(
    const EventQuery& query, int every, const CancelToken& cancel)
{
    const Json variables{{"filter", Sources::filterOf(query)}, {"every", every}};
    return Sources::decoded<QList<RowAnchor>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kEventAnchors, variables), cancel),
        [](const VerifiedAnswer& answer) { return Sources::anchorsOf(Decode::eventAnchors(answer)); });
}

} // namespace Tenantry
