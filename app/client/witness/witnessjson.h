// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "client/witness/witnessedserver.h"

namespace Tenantry {

// How a witness file spells what it holds.

Json toJson(const LedgerBreach& breach);
Json toJson(const WitnessedServer& server);
/// ParseError where it is not what toJson made.
Result<WitnessedServer> witnessedServerFromJson(const Json& object);

} // namespace Tenantry
