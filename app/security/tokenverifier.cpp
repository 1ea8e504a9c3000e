// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/tokenverifier.h"

#include "base/digest.h"
#include "security/tokenrefusal.h"

namespace Tenantry {

namespace {

tl::unexpected<Error> misconfigured(const char* why, const QByteArray& issuer)
{
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why), QString::fromUtf8(issuer));
}

Result<void> checkTime(const TokenClaims& claims, Timestamp now)
{
    if (now.ms >= claims.expiresAt.ms + TokenVerifier::kSkewMs)
        return tokenRefused("the token has expired");
    if (claims.notBefore && now.ms < claims.notBefore->ms - TokenVerifier::kSkewMs)
        return tokenRefused("the token is not valid yet");
    if (claims.issuedAt && now.ms < claims.issuedAt->ms - TokenVerifier::kSkewMs)
        return tokenRefused("the token was issued in the future");
    return {};
}

bool isFor(const TokenClaims& claims, const TrustedIssuer& issuer)
{
    return std::any_of(issuer.audiences.cbegin(), issuer.audiences.cend(),
        [&](const QByteArray& audience) { return claims.audiences.contains(audience); });
}

} // namespace

Result<std::unique_ptr<TokenVerifier>> TokenVerifier::make(QList<TrustedIssuer> issuers)
{
    if (issuers.isEmpty())
        return misconfigured("nobody is trusted to make tokens", {});
    QList<QByteArray> names;
    for (const TrustedIssuer& one : issuers) {
        if (one.issuer.isEmpty())
            return misconfigured("an issuer has no name", {});
        if (names.contains(one.issuer))
            return misconfigured("the issuer is given twice", one.issuer);
        if (one.audiences.isEmpty() || one.audiences.contains(QByteArray()))
            return misconfigured("the issuer has no audience: its tokens for others would be taken here", one.issuer);
        if (!one.keys)
            return misconfigured("the issuer has no keys", one.issuer);
        names.append(one.issuer);
    }
    return std::unique_ptr<TokenVerifier>(new TokenVerifier(std::move(issuers)));
}

TokenVerifier::TokenVerifier(QList<TrustedIssuer> issuers)
    : m_issuers(std::move(issuers))
{
}

Result<void> TokenVerifier::warmUp(std::chrono::milliseconds longest)
{
    using Steady = std::chrono::steady_clock;
    const auto end = Steady::now() + longest;
    Result<void> first;
    for (const TrustedIssuer& one : m_issuers) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Steady::now());
        auto warm = one.keys->warmUp(std::max(left, std::chrono::milliseconds(0)));
        if (!warm && first)
            first = fail(warm.error().code, warm.error().detail, QString::fromUtf8(one.issuer));
    }
    return first;
}

Result<TokenClaims> TokenVerifier::verify(std::string_view token, Timestamp now)
{
    if (token.size() > static_cast<size_t>(CompactToken::kLongest))
        return tokenRefused("the token is longer than 8 KiB");
    const QByteArray digest = sha256(token);
    auto known = m_verified.find(digest);
    if (!known || !stillKeyed(digest, *known, now))
        return verifyNew(token, digest, now);
    if (const auto inTime = checkTime(known->claims, now); !inTime) {
        m_verified.drop(digest);
        return fail(inTime.error());
    }
    return std::move(known->claims);
}

bool TokenVerifier::stillKeyed(const QByteArray& digest, VerifiedTokens::Entry& entry, Timestamp now)
{
    const TokenKeySetPtr keys = m_issuers[entry.issuer].keys->keys(now);
    if (keys == entry.keys)
        return true;
    const VerificationKeyPtr key = keys->find(entry.keyId);
    if (!key || key->algorithm() != entry.key->algorithm() || key->thumbprint() != entry.key->thumbprint()) {
        m_verified.drop(digest);
        return false;
    }
    entry.keys = keys;
    m_verified.put(digest, entry);
    return true;
}

Result<TokenClaims> TokenVerifier::verifyNew(std::string_view text, const QByteArray& digest, Timestamp now)
{
    const auto token = CompactToken::parse(text);
    if (!token)
        return fail(token.error());
    const QByteArray name = bytesMember(token->payload, "iss");
    const auto issuer = std::find_if(
        m_issuers.cbegin(), m_issuers.cend(), [&](const TrustedIssuer& one) { return one.issuer == name; });
    if (issuer == m_issuers.cend())
        return tokenRefused("the token's issuer is not trusted here");
    const TokenKeySetPtr keys = issuer->keys->keys(now);
    const VerificationKeyPtr key = keys->find(token->keyId);
    if (!key) {
        issuer->keys->lookAgain(now);
        return tokenRefused("the token's key is not one of its issuer's that are known now");
    }
    if (token->algorithm != key->algorithm())
        return tokenRefused("the token's algorithm is not its key's");
    if (!key->verifies(*token))
        return tokenRefused("the token's signature does not hold");
    auto claims = TokenClaims::read(token->payload);
    if (!claims)
        return claims;
    if (!isFor(*claims, *issuer))
        return tokenRefused("the token is for another audience");
    if (const auto inTime = checkTime(*claims, now); !inTime)
        return fail(inTime.error());
    m_verified.put(digest, {*claims, issuer - m_issuers.cbegin(), token->keyId, key, keys});
    return claims;
}

} // namespace Tenantry
