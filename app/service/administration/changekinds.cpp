// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/changekinds.h"

#include "service/administration/memberdesk.h"
#include "service/administration/rolerequests.h"
#include "service/administration/tenantdesk.h"
#include "service/administration/tenantpurge.h"

#include <array>

namespace Tenantry {

namespace {

Result<void> applyToTenants(ResolverContext& context, const StoredChange& change)
{
    const auto operation = TenantOperation::fromJson(change.body);
    if (!operation)
        return fail(operation.error());
    QList<TenantId> ids;
    for (const StoredChange::Touch& one : change.touched)
        ids.append(one.tenant);
    return TenantDesk(context).apply(*operation, ids, change.reason);
}

Result<void> applyPurge(ResolverContext& context, const StoredChange& change)
{
    return TenantPurge(context, change.tenantId).begin(change);
}

Result<void> applyToMembers(ResolverContext& context, const StoredChange& change)
{
    return MemberDesk(context, change.tenantId).apply(change);
}

Result<bool> membersMoved(ResolverContext& context, const StoredChange& change)
{
    return MemberDesk(context, change.tenantId).isStale(change);
}

Result<void> applyRole(ResolverContext& context, const StoredChange& change)
{
    return RoleRequests(context).apply(change);
}

constexpr std::array kChangeKinds{
    ChangeKind{"tenants.bulk", applyToTenants},
    ChangeKind{"tenant.purge", applyPurge},
    ChangeKind{"members.bulk", applyToMembers, membersMoved},
    ChangeKind{"permission.ask", applyRole},
    ChangeKind{"platform.role", applyRole},
};

} // namespace

const ChangeKind* changeKindOf(const QByteArray& name)
{
    for (const ChangeKind& kind : kChangeKinds) {
        if (name == kind.name)
            return &kind;
    }
    return nullptr;
}

} // namespace Tenantry
