// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/resolvercontext.h"
#include "storage/storedchange.h"

namespace Tenantry {

/// What is asked for and only somebody else can give: a role on the platform (`platform.role`), and the permission that
/// somebody lacks (`permission.ask`), which is the least role that has it.
class RoleRequests {
public:
    explicit RoleRequests(ResolverContext& context)
        : m_context(context)
    {
    }

    Result<StoredChange> grant(const UserId& user, Role role, const QString& reason);
    Result<StoredChange> revoke(const UserId& user, Role role, const QString& reason);
    /// One that waits already is the answer to the same question asked again.
    Result<StoredChange> askFor(const TenantId& tenant, Permission permission, const QString& reason);
    Result<void> apply(const StoredChange& change);

private:
    Result<StoredChange> request(const UserId& user, Role role, bool isGrant, const QString& reason);
    Result<StoredChange> waitingOr(StoredChange change);
    Result<void> give(const UserId& user, const QString& name, const QString& email, Role role);
    Result<void> take(const UserId& user, Role role);
    Result<void> audit(const char* action, const UserId& user, Role role);

    ResolverContext& m_context;
};

} // namespace Tenantry
