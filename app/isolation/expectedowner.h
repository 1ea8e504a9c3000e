// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <optional>

namespace Tenantry {

/// Whose records an answer may hold: one tenant's, or (platform plane) anybody's that says whose it is, where a nested
/// record must belong to the record it is in. There is no default: a client without a tenant does not exist.
class ExpectedOwner {
public:
    static ExpectedOwner only(TenantId tenant) { return ExpectedOwner(std::move(tenant)); }
    static ExpectedOwner any() { return ExpectedOwner(std::nullopt); }

    const std::optional<TenantId>& tenant() const { return m_tenant; }

private:
    explicit ExpectedOwner(std::optional<TenantId> tenant)
        : m_tenant(std::move(tenant))
    {
    }

    std::optional<TenantId> m_tenant;
};

} // namespace Tenantry
