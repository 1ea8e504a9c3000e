// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "service/permission.h"

#include <QByteArrayList>

namespace Tenantry {

/// CONTRACTS.md's table of permissions, as far as it applies now.
class PermissionMatrix {
public:
    static Permissions of(Role role);
    static bool allows(Role role, Permission permission);
    /// Names of the roles whose holders could do it, for the refusal's `whoCanGrant`.
    static QByteArrayList rolesWith(Permission permission);
};

} // namespace Tenantry
