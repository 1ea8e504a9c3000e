// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shareids.h"

namespace Tenantry {

/// A grant whose activation was proven from the asker's own log: it excuses records of this owner that name it.
struct ShareExcuse {
    GrantId grant;
    TenantId owner;

    bool operator==(const ShareExcuse&) const = default;
};

} // namespace Tenantry
