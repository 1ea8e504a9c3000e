// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Tenantry::Ledger {

/// ECMAScript's Number::toString, which RFC 8785 section 3.2.2.3 writes numbers with: the fewest digits that say the
/// double. InvalidArgument for NaN and infinity. Entries have no floats; this is for what others canonicalise.
Result<QByteArray> canonicalNumber(double number);

} // namespace Tenantry::Ledger
