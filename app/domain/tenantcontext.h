// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/role.h"

#include <QByteArrayList>

#include <optional>

namespace Tenantry {

/// The seed's `TenantContext`: what a payload says of who asks and for whom. All of it is a claim; `role` and
/// `permissions` are carried for the seed's sake and never believed.
struct TenantContext {
    TenantId tenantId; ///< empty: none claimed
    std::optional<UserId> userId;
    std::optional<SessionId> sessionId;
    std::optional<QByteArray> role;
    QByteArrayList permissions;

    bool operator==(const TenantContext&) const = default;
};

} // namespace Tenantry
