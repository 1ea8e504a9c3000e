// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVarLengthArray>

#include <string_view>

namespace Tenantry::Ledger {

/// A member of an object as it stands in canonical text, which it points into.
struct CanonicalMember {
    std::string_view name; ///< without quotes, escapes as they are: names have one spelling, so they may be compared
    std::string_view value;
};

using CanonicalMembers = QVarLengthArray<CanonicalMember, 24>;

} // namespace Tenantry::Ledger
