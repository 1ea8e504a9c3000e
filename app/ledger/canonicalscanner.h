// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/canonicallimits.h"
#include "ledger/canonicalmember.h"

namespace Tenantry::Ledger {

/// Checks in one pass, with neither DOM nor allocation, that a text is the canonical form of some value: what
/// `canonical(strictParse(text)) == text` says, at the speed that verifying a whole log needs. Where the value is an
/// object and `members` is given, its members are added there in order. ParseError with the byte offset as path,
/// LimitExceeded for what is too long or too deep.
Result<void> scanCanonical(
    std::string_view text, CanonicalMembers* members = nullptr, const CanonicalLimits& limits = {});

/// The members of an object, the elements of which are `{"name":value,…}`; the text must have passed the scanner.
CanonicalMembers membersOf(std::string_view object);

} // namespace Tenantry::Ledger
