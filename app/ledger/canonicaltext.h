// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace Tenantry::Ledger {

/// The length of the UTF-8 sequence at `at`, 1 to 4; 0 where it is none (Unicode table 3-7: no overlong form, no
/// surrogate, nothing above U+10FFFF).
size_t utf8Length(std::string_view text, size_t at);
bool isUtf8(std::string_view text);

/// Negative, zero or positive, in the order of UTF-16 code units, for two texts of sound UTF-8.
int compareUtf16(std::string_view one, std::string_view other);

/// Appends a string's canonical form with its quotes; false where it is not UTF-8.
bool appendCanonicalString(std::string& out, std::string_view text);
/// What the inside of a canonical string stands for; the text must have passed the scanner.
std::string unescaped(std::string_view inside);

} // namespace Tenantry::Ledger
