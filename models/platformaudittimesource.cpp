// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformaudittimesource.h"

#include "client/platformclient.h"
#include "client/queries.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

PlatformAuditTimeSource::PlatformAuditTimeSource(PlatformClient& client, TenantId log)
    : m_client(client)
    , m_log(std::move(log))
{
}

QFuture<Result<AuditTimes>> PlatformAuditTimeSource::times(const AuditTimeQuery& query, const CancelToken& cancel)
{
    AuditLogQuery filter = query.filter;
    filter.from.reset();
    filter.to.reset();
    const Json variables{{"filter", Sources::filterOf(filter, m_log)}, {"from", query.from.toRfc3339().toStdString()},
        {"to", query.to.toRfc3339().toStdString()}, {"bucket", query.byDay ? "DAY" : "HOUR"}};
    return Sources::decoded<AuditTimes>(
        m_client.graphql(Sources::requestOf(Queries::Platform::kAuditOverTime, variables), cancel),
        [](const VerifiedAnswer& answer) { return Decode::auditOverTime(answer); });
}

} // namespace Tenantry
