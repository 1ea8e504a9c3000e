// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/pendingrow.h"
#include "client/decode/plannedrow.h"
#include "client/decode/tenantrow.h"

namespace Tenantry {

/// The answer to a change of tenants.
struct ChangeAnswer {
    std::optional<TenantRow> tenant; ///< as it stands now; absent for several
    PlanRow plan;
    bool isDone = false; ///< false: a dry run, or it waits for a second person
    bool isRepeated = false; ///< its token was seen before
    std::optional<PendingRow> pending;
    QList<std::optional<PlannedRow>> rows;

    bool operator==(const ChangeAnswer&) const = default;
};

} // namespace Tenantry
