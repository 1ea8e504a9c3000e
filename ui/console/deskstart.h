// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

namespace Tenantry {

/// Where a connection begins once it is open.
struct DeskStart {
    QString page = {}; ///< a room, or a tenant's page where a tenant is named; empty: where it was left
    TenantId tenant = {};
    bool makesSample = false; ///< where the workspace is new
};

} // namespace Tenantry
