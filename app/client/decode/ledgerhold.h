// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// A legal hold: while one stands, nothing of the log is pruned and nothing is erased.
struct LedgerHold {
    TenantId tenant;
    QByteArray id;
    QString reason;
    UserId placedBy;
    Timestamp placedAt;
    UserId releasedBy; ///< empty while it stands
    std::optional<Timestamp> releasedAt;

    bool stands() const { return !releasedAt; }
    bool operator==(const LedgerHold&) const = default;
};

} // namespace Tenantry
