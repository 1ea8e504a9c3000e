// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/json.h"

#include <QByteArrayList>

namespace Tenantry {

/// Why the service refused, so that a control can say it and offer what helps.
struct RefusalRow {
    Error error;
    QByteArray rule; ///< `permissions`, `version.stale`, `purge.held`, …; may be empty
    QString missing;
    QByteArrayList whoCanGrant; ///< roles; empty: nobody
    Json present; ///< of a conflict: how what was asked for stands now; else null
    QByteArray place{}; ///< what of the change it is about, as `tenant.subdomain`; may be empty

    bool operator==(const RefusalRow&) const = default;
};

} // namespace Tenantry
