// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/role.h"

namespace Tenantry {

/// The right to lists over all tenants, for operators and auditors. Each row still says whose it is. Only the access
/// guard makes one.
class PlatformScope {
public:
    const UserId& principal() const { return m_principal; }
    Role role() const { return m_role; }

private:
    friend class AccessGuard;
    PlatformScope(UserId principal, Role role)
        : m_principal(std::move(principal))
        , m_role(role)
    {
    }

    UserId m_principal;
    Role m_role;
};

} // namespace Tenantry
