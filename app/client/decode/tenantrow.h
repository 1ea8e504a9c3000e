// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenantlife.h"

#include <QList>

namespace Tenantry {

/// A tenant as the Tenants page lists it.
struct TenantRow {
    Tenant tenant;
    int memberCount = 0;
    int64_t events24h = 0;
    QList<int64_t> hourly; ///< of each of the last 24 hours, oldest first; empty where it was not asked for
    int openBreaches = 0;
    TenantLife life{}; ///< as it was made where the service does not say

    bool operator==(const TenantRow&) const = default;
};

} // namespace Tenantry
