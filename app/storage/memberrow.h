// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <optional>

namespace Tenantry {

/// A member as the inference plane gives them out: bytes as they are stored, and of the columns only those asked for.
struct MemberRow {
    struct Columns {
        bool email = false;
        bool name = false;
        bool role = false;
        bool since = false;
        bool lastActive = false;
    };

    TenantId tenantId;
    UserId userId;
    QByteArray email;
    QByteArray name;
    QByteArray role; ///< a role's name
    Timestamp since;
    std::optional<Timestamp> lastActive;
};

} // namespace Tenantry
