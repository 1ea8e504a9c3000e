// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"

#include <optional>

namespace Tenantry {

/// Where a range ends that says no end: now, or at the newest event when that is over 24 h old.
Timestamp openRangeEnd(Timestamp now, std::optional<Timestamp> newest);
/// The end of the argument `range`, or the open one.
Result<Timestamp> rangeEnd(const Json& arguments, Timestamp now, const Result<std::optional<Timestamp>>& newest);
/// Its beginning, where it says one.
std::optional<Timestamp> rangeFrom(const Json& arguments);

} // namespace Tenantry
