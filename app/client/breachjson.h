// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/breach.h"

namespace Tenantry {

/// The schema's names: a line of the local case file reads like the service's own answer.
Json toJson(const Breach& breach);
/// What the platform's `reportBreach` takes.
Json toBreachInput(const Breach& breach);
Result<Breach> breachFromJson(const Json& object);

} // namespace Tenantry
