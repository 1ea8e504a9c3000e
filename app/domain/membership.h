// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/role.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// A person in one tenant: the row of the seed's `tenant_users`, with what the person is called.
struct Membership {
    TenantId tenantId;
    UserId userId;
    QString name;
    QString email;
    Role role = Role::Viewer;
    Timestamp since;
    std::optional<Timestamp> lastActive;
    int version = 1; ///< one more with each change of name, e-mail or role

    bool operator==(const Membership&) const = default;
};

} // namespace Tenantry
