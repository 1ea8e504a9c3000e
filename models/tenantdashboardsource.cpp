// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenantdashboardsource.h"

#include "client/decode/decoders.h"
#include "client/tenantclient.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

// One request: the figures and the chart speak of the same moment.
constexpr const char* kDashboardDocument = R"(query Dashboard {
  organization { tenantId id name subdomain plan region status binding memberCount }
  metrics { tenantId activeUsers totalEvents avgSessionDuration events24h asOf }
  eventsOverTime(bucket: HOUR) { tenantId start type count }
})";

Result<DashboardAnswer> readDashboard(const VerifiedAnswer& answer)
{
    const auto organization = Decode::organization(answer);
    const auto metrics = Decode::metrics(answer);
    const auto buckets = Decode::eventsOverTime(answer);
    if (!organization && !metrics && !buckets)
        return fail(organization.error());
    const auto absent = [&answer](
                            const char* field) { return Sources::absenceAt(answer, QByteArray("data.") + field); };
    DashboardAnswer out;
    out.withheld = static_cast<int>(answer.counts.withheld);
    if (!organization) {
        out.tenant.state = out.memberCount.state = RowState::Failed;
    } else if (!*organization) {
        out.tenant.state = out.memberCount.state = absent("organization");
    } else {
        out.tenant = {RowState::Loaded, (*organization)->tenant};
        out.memberCount = {RowState::Loaded, (*organization)->memberCount};
    }
    if (!metrics) {
        out.figures.state = RowState::Failed;
    } else if (!*metrics) {
        out.figures.state = absent("metrics");
    } else {
        const TenantMetrics& given = **metrics;
        out.figures = {RowState::Loaded,
            {given.activeUsers, static_cast<double>(given.totalEvents), given.avgSessionDuration,
                static_cast<double>(given.events24h), given.asOf}};
    }
    out.buckets.state = buckets ? RowState::Loaded : RowState::Failed;
    if (buckets) {
        for (const auto& bucket : *buckets) {
            if (bucket)
                out.buckets.value.append({bucket->type, bucket->start, static_cast<double>(bucket->count)});
        }
    }
    return out;
}

} // namespace

TenantDashboardSource::TenantDashboardSource(TenantClient& client)
    : m_client(client)
{
}

QFuture<Result<DashboardAnswer>> TenantDashboardSource::load(const CancelToken& cancel)
{
    return Sources::decoded<DashboardAnswer>(
        m_client.graphql(Sources::requestOf(kDashboardDocument, Json::object()), cancel), readDashboard);
}

} // namespace Tenantry
