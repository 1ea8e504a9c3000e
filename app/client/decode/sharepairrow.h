// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// Who sees whose data now.
struct SharePairRow {
    TenantId owner;
    TenantId provider;
    QString providerName;
    TenantId consumer;
    QString consumerName;
    int active = 0;
    int suspended = 0;
    std::optional<Timestamp> lastUsed;
    std::optional<Timestamp> firstEnd;

    bool operator==(const SharePairRow&) const = default;
};

} // namespace Tenantry
