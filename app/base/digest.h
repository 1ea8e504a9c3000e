// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace Tenantry {

/// SHA-256 (FIPS 180-4), 32 bytes. OpenSSL's EVP with one fetched digest and a context per thread; any thread may call.
QByteArray sha256(std::string_view bytes);
/// HMAC-SHA-256 (RFC 2104): digests in evidence are keyed, so that nobody guesses short values from them.
QByteArray hmacSha256(std::string_view key, std::string_view bytes);

} // namespace Tenantry
