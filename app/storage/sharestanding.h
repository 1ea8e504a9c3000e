// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/role.h"

#include <optional>

namespace Tenantry {

/// Somebody in a tenant, as far as the four eyes ask.
struct ShareStanding {
    UserId userId;
    Role role = Role::Viewer;
    Timestamp since;
};

} // namespace Tenantry
