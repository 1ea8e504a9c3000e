// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"

#include <QList>

namespace Tenantry {

/// A tenant as the Tenants page lists it.
struct TenantRow {
    Tenant tenant;
    int memberCount = 0;
    double events24h = 0;
    QList<double> hourly; ///< events of each of the last 24 hours, oldest first
    int openBreaches = 0;

    bool operator==(const TenantRow&) const = default;
};

} // namespace Tenantry
