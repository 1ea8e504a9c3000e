// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/platformrolerow.h"
#include "domain/membership.h"

#include <QList>

namespace Tenantry {

/// One person with the hats that the asker may see.
struct PersonCardRow {
    UserId id;
    QString name;
    QString email;
    QList<std::optional<Membership>> memberships;
    QList<std::optional<PlatformRoleRow>> platformRoles;

    bool operator==(const PersonCardRow&) const = default;
};

} // namespace Tenantry
