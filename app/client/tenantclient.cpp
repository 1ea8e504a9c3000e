// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tenantclient.h"

#include "base/async.h"
#include "client/guardedcall.h"

namespace Tenantry {

TenantClient::TenantClient(ServiceBinding& binding, TenantId tenant, std::optional<UserId> user,
    std::optional<SessionId> session, ClientServices services)
    : m_binding(binding)
    , m_factory(std::move(tenant), std::move(user), std::move(session))
    , m_services(std::move(services))
{
}

QFuture<Result<VerifiedAnswer>> TenantClient::graphql(GraphQLRequest request, CancelToken cancel)
{
    return graphql(std::move(request), {}, std::move(cancel));
}

QFuture<Result<VerifiedAnswer>> TenantClient::graphql(GraphQLRequest request, TenantContext callers, CancelToken cancel)
{
    const GuardedCall call{Plane::Inference, m_factory.context(std::move(callers)), tenantId(), m_services};
    return call.send(m_binding, std::move(request), std::move(cancel));
}

QFuture<Result<IngestResult>> TenantClient::ingestEvent(EventInput event)
{
    if (tenantId().isEmpty())
        return readyFuture(Result<IngestResult>(fail(ErrorCode::TenantRequired)));
    if (const auto may = m_services.changes->checkChange(); !may)
        return readyFuture(Result<IngestResult>(fail(may.error())));
    return m_binding.ingestEvent(m_factory.tagged(std::move(event)), m_factory.context());
}

QFuture<Result<IngestResult>> TenantClient::ingestBatch(EventBatch batch)
{
    if (tenantId().isEmpty())
        return readyFuture(Result<IngestResult>(fail(ErrorCode::TenantRequired)));
    if (const auto may = m_services.changes->checkChange(); !may)
        return readyFuture(Result<IngestResult>(fail(may.error())));
    batch = m_factory.ingestBatch(std::move(batch));
    return m_binding.ingestBatch(std::move(batch.events), std::move(batch.metadata), m_factory.context());
}

QFuture<Result<Health>> TenantClient::health() { return m_binding.health(); }

} // namespace Tenantry
