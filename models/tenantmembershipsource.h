// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/membershipsource.h"

namespace Tenantry {

class TenantClient;

/// Members as the tenant's own plane lists them, each verified as this tenant's; narrowed here. It reads the first
/// 1,000 at once: a larger tenant wants the platform's list.
class TenantMembershipSource final : public MembershipSource {
public:
    explicit TenantMembershipSource(TenantClient& client); ///< which outlives this

    QFuture<Result<RowPage<Membership>>> page(
        const MembershipQuery& query, const PageRequest& request, const CancelToken& cancel) override;

private:
    TenantClient& m_client;
};

} // namespace Tenantry
