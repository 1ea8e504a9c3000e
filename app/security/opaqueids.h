// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <string_view>

namespace Tenantry {

/// What opaque ids are good for, e.g. `tenant`: one made for another purpose does not open.
struct OpaquePurpose {
    QByteArray name;
};

/// Hides ids in addresses. One id has one opaque id per key and purpose, so that an address can be kept; nobody without
/// the key makes one, reads one, or sees whose it is. Ids of up to 63 bytes look alike (144 letters), as do those of 64
/// to 127 and those of 128.
///
/// nonce = BLAKE2b-192(k1; purpose, padded id); text = base64url(key id, nonce, XChaCha20-Poly1305(k2; padded id)),
/// with purpose and key id as associated data; both keys and the key id derive from the one given. Immutable; any
/// thread.
class OpaqueIds {
public:
    static constexpr qsizetype kLongestId = 128; ///< bytes

    /// `key` has 32 bytes.
    explicit OpaqueIds(const QByteArray& key);

    /// InvalidArgument for an id that is empty or longer than `kLongestId`.
    Result<QByteArray> seal(const OpaquePurpose& purpose, const QByteArray& id) const;
    /// The id. NotFound, always the same, for text that is malformed, changed, of another purpose or another key.
    Result<QByteArray> open(const OpaquePurpose& purpose, std::string_view text) const;

private:
    QByteArray nonceOf(const OpaquePurpose& purpose, const QByteArray& padded) const;

    QByteArray m_nonceKey; ///< k1
    QByteArray m_sealKey; ///< k2
    QByteArray m_keyId;
};

} // namespace Tenantry
