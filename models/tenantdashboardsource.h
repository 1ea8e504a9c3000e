// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dashboardsource.h"

namespace Tenantry {

class TenantClient;

/// The dashboard of the tenant the client is locked to.
class TenantDashboardSource final : public DashboardSource {
public:
    explicit TenantDashboardSource(TenantClient& client); ///< which outlives this

    QFuture<Result<DashboardAnswer>> load(const CancelToken& cancel) override;

private:
    TenantClient& m_client;
};

} // namespace Tenantry
