// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tenantclient.h"

#include <memory>

namespace Tenantry {

/// The seed's AppContext (Pattern 3): what a page of one tenant is given, and all it is given.
struct AppContext {
    TenantId tenantId;
    std::optional<UserId> userId;
    std::shared_ptr<TenantClient> client;
};

/// A context whose client is bound to the very tenant it names.
inline AppContext makeAppContext(ServiceBinding& binding, const TenantId& tenant, std::optional<UserId> user,
    std::optional<SessionId> session, const ClientServices& services)
{
    return {tenant, user, std::make_shared<TenantClient>(binding, tenant, user, std::move(session), services)};
}

} // namespace Tenantry
