// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sideclient.h"

#include "client/guardedcall.h"

namespace Tenantry {

SideClient::SideClient(ServiceBinding& binding, TenantId side, std::optional<UserId> user,
    std::optional<SessionId> session, ClientServices services)
    : m_binding(binding)
    , m_services(std::move(services))
{
    m_context.tenantId = std::move(side);
    m_context.userId = std::move(user);
    m_context.sessionId = std::move(session);
}

QFuture<Result<VerifiedAnswer>> SideClient::graphql(GraphQLRequest request, CancelToken cancel)
{
    const GuardedCall call{Plane::Platform, m_context, std::nullopt, m_services};
    return call.send(m_binding, std::move(request), std::move(cancel));
}

} // namespace Tenantry
