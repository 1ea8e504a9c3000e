// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace Tenantry {

/// Where a change that waits for a second person stands. Lapsed is what the clock makes of Pending: it is never stored.
enum class ChangeState { Pending, Applied, Refused, Cancelled, Lapsed, Stale };

/// A change that was asked for and is somebody else's to decide.
struct StoredChange {
    /// A tenant it touches, and the version it was planned on.
    struct Touch {
        TenantId tenant;
        int version = 0;
    };

    QByteArray id;
    TenantId tenantId; ///< whose it is; `platform` where it is several tenants'
    QByteArray kind; ///< `tenant.purge`, `tenants.bulk`, …
    QByteArray permission; ///< what whoever decides needs, by name
    Json body;
    Json plan; ///< what it would touch, as whoever asked was told
    QByteArray digest; ///< SHA-256 of what is asked for, hex
    ChangeState state = ChangeState::Pending;
    QString reason;
    UserId requestedBy;
    SessionId requestedSession;
    Timestamp requestedAt;
    Timestamp lapsesAt;
    std::optional<UserId> decidedBy{};
    std::optional<Timestamp> decidedAt{};
    QString decision{}; ///< why it was decided so
    int version = 1;
    QList<Touch> touched{}; ///< read with one change, not with lists
    int touchedCount = 0;
};

/// `PENDING`, `APPLIED`, `REFUSED`, `CANCELLED`, `LAPSED`, `STALE`.
QByteArray changeStateName(ChangeState state);
std::optional<ChangeState> changeStateFromName(QByteArrayView name);

} // namespace Tenantry
