// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"
#include "client/clientservices.h"

namespace Tenantry {

/// The platform plane, for operators and auditors. Every listed record must say whose it is; a nested one must belong
/// to the record it is in. Lives on the binding's thread, and is called from there.
class PlatformClient {
public:
    PlatformClient(
        ServiceBinding& binding, std::optional<UserId> user, std::optional<SessionId> session, ClientServices services);

    QFuture<Result<VerifiedAnswer>> graphql(GraphQLRequest request, CancelToken cancel = {});
    QFuture<Result<Health>> health();
    QFuture<Result<Capabilities>> capabilities();

private:
    ServiceBinding& m_binding;
    TenantContext m_context;
    ClientServices m_services;
};

} // namespace Tenantry
