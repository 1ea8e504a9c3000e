// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/changekinds.h"

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

constexpr std::array kChangeKinds{
    ChangeKind{"tenants.bulk", applyToTenants},
    ChangeKind{"tenant.purge", applyPurge},
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
