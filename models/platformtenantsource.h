// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tenantsource.h"

namespace Tenantry {

class PlatformClient;

/// Tenants as the platform plane lists them.
class PlatformTenantSource final : public TenantSource {
public:
    explicit PlatformTenantSource(PlatformClient& client); ///< which outlives this

    QFuture<Result<RowPage<TenantRow>>> page(
        const TenantQuery& query, const PageRequest& request, const CancelToken& cancel) override;

private:
    PlatformClient& m_client;
};

} // namespace Tenantry
