// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/tokenminter.h"

#include "base/randomid.h"
#include "security/base64url.h"
#include "security/ed25519key.h"
#include "security/keyfile.h"
#include "security/rawbytes.h"

#include <sodium.h>

namespace Tenantry {

namespace {

/// NumericDate has whole seconds here: a token is not valid for longer than was asked for.
Timestamp wholeSecond(Timestamp time) { return {time.ms / Timestamp::kSecond * Timestamp::kSecond}; }

} // namespace

QByteArray TokenMinter::issuerOf(const QByteArray& installation) { return "tenantry:" + installation; }

Result<TokenMinter> TokenMinter::open(const QString& path, const QByteArray& issuer)
{
    return KeyFile::readOrCreate(path, crypto_sign_SEEDBYTES).map([&](const QByteArray& seed) {
        return TokenMinter(seed, issuer);
    });
}

TokenMinter::TokenMinter(const QByteArray& seed, QByteArray issuer)
    : m_issuer(std::move(issuer))
    , m_public(crypto_sign_PUBLICKEYBYTES, '\0')
    , m_secret(crypto_sign_SECRETKEYBYTES, '\0')
{
    Q_ASSERT(seed.size() == crypto_sign_SEEDBYTES);
    crypto_sign_seed_keypair(raw(m_public), raw(m_secret), raw(seed));
    m_keyId = toBase64Url(Ed25519Key::thumbprintOf(m_public));
}

Result<QByteArray> TokenMinter::mint(TokenClaims claims, Timestamp now, int64_t ttlMs) const
{
    if (claims.userId.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a token is for somebody: the user is missing"));
    if (ttlMs < Timestamp::kSecond || ttlMs > kLongestTtlMs)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a token lives one second to 366 days"));
    claims.issuer = m_issuer;
    claims.audiences = {m_issuer};
    claims.issuedAt = wholeSecond(now);
    claims.notBefore = claims.issuedAt;
    claims.expiresAt = wholeSecond({now.ms + ttlMs});
    claims.tokenId = randomId();
    const Json header{{"alg", "EdDSA"}, {"kid", m_keyId.toStdString()}, {"typ", "JWT"}};
    QByteArray token = toBase64Url(dumpJson(header)) + '.' + toBase64Url(dumpJson(claims.toJson()));
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(token), lengthOf(token), raw(m_secret));
    token.append('.').append(toBase64Url(signature));
    if (token.size() > CompactToken::kLongest)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("the token would be longer than 8 KiB"));
    return token;
}

Json TokenMinter::publicJwk() const
{
    return {{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", toBase64Url(m_public).toStdString()}, {"use", "sig"},
        {"alg", "EdDSA"}, {"kid", m_keyId.toStdString()}};
}

TokenKeySet TokenMinter::keys() const { return TokenKeySet({std::make_shared<Ed25519Key>(m_keyId, m_public)}); }

} // namespace Tenantry
