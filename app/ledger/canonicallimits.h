// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>

namespace Tenantry::Ledger {

/// What an entry may be at most. Lines of an export that wrap one take a little more.
struct CanonicalLimits {
    qsizetype bytes = 64 * 1024;
    int depth = 16; ///< arrays and objects inside each other; a lone string has 0

    static constexpr int64_t kLargestInteger = (int64_t{1} << 53) - 1;
};

} // namespace Tenantry::Ledger
