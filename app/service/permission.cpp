// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/permission.h"

namespace Tenantry {

QByteArray permissionName(Permission permission)
{
    switch (permission) {
    case Permission::Read:
        return "read";
    case Permission::Write:
        return "write";
    case Permission::Delete:
        return "delete";
    case Permission::MemberManage:
        return "member.manage";
    case Permission::TenantEdit:
        return "tenant.edit";
    case Permission::TenantCreate:
        return "tenant.create";
    case Permission::TenantSuspend:
        return "tenant.suspend";
    case Permission::TenantArchive:
        return "tenant.archive";
    case Permission::TenantPurge:
        return "tenant.purge";
    case Permission::AuditRead:
        return "audit.read";
    case Permission::AuditExport:
        return "audit.export";
    case Permission::IsolationRead:
        return "isolation.read";
    case Permission::IsolationManage:
        return "isolation.manage";
    case Permission::AuditReview:
        return "audit.review";
    case Permission::AuditHold:
        return "audit.hold";
    case Permission::AuditErase:
        return "audit.erase";
    case Permission::ShareRequest:
        return "share.request";
    case Permission::ShareOffer:
        return "share.offer";
    case Permission::ShareApprove:
        return "share.approve";
    case Permission::ShareManage:
        return "share.manage";
    case Permission::ShareBreakGlass:
        return "share.breakglass";
    case Permission::ShareOversee:
        return "share.oversee";
    case Permission::ListRead:
        return "list.read";
    }
    return "unknown";
}

std::optional<Permission> permissionFromName(const QByteArray& name)
{
    for (quint32 bit = 0; bit < 32; ++bit) {
        const auto permission = static_cast<Permission>(1u << bit);
        if (permissionName(permission) == name && name != "unknown")
            return permission;
    }
    return std::nullopt;
}

} // namespace Tenantry
