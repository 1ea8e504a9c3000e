// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"

#include <optional>

namespace Tenantry {

enum class TenantOrder { Name, Subdomain, Plan, Region, Status, Members, Events24h, Breaches, Created };

/// Which tenants, and in what order. What is empty does not narrow.
struct TenantQuery {
    QString text; ///< found in name, subdomain or id
    QByteArray plan;
    QByteArray region;
    std::optional<TenantStatus> status;
    QString tag;
    QString group;
    TenantOrder order = TenantOrder::Name;
    bool descending = false;

    bool operator==(const TenantQuery&) const = default;
};

} // namespace Tenantry
