// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/role.h"

namespace Tenantry {

QByteArray roleName(Role role)
{
    switch (role) {
    case Role::Admin:
        return "admin";
    case Role::Member:
        return "member";
    case Role::Viewer:
        return "viewer";
    case Role::Operator:
        return "operator";
    case Role::Auditor:
        return "auditor";
    }
    return {};
}

std::optional<Role> roleFromName(QByteArrayView name)
{
    for (const Role role : {Role::Admin, Role::Member, Role::Viewer, Role::Operator, Role::Auditor}) {
        if (name == roleName(role))
            return role;
    }
    return std::nullopt;
}

bool isPlatformRole(Role role) { return role == Role::Operator || role == Role::Auditor; }

} // namespace Tenantry
