// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"
#include "client/clientservices.h"
#include "client/requestfactory.h"

namespace Tenantry {

/// The seed's TenantAwareInferenceUI (Pattern 1): a service bound to one tenant for good. Every answer is verified on a
/// worker thread before anybody sees it; every verdict is counted, every breach is in the case file before the answer
/// is handed out. Lives on the binding's thread, and is called from there; futures finish on any thread.
class TenantClient {
public:
    TenantClient(ServiceBinding& binding, TenantId tenant, std::optional<UserId> user, std::optional<SessionId> session,
        ClientServices services);

    const TenantId& tenantId() const { return m_factory.tenantId(); }

    /// EchoMismatch or IsolationBreach where the whole answer failed closed; else an answer, in which single records
    /// may be withheld, and which may hold the service's errors.
    QFuture<Result<VerifiedAnswer>> graphql(GraphQLRequest request, CancelToken cancel = {});
    /// `callers` as in the seed's request.context: its tenant is overridden, its user kept where we have none.
    QFuture<Result<VerifiedAnswer>> graphql(GraphQLRequest request, TenantContext callers, CancelToken cancel);
    QFuture<Result<IngestResult>> ingestEvent(EventInput event);
    QFuture<Result<IngestResult>> ingestBatch(EventBatch batch);
    QFuture<Result<Health>> health();

private:
    ServiceBinding& m_binding;
    RequestFactory m_factory;
    ClientServices m_services;
};

} // namespace Tenantry
