// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/role.h"

#include <QString>

namespace Tenantry {

/// Somebody who was asked into a tenant.
struct InvitationRow {
    TenantId tenant;
    QByteArray id;
    QString email;
    Role role = Role::Viewer;
    QByteArray state; ///< `INVITED`, `EXPIRED`, `ACCEPTED`, `REVOKED`
    UserId invitedBy;
    Timestamp invitedAt;
    Timestamp expiresAt;
    UserId acceptedBy; ///< empty: nobody yet
    int version = 0;

    bool operator==(const InvitationRow&) const = default;
};

} // namespace Tenantry
