// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lifeorder.h"
#include "models/plannedanswer.h"

namespace Tenantry {

/// What takes a change back that was done: the order of the mutation that its plan names, with the versions as the
/// change left them, so that it touches nothing that somebody changed after it. None where the plan names none, or
/// where the tenants were not alike before: one order cannot give each its own back.
std::optional<LifeOrder> undoOf(const LifeOrder& done, const ChangeAnswer& answer);

} // namespace Tenantry
