// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Tenantry {

/// What somebody may do, in a tenant (Admin, Member, Viewer) or on the platform (Operator, Auditor). The matrix is in
/// the gateway.
enum class Role { Admin, Member, Viewer, Operator, Auditor };

/// The seed's lower-case names: `admin`, `member`, `viewer`, `operator`, `auditor`.
QByteArray roleName(Role role);
std::optional<Role> roleFromName(QByteArrayView name);
bool isPlatformRole(Role role);

} // namespace Tenantry
