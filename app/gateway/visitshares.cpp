// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/accessguard.h"
#include "gateway/gatewayvisit.h"
#include "service/breachrecording.h"
#include "storage/sharebook.h"

namespace Tenantry {

/// Null for the control database; `binding` is looked up where it is empty.
Result<Database*> GatewayVisit::dataOf(const TenantId& tenant, QByteArray binding) const
{
    if (binding.isEmpty()) {
        const auto found = ShareBook(*m_database).bindingOf(tenant);
        if (!found)
            return fail(found.error());
        binding = *found;
    }
    QByteArray name = BindingStore::nameOf(binding);
    const auto& directory = m_parts->options.bindings;
    if (const auto routed = directory ? directory->placeOf(tenant) : std::nullopt) {
        name = routed->database;
        if (name.isEmpty())
            return fail(ErrorCode::Unsupported, QStringLiteral("this tenant is served elsewhere"));
    }
    return name.isEmpty() ? Result<Database*>(nullptr) : m_parts->workspace.bindings().database(name);
}

Result<ShareReach> GatewayVisit::reach(const GrantId& grant) const
{
    auto door = AccessGuard::enterGrant(*m_database, m_access, grant, m_parts->clock.now());
    if (!door)
        return fail(door.error());
    const auto data = dataOf(door->grant.provider, door->binding);
    if (!data)
        return fail(data.error());
    return ShareReach{std::move(door->scope), *data ? *data : m_database, std::move(door->grant)};
}

/// Each asked of the guard once more: what ended since the answer was made excuses nothing.
QList<ShareExcuse> GatewayVisit::excusesOf(const QList<GrantId>& shares) const
{
    QList<ShareGrant> grants;
    for (const GrantId& id : shares) {
        auto door = AccessGuard::enterGrant(*m_database, m_access, id, m_parts->clock.now());
        if (door)
            grants.append(std::move(door->grant));
    }
    return m_parts->excuses.of(*m_database, grants);
}

Result<void> GatewayVisit::recordCase(const Breach& breach)
{
    auto transaction = Transaction::begin(*m_database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    const ServiceCall call = serviceCall();
    ResolverContext context(call, *transaction, m_parts->seal, m_parts->clock.now());
    if (const auto recorded = recordBreach(context, breach); !recorded)
        return fail(recorded.error());
    return transaction->commit();
}

} // namespace Tenantry
