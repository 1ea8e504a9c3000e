// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgerbreach.h"
#include "domain/breach.h"

namespace Tenantry {

/// A broken log as a case, as every breach becomes one. Its digest is of the evidence, so that the same breach is one
/// case however often it is seen. Its document is the two notes.
Breach caseOf(const LedgerBreach& breach);

} // namespace Tenantry
