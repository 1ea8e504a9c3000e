// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace Tenantry {

/// The signatures that are accepted (RFC 7518 section 3.1, RFC 8037 section 3.1). Each kind of key has exactly one.
enum class TokenAlgorithm { HS256, RS256, ES256, EdDSA };

/// The `alg` of a header, e.g. `ES256`.
QByteArray algorithmName(TokenAlgorithm algorithm);
/// Case-sensitive, as RFC 7515 section 4.1.1 says; nothing for all others, `none` among them.
std::optional<TokenAlgorithm> algorithmFromName(std::string_view name);

} // namespace Tenantry
