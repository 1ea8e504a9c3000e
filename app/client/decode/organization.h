// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membership.h"
#include "domain/tenant.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// The seed's `organization { users }`.
struct Organization {
    Tenant tenant; ///< createdAt is not in it
    int memberCount = 0;
    QList<std::optional<Membership>> users; ///< an absent one was withheld

    bool operator==(const Organization&) const = default;
};

} // namespace Tenantry
