// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "ledger/hash.h"

namespace Tenantry::Ledger {

/// What opens a commitment: personal data of one entry and the salt it is hidden with. It stands beside the leaf, so
/// that it can be erased while the leaf's hash stays.
struct Opening {
    static constexpr qsizetype kSaltBytes = 32;

    uint64_t index = 0; ///< of the entry
    QByteArray name; ///< which of the entry's commitments, e.g. `actor.email`
    QByteArray salt;
    QByteArray value; ///< the data's canonical JSON text

    /// With a new salt from the system's randomness; the errors of canonical().
    static Result<Opening> make(uint64_t index, QByteArray name, const Json& value);

    bool operator==(const Opening&) const = default;
};

/// SHA-256("tenantry-pii-v1" || salt || value). A salt has 32 bytes, so no two openings run together into one.
Hash commitmentOf(QByteArrayView salt, std::string_view canonicalValue);
inline Hash commitmentOf(const Opening& opening) { return commitmentOf(opening.salt, viewOf(opening.value)); }
/// Whether the salt is one, the value is canonical, and both are what the hash commits to.
bool opens(const Hash& commitment, QByteArrayView salt, std::string_view canonicalValue);

} // namespace Tenantry::Ledger
