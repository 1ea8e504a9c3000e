// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "service/auditing/knownledger.h"

#include <QString>

namespace Tenantry {

/// Reads what `verify` is told to know; an empty path is none. The errors name the file and the line.
Result<KnownLedger> knownFromFiles(const QString& keys, const QString& checkpoints, const QString& receipts);

} // namespace Tenantry
