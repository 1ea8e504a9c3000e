// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QByteArray>

namespace Tenantry {

/// Something the service refused while it answered; the gateway writes it down, in a transaction of its own.
struct Denial {
    enum class Kind {
        CrossTenant, ///< another tenant than the scope's was named
        Permission, ///< the role does not allow it
        Share, ///< a grant that does not let them in, or not so far; `claimed` is its provider where there is one
        Absent, ///< an id that this tenant does not have: foreign or never issued, nobody looks which
    };

    Kind kind = Kind::CrossTenant;
    TenantId claimed; ///< CrossTenant: the tenant named
    QByteArray what; ///< Permission: its name; Absent: kind and id, e.g. `event:evt_…`

    bool operator==(const Denial&) const = default;
};

} // namespace Tenantry
