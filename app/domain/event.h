// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Tenantry {

/// A stored event. `tenantId` is what the row's own column says, never what was asked for.
struct Event {
    TenantId tenantId;
    EventId id;
    QByteArray type;
    Timestamp timestamp;
    std::optional<UserId> userId;
    std::optional<SessionId> sessionId;
    QByteArray data; ///< JSON text as stored; empty where the sender gave none
    QByteArray metadata; ///< JSON object text as stored

    bool operator==(const Event&) const = default;
};

} // namespace Tenantry
