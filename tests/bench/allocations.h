// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace Tenantry::Bench {

/// The most bytes that were allocated at one time since the last reset, beyond what was allocated then. Counts every
/// malloc of the program, Qt's too: allocations.cpp stands in for the C library's.
void resetPeak();
std::size_t peakBytes();

} // namespace Tenantry::Bench
