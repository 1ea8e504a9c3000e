// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"

#include <QList>

#include <optional>

namespace Tenantry {

enum class TenantOrder { Name, Subdomain, Plan, Region, Status, Members, Events24h, Breaches, Created };

/// Which tenants, in which order. All parts hold together.
struct TenantFilter {
    QString text; ///< in name, subdomain or id; case-insensitive, Unicode
    std::optional<QByteArray> plan;
    std::optional<QByteArray> region;
    std::optional<TenantStatus> status;
    std::optional<QList<TenantId>> ids;
    QString tag; ///< empty: any
    QString group; ///< empty: any
    TenantOrder order = TenantOrder::Name;
    bool descending = false;

    bool operator==(const TenantFilter&) const = default;
};

} // namespace Tenantry
