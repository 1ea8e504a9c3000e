// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// A legal hold on a log: nothing of it is pruned or erased while one stands.
struct StoredHold {
    QByteArray id;
    TenantId tenantId;
    QString reason;
    UserId placedBy;
    Timestamp placedAt;
    std::optional<UserId> releasedBy;
    std::optional<Timestamp> releasedAt;

    bool operator==(const StoredHold&) const = default;
};

} // namespace Tenantry
