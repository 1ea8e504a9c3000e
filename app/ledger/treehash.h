// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/hash.h"

#include <string_view>

namespace Tenantry::Ledger {

// The hashes of RFC 6962 section 2.1. One OpenSSL context a thread; any thread may call.

/// SHA-256(0x00 || entry).
Hash leafHash(std::string_view entry);
/// SHA-256(0x01 || left || right).
Hash nodeHash(const Hash& left, const Hash& right);
/// SHA-256 of nothing: the root of a log with no entries.
const Hash& emptyRoot();
/// SHA-256 as it is, for what is no part of a tree.
Hash plainHash(std::string_view bytes);

} // namespace Tenantry::Ledger
