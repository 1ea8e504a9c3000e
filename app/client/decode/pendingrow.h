// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "client/decode/planrow.h"
#include "domain/ids.h"

#include <QList>
#include <optional>

namespace Tenantry {

/// A change that waits for a second person, or did.
struct PendingRow {
    TenantId tenant; ///< `platform` where it is several tenants'
    QByteArray id;
    QByteArray kind; ///< `tenant.purge`, `tenants.bulk`, …
    QByteArray permission; ///< what whoever decides needs
    Json body;
    PlanRow plan;
    QByteArray digest;
    QByteArray state; ///< `PENDING`, `APPLIED`, `REFUSED`, `CANCELLED`, `LAPSED`, `STALE`
    QString reason;
    UserId requestedBy;
    Timestamp requestedAt;
    Timestamp lapsesAt;
    UserId decidedBy; ///< empty while it waits
    std::optional<Timestamp> decidedAt;
    QString decision;
    int version = 0;
    int touchedCount = 0;
    QList<TenantId> touched; ///< of one change that was asked for by its id
    bool isDecidable = false; ///< by whoever asks, now
    QString whyNot;

    bool operator==(const PendingRow&) const = default;
};

} // namespace Tenantry
