// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QSet>

namespace Tenantry {

/// What a workspace knows of a tenant before anything is written.
struct TenantPresence {
    bool exists = false;
    QSet<UserId> members;

    bool operator==(const TenantPresence&) const = default;
};

} // namespace Tenantry
