// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/permissionmatrix.h"

#include <array>

namespace Tenantry {

namespace {

struct Row {
    Permission permission;
    bool viewer, member, admin, auditor, operator_;
};

// The admin's audit.read and isolation.read are for the own tenant: the scope sees to that.
constexpr bool x = true;
constexpr bool o = false;
constexpr std::array kTable{
    //                             viewer member admin auditor operator
    Row{Permission::Read, /*        */ x, x, x, o, x},
    Row{Permission::Write, /*       */ o, x, x, o, o},
    Row{Permission::Delete, /*      */ o, o, x, o, o},
    Row{Permission::MemberManage, /**/ o, o, x, o, x},
    Row{Permission::TenantEdit, /*  */ o, o, x, o, x},
    Row{Permission::TenantCreate, /**/ o, o, o, o, x},
    Row{Permission::TenantSuspend, /**/ o, o, o, o, x},
    Row{Permission::TenantArchive, /**/ o, o, o, o, x},
    Row{Permission::TenantPurge, /* */ o, o, o, o, x},
    Row{Permission::AuditRead, /*   */ o, o, x, x, x},
    Row{Permission::AuditExport, /* */ o, o, x, x, x},
    Row{Permission::AuditReview, /* */ o, o, o, x, o},
    Row{Permission::AuditHold, /*   */ o, o, o, x, x},
    Row{Permission::AuditErase, /*  */ o, o, o, o, x},
    Row{Permission::IsolationRead, /**/ o, o, x, x, x},
    Row{Permission::IsolationManage, /**/ o, o, o, o, x},
    Row{Permission::ShareRequest, /**/ o, x, x, o, o},
    Row{Permission::ShareOffer, /*  */ o, o, x, o, o},
    Row{Permission::ShareApprove, /**/ o, o, x, o, o},
    Row{Permission::ShareManage, /* */ o, o, x, o, o},
    Row{Permission::ShareBreakGlass, /**/ o, o, x, o, o},
    Row{Permission::ShareOversee, /**/ o, o, o, o, x},
    Row{Permission::ListRead, /*    */ x, x, x, x, x},
};

bool holds(const Row& row, Role role)
{
    switch (role) {
    case Role::Viewer:
        return row.viewer;
    case Role::Member:
        return row.member;
    case Role::Admin:
        return row.admin;
    case Role::Auditor:
        return row.auditor;
    case Role::Operator:
        return row.operator_;
    }
    return false;
}

} // namespace

Permissions PermissionMatrix::of(Role role)
{
    Permissions all;
    for (const Row& row : kTable)
        all.setFlag(row.permission, holds(row, role));
    return all;
}

bool PermissionMatrix::allows(Role role, Permission permission) { return of(role).testFlag(permission); }

QByteArrayList PermissionMatrix::rolesWith(Permission permission)
{
    QByteArrayList names;
    for (Role role : {Role::Admin, Role::Member, Role::Viewer, Role::Operator, Role::Auditor}) {
        if (allows(role, permission))
            names.append(roleName(role));
    }
    return names;
}

} // namespace Tenantry
