// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "domain/shareids.h"
#include "domain/tenant.h"
#include "service/knownperson.h"
#include "service/permission.h"
#include "storage/platformscope.h"
#include "storage/tenantscope.h"

#include <optional>

namespace Tenantry {

/// What the guard found out about who asks. `actor`, `me` and `home` are there after a refusal too: it is written down.
struct Access {
    AuditActor actor;
    KnownPerson me;
    TenantId home; ///< whose log hears of a refusal beside the platform's: the asker's first tenant; may be empty
    std::optional<Role> platformRole;
    std::optional<TenantScope> tenant;
    std::optional<PlatformScope> platform;
    Permissions permissions;
    QByteArray binding = "shared";
    std::optional<Tenant> facts; ///< of the tenant entered
    GrantId probes; ///< a prober's
    bool entered = false; ///< by the platform's right, not as a member: to be noted as `tenant.enter`
};

} // namespace Tenantry
