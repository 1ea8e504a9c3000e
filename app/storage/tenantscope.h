// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/role.h"

namespace Tenantry {

/// The right to one tenant's data. Only the access guard makes one, after it has checked a principal against the
/// database; a query of tenant data without one does not compile.
class TenantScope {
public:
    enum class Via { Membership, Operator, Grant };

    const TenantId& tenant() const { return m_tenant; }
    const UserId& principal() const { return m_principal; }
    Role role() const { return m_role; }
    Via via() const { return m_via; }

private:
    friend class AccessGuard;
    TenantScope(TenantId tenant, UserId principal, Role role, Via via)
        : m_tenant(std::move(tenant))
        , m_principal(std::move(principal))
        , m_role(role)
        , m_via(via)
    {
    }

    TenantId m_tenant;
    UserId m_principal;
    Role m_role;
    Via m_via;
};

} // namespace Tenantry
