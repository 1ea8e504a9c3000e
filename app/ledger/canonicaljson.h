// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "ledger/canonicallimits.h"

#include <QByteArrayView>

namespace Tenantry::Ledger {

// Canonical JSON: RFC 8785 over I-JSON without floats, so that a value has one text and a text one hash. Strings are
// kept as they are, without normalisation; members are in the order of their names' UTF-16 code units.

/// The one text of a value. InvalidArgument for a float, an integer beyond 2^53 - 1, a string that is not UTF-8 (a lone
/// surrogate is none), binary; LimitExceeded for what is too deep or too long. O(n log n).
Result<QByteArray> canonical(const Json& value, const CanonicalLimits& limits = {});

/// The value of a text that need not be canonical, by the one reader of JSON that comes in (base/json): ParseError for
/// duplicate names and broken UTF-8, and for numbers and depth that `canonical` refuses.
Result<Json> strictParse(QByteArrayView text, const CanonicalLimits& limits = {});

/// Whether canonical(strictParse(text)) is the text itself. One pass without a DOM (canonicalscanner.h); the error's
/// path is the byte offset.
Result<void> checkCanonical(QByteArrayView text, const CanonicalLimits& limits = {});

} // namespace Tenantry::Ledger
