// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/membership.h"

#include <QList>

namespace Tenantry {

/// Which memberships. All parts hold together.
struct MembershipFilter {
    std::optional<TenantId> tenantId; ///< of no meaning inside a TenantScope: the scope's tenant holds
    std::optional<UserId> userId;
    std::optional<Role> role;
    QString text; ///< in name, e-mail or user id; case-insensitive, Unicode
    std::optional<Timestamp> notActiveSince{}; ///< never seen: since they are members

    bool operator==(const MembershipFilter&) const = default;
};

struct MembershipPage {
    QList<Membership> rows; ///< by tenant, then name
    int totalCount = 0;
};

} // namespace Tenantry
