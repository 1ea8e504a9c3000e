// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/tokenclaims.h"
#include "security/tokenkeyset.h"

namespace Tenantry {

/// Makes the workspace's own tokens: EdDSA, issuer and audience one and the same. Immutable; any thread.
class TokenMinter {
public:
    static constexpr int64_t kLongestTtlMs = 366 * Timestamp::kDay;

    /// `tenantry:<installation>`, with the id the workspace got when it was made.
    static QByteArray issuerOf(const QByteArray& installation);

    /// `path` is the workspace's `keys/token.key`: made where it is absent, as a KeyFile is.
    static Result<TokenMinter> open(const QString& path, const QByteArray& issuer);
    /// `seed` has 32 bytes (RFC 8032 section 5.1.5).
    TokenMinter(const QByteArray& seed, QByteArray issuer);

    /// `claims` with issuer, audience, times, a random `jti` and the key's id put in; what stands there of these is
    /// ignored. InvalidArgument without a user or with a `ttlMs` under one second or over `kLongestTtlMs`;
    /// LimitExceeded where the token would be longer than a verifier takes.
    Result<QByteArray> mint(TokenClaims claims, Timestamp now, int64_t ttlMs) const;

    const QByteArray& issuer() const { return m_issuer; }
    /// The public half (RFC 8037 section 2); its `kid` is its RFC 7638 thumbprint.
    Json publicJwk() const;
    /// The same for a verifier.
    TokenKeySet keys() const;

private:
    QByteArray m_issuer;
    QByteArray m_public;
    QByteArray m_secret;
    QByteArray m_keyId;
};

} // namespace Tenantry
