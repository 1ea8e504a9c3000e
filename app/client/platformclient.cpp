// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platformclient.h"

#include "client/guardedcall.h"

namespace Tenantry {

PlatformClient::PlatformClient(
    ServiceBinding& binding, std::optional<UserId> user, std::optional<SessionId> session, ClientServices services)
    : m_binding(binding)
    , m_services(std::move(services))
{
    m_context.userId = std::move(user);
    m_context.sessionId = std::move(session);
}

QFuture<Result<VerifiedAnswer>> PlatformClient::graphql(GraphQLRequest request, CancelToken cancel)
{
    const GuardedCall call{Plane::Platform, m_context, std::nullopt, m_services};
    return call.send(m_binding, std::move(request), std::move(cancel));
}

QFuture<Result<Health>> PlatformClient::health() { return m_binding.health(); }

QFuture<Result<Capabilities>> PlatformClient::capabilities() { return m_binding.capabilities(); }

} // namespace Tenantry
