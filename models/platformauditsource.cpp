// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformauditsource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

PlatformAuditSource::PlatformAuditSource(PlatformClient& client, TenantId log)
    : m_client(client)
    , m_log(std::move(log))
{
}

QFuture<Result<RowPage<AuditRow>>> PlatformAuditSource::page(
    const AuditLogQuery& query, const PageRequest& request, const CancelToken& cancel)
{
    const Json variables = Sources::windowOf(Sources::filterOf(query, m_log), request);
    return Sources::decoded<RowPage<AuditRow>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kAuditPage, variables), cancel),
        [log = m_log](const VerifiedAnswer& answer) {
            return Sources::pageOf<AuditRow>(
                answer, "auditPage", Decode::auditPage(answer), [&log](const AuditRow& row) {
                    // The platform's verdict is that the record says whose it is; that it is this log's is ours.
                    const bool ours = log.isEmpty() || row.log == log;
                    return ours ? Sources::asIs(row) : RowSlot<AuditRow>{RowState::Withheld, {}};
                });
        });
}

QFuture<Result<QList<RowAnchor>>> PlatformAuditSource::anchors(
    const AuditLogQuery& query, int every, const CancelToken& cancel)
{
    const Json variables{{"filter", Sources::filterOf(query, m_log)}, {"every", every}};
    return Sources::decoded<QList<RowAnchor>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kAuditAnchors, variables), cancel),
        [](const VerifiedAnswer& answer) { return Sources::anchorsOf(Decode::auditAnchors(answer)); });
}

} // namespace Tenantry
