// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/platformscope.h"
#include "storage/tenantscope.h"

#include <optional>

namespace Tenantry {

/// Whose view of sharing: a tenant's, which sees what it provides or consumes, or the platform's, which sees all.
class ShareSide {
public:
    explicit ShareSide(const TenantScope& scope)
        : m_tenant(scope.tenant())
    {
    }
    explicit ShareSide(const PlatformScope&) { }

    const std::optional<TenantId>& tenant() const { return m_tenant; }
    bool sees(const TenantId& provider, const TenantId& consumer) const
    {
        return !m_tenant || *m_tenant == provider || *m_tenant == consumer;
    }

private:
    std::optional<TenantId> m_tenant;
};

} // namespace Tenantry
