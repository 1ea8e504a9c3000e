// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// Which members of the tenant. What is empty does not narrow.
struct MembershipQuery {
    QString text; ///< found in name, e-mail or user id
    std::optional<Role> role;
    int staleDays = 0; ///< not active for so many days; 0: whenever

    bool operator==(const MembershipQuery&) const = default;
};

} // namespace Tenantry
