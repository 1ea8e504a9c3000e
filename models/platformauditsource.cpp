// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformauditsource.h"

#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {
/// Counted before the first rows are shown, a few hundredths of a second at most; the rest while they are read.
constexpr qint64 kCountTo = 100'000;
} // namespace

PlatformAuditSource::PlatformAuditSource(PlatformClient& client, TenantId log)
    : m_client(client)
    , m_log(std::move(log))
{
}

QFuture<Result<RowPage<AuditRow>>> PlatformAuditSource::page(
    const AuditLogQuery& query, const PageRequest& request, const CancelToken& cancel)
{
    Json variables = Sources::windowOf(Sources::filterOf(query, m_log), request);
    variables["countTo"] = kCountTo;
    variables["counted"] = request.counted || query == AuditLogQuery{.log = query.log};
    return Sources::decoded<RowPage<AuditRow>>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kAuditPage, variables), cancel),
        [log = m_log](const VerifiedAnswer& answer) {
            auto page =
                Sources::pageOf<AuditRow>(answer, "auditPage", Decode::auditPage(answer), [&log](const AuditRow& row) {
                    // The platform's verdict is that the record says whose it is; that it is this log's is ours.
                    const bool ours = log.isEmpty() || row.log == log;
                    return ours ? Sources::asIs(row) : RowSlot<AuditRow>{RowState::Withheld, {}};
                });
            if (page)
                page->totalIsLeast = page->total == kCountTo;
            return page;
        });
}

QFuture<Result<qint64>> PlatformAuditSource::total(const AuditLogQuery& query, const CancelToken& cancel)
{
    const Json variables{{"filter", Sources::filterOf(query, m_log)}};
    return Sources::decoded<qint64>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kAuditCount, variables), cancel), Decode::auditCount);
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
