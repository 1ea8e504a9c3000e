// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Tenantry {

/// Bytes that nobody without the key reads or changes: XChaCha20-Poly1305 with a random nonce in front. `purpose` is
/// bound to them, so that what was sealed for one thing opens as nothing else. Any thread.
class SealedBytes {
public:
    static constexpr qsizetype kKeyBytes = 32;
    static constexpr qsizetype kSaltBytes = 16;

    /// InvalidArgument for a key of another length.
    static Result<QByteArray> seal(const QByteArray& key, const QByteArray& purpose, const QByteArray& bytes);
    /// ParseError where the bytes are not what was sealed with this key for this purpose.
    static Result<QByteArray> open(const QByteArray& key, const QByteArray& purpose, const QByteArray& sealed);
    /// A key from a passphrase by Argon2id with libsodium's interactive limits (64 MiB, some 100 ms). A salt has
    /// kSaltBytes. InvalidArgument for an empty passphrase.
    static Result<QByteArray> keyFrom(const QByteArray& passphrase, const QByteArray& salt);
};

} // namespace Tenantry
