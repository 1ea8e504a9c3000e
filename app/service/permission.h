// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFlags>

#include <optional>

namespace Tenantry {

/// What may be done now; the words of CONTRACTS.md. Who may is the gateway's table.
enum class Permission : quint32 {
    Read = 1u << 0,
    Write = 1u << 1,
    Delete = 1u << 2,
    MemberManage = 1u << 3,
    TenantEdit = 1u << 4,
    TenantCreate = 1u << 5,
    TenantSuspend = 1u << 6,
    AuditRead = 1u << 7,
    AuditExport = 1u << 8,
    IsolationRead = 1u << 9,
    IsolationManage = 1u << 10,
    AuditReview = 1u << 12,
    AuditHold = 1u << 13,
    AuditErase = 1u << 14, ///< with a second person
    TenantArchive = 1u << 15, ///< and restore
    TenantPurge = 1u << 16, ///< with a second person
    ShareRequest = 1u << 24,
    ShareOffer = 1u << 25,
    ShareApprove = 1u << 26,
    ShareManage = 1u << 27,
    ShareBreakGlass = 1u << 28,
    ShareOversee = 1u << 29,
    ListRead = 1u << 11, ///< tenants and memberships, without any tenant's data
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

/// The name in answers, e.g. `member.manage`.
QByteArray permissionName(Permission permission);
std::optional<Permission> permissionFromName(const QByteArray& name);

} // namespace Tenantry
