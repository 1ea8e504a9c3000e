// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthpoint.h"
#include "domain/tenant.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// What is asked of one binding alone: its health over time, and whom it serves.
struct BindingDetail {
    QByteArray name;
    QList<HealthPoint> points; ///< oldest first
    QList<std::optional<Tenant>> tenants; ///< id and name; absent where withheld
    int tenantCount = 0;

    bool operator==(const BindingDetail&) const = default;
};

} // namespace Tenantry
