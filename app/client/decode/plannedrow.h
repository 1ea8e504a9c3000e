// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ids.h"

#include <QString>

namespace Tenantry {

/// What a change does to one tenant, or why it cannot.
struct PlannedRow {
    TenantId tenant;
    QString name;
    int version = 0;
    Json before; ///< of what changes
    Json after;
    QString problem; ///< empty: none
    QByteArray rule; ///< of the problem, where it is one of a rule

    bool operator==(const PlannedRow&) const = default;
};

} // namespace Tenantry
