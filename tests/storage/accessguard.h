// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/guardkey.h"
#include "storage/platformscope.h"
#include "storage/tenantscope.h"

namespace Tenantry {

/// The tests' own maker of scopes, under the name that storage trusts. It checks nothing.
class AccessGuard {
public:
    static TenantScope tenant(const TenantId& tenant)
    {
        return TenantScope(tenant, UserId("tester"), Role::Admin, TenantScope::Via::Membership);
    }
    static PlatformScope platform() { return PlatformScope(UserId("operator"), Role::Operator); }
    static GuardKey key() { return GuardKey(); }
};

} // namespace Tenantry
