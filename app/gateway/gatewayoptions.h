// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/bindingdirectory.h"
#include "gateway/ratelimiter.h"
#include "gateway/tenantresolver.h"

#include <memory>

namespace Tenantry {

class LedgerKeeper;

/// What a gateway does beyond what the console's own process needs of it, where the clients verify, nobody is limited,
/// and tenants are named in the payload only.
struct GatewayOptions {
    std::shared_ptr<RateLimiter> limiter; ///< null: no limit
    bool checksAnswers = false; ///< look at every answer before it goes out; a leak is IsolationBreach and a case
    bool tagsEvents = false; ///< say subdomain, name and plan of the tenant in what it takes in
    QByteArray evidenceKey; ///< of the cases it opens
    std::shared_ptr<BindingDirectory> bindings; ///< of a wrangler.toml; null: tenants' own `binding` says all
    std::function<QList<BindingStatus>()> databases; ///< the workspace's own, with their health; the engine's to say
    const LedgerKeeper* keeper = nullptr; ///< who signs logs; the engine's to say
    std::function<void()> onShares; ///< a step of sharing was taken; any thread
    QByteArrayList baseDomains; ///< below which a subdomain names a tenant
    std::function<void(const TenantId&)> onArrived; ///< events of this tenant were stored; any thread
    std::function<void(const QByteArray&)> onOwed; ///< a dedicated binding owes the control database something
    std::function<void()> onJob; ///< work was begun that goes on after the request; the engine's to say
    std::function<QByteArray(const TenantId&)> sealOpaque; ///< the inverse of the next
    TenantResolver::OpenOpaque openOpaque; ///< null: no tenant is reached by an opaque id
};

} // namespace Tenantry
