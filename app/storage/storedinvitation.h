// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/role.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// Somebody was asked into a tenant. Expired is what the clock makes of Invited: it is never stored.
struct StoredInvitation {
    enum class State { Invited, Expired, Accepted, Revoked };

    QByteArray id;
    TenantId tenantId; ///< the row's stored owner
    QString email;
    Role role = Role::Viewer;
    QByteArray codeHash; ///< SHA-256 of the code, hex: the code itself is nowhere
    State state = State::Invited;
    UserId invitedBy;
    Timestamp invitedAt;
    Timestamp expiresAt;
    std::optional<UserId> acceptedBy{};
    std::optional<Timestamp> acceptedAt{};
    int version = 1;
};

/// `INVITED`, `EXPIRED`, `ACCEPTED`, `REVOKED`.
QByteArray invitationStateName(StoredInvitation::State state);
std::optional<StoredInvitation::State> invitationStateFromName(QByteArrayView name);

} // namespace Tenantry
