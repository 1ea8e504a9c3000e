// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/membershipsource.h"

namespace Tenantry {

class PlatformClient;

/// Members as the platform plane lists them, of one tenant; a record of any other is withheld.
class PlatformMembershipSource final : public MembershipSource {
public:
    PlatformMembershipSource(PlatformClient& client, TenantId tenant); ///< the client outlives this

    QFuture<Result<RowPage<Membership>>> page(
        const MembershipQuery& query, const PageRequest& request, const CancelToken& cancel) override;

private:
    PlatformClient& m_client;
    TenantId m_tenant;
};

} // namespace Tenantry
