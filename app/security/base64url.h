// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace Tenantry {

/// RFC 4648 section 5 without padding, as RFC 7515 section 2 has it.
QByteArray toBase64Url(const QByteArray& bytes);

/// The inverse, and strict: no padding, no white space, no letter of another alphabet, and the bits that the last
/// letter has to spare are zero. So each value has one text only, and a token cannot be changed without changing what
/// it says.
std::optional<QByteArray> fromBase64Url(std::string_view text);

} // namespace Tenantry
