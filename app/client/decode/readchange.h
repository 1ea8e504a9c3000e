// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/decode/pendingrow.h"

namespace Tenantry::Decode {

/// Of a ChangePlan and a PendingChange, wherever in an answer they stand.
Result<PlanRow> readPlan(const Json& object);
Result<PendingRow> readPending(const Json& object);

} // namespace Tenantry::Decode
