// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/role.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// Who holds a role on the platform.
struct PlatformRoleRow {
    UserId user;
    QString name;
    QString email;
    Role role = Role::Auditor;
    std::optional<Timestamp> since; ///< absent: since the workspace was made

    bool operator==(const PlatformRoleRow&) const = default;
};

} // namespace Tenantry
