// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"

#include <QStringList>

#include <optional>

namespace Tenantry {

/// What of a tenant is its keepers' own: where it is in its life, and how it is filed.
struct TenantLife {
    int version = 1; ///< one more with each change of the tenant
    QString group; ///< may be empty
    QStringList tags; ///< sorted, none twice
    std::optional<Timestamp> archivedAt;
    std::optional<Timestamp> purgeAfter; ///< until then it can surely be restored
    TenantStatus statusBefore = TenantStatus::Active; ///< of an archived one: what restoring gives back
    bool isPurging = false; ///< its rows are being deleted: nothing brings it back

    bool operator==(const TenantLife&) const = default;
};

/// A tenant as a change finds or leaves it.
struct TenantState {
    Tenant tenant;
    TenantLife life;

    bool operator==(const TenantState&) const = default;
};

} // namespace Tenantry
