// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/role.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// What a change does to one member, or why it cannot.
struct PlannedMemberRow {
    TenantId tenant;
    int row = 0; ///< from 0, as it was asked for
    UserId user;
    QString name;
    QString email;
    QByteArray outcome; ///< `ADDED`, `CHANGED`, `REMOVED`, `UNCHANGED`, `REFUSED`
    std::optional<Role> before;
    std::optional<Role> after;
    QString problem; ///< empty: none
    QByteArray rule; ///< of the problem, where it is one of a rule

    bool operator==(const PlannedMemberRow&) const = default;
};

} // namespace Tenantry
