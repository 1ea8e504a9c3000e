// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/resolvercontext.h"

namespace Tenantry {

/// Whether the asker may read the log of `tenant`: the permission, and that it is theirs or they look over all. Notes
/// that a log was read.
inline Result<void> mayReadLog(ResolverContext& context, const TenantId& tenant)
{
    if (const auto may = context.need(Permission::AuditRead); !may)
        return may;
    if (const auto own = context.checkNamed({tenant}); !own)
        return own;
    context.note("audit.read");
    return context.call().tenant ? Result<void>() : context.platform().map([](const PlatformScope*) {});
}

/// Whether they may do `permission` to it, over all tenants.
inline Result<const PlatformScope*> mayChangeLog(
    ResolverContext& context, Permission permission, const TenantId& tenant)
{
    if (const auto may = context.need(permission); !may)
        return fail(may.error());
    if (const auto own = context.checkNamed({tenant}); !own)
        return fail(own.error());
    return context.platform();
}

} // namespace Tenantry
