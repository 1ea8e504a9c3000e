// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenanteventsource.h"

#include "client/decode/decoders.h"
#include "client/queries.h"
#include "client/tenantclient.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

TenantEventSource::TenantEventSource(TenantClient& client)
    : m_client(client)
{
}

QFuture<Result<RowPage<EventRow>>> TenantEventSource::page(
    const EventQuery& query, const PageRequest& request, const CancelToken& cancel)
{
    const Json variables = Sources::windowOf(Sources::filterOf(query.filter), request);
    return Sources::decoded<RowPage<EventRow>>(
        m_client.graphql(Sources::requestOf(Queries::Inference::kEventPage, variables), cancel),
        [](const VerifiedAnswer& answer) {
            return Sources::pageOf<EventRow>(answer, "eventPage", Decode::eventPage(answer), [](const Event& event) {
                return RowSlot<EventRow>{RowState::Loaded, eventRow(event)};
            });
        });
}

QFuture<Result<QList<RowAnchor>>> TenantEventSource::anchors(
    const EventQuery& query, int every, const CancelToken& cancel)
{
    const Json variables{{"filter", Sources::filterOf(query.filter)}, {"every", every}};
    return Sources::decoded<QList<RowAnchor>>(
        m_client.graphql(Sources::requestOf(Queries::Inference::kEventAnchors, variables), cancel),
        [](const VerifiedAnswer& answer) { return Sources::anchorsOf(Decode::eventAnchors(answer)); });
}

} // namespace Tenantry
