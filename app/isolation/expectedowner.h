// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "isolation/shareexcuse.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// Whose records an answer may hold: one tenant's, or (platform plane) anybody's that says whose it is, where a nested
/// record must belong to the record it is in. There is no default: a client without a tenant does not exist.
class ExpectedOwner {
public:
    static ExpectedOwner only(TenantId tenant) { return ExpectedOwner(std::move(tenant)); }
    static ExpectedOwner any() { return ExpectedOwner(std::nullopt); }

    /// The same, but for records that say one of these grants and its owner. For who proved each of them.
    ExpectedOwner excusing(QList<ShareExcuse> excuses) const
    {
        ExpectedOwner other = *this;
        other.m_excuses = std::move(excuses);
        return other;
    }

    const std::optional<TenantId>& tenant() const { return m_tenant; }
    bool excuses(std::string_view owner, std::string_view grant) const
    {
        for (const ShareExcuse& one : m_excuses) {
            if (one.owner.view() == owner && one.grant.view() == grant)
                return true;
        }
        return false;
    }

private:
    explicit ExpectedOwner(std::optional<TenantId> tenant)
        : m_tenant(std::move(tenant))
    {
    }

    std::optional<TenantId> m_tenant;
    QList<ShareExcuse> m_excuses;
};

} // namespace Tenantry
