// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>

namespace Tenantry::Ledger {

/// A SHA-256 of the tree: of a leaf, a node or a root.
using Hash = std::array<unsigned char, 32>;

inline std::string_view bytesOf(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

/// Standard base64 (RFC 4648 section 4) with padding, 44 characters: how notes, entries and exports write a hash.
QByteArray toBase64(const Hash& hash);
/// The inverse, strict: exactly 44 characters, and only the one text that each hash has.
std::optional<Hash> hashFromBase64(std::string_view text);
/// Of raw bytes; nothing where they are not 32.
std::optional<Hash> hashFromBytes(QByteArrayView bytes);

/// Strict base64 of any length: padded, and only the one text that each value has.
std::optional<QByteArray> strictBase64(QByteArrayView text);

} // namespace Tenantry::Ledger
