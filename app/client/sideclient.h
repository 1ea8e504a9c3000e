// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"
#include "client/clientservices.h"

namespace Tenantry {

/// The platform plane as seen from one tenant's side: for what two tenants have between them (sharing), where it
/// counts for whom somebody acts. Answers are verified as a PlatformClient's are. Lives on the binding's thread, and is
/// called from there.
class SideClient {
public:
    SideClient(ServiceBinding& binding, TenantId side, std::optional<UserId> user, std::optional<SessionId> session,
        ClientServices services);

    const TenantId& side() const { return m_context.tenantId; }
    QFuture<Result<VerifiedAnswer>> graphql(GraphQLRequest request, CancelToken cancel = {});

private:
    ServiceBinding& m_binding;
    TenantContext m_context;
    ClientServices m_services;
};

} // namespace Tenantry
