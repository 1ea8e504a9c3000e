// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/jwkreader.h"

#include "security/base64url.h"
#include "security/cjosekey.h"
#include "security/ed25519key.h"

#include <bit>

namespace Tenantry {

namespace {

constexpr int kFewestRsaBits = 2048;
constexpr int kMostRsaBits = 8192; // the time one verification takes grows with the square
constexpr qsizetype kLongestExponent = 4;
constexpr qsizetype kShortestSecret = 32;
constexpr qsizetype kCoordinate = 32;

tl::unexpected<Error> wrong(const char* why) { return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why)); }

tl::unexpected<Error> unsuited(const char* why) { return fail(ErrorCode::Unsupported, QString::fromLatin1(why)); }

Result<QByteArray> bytesOf(const Json& jwk, const char* name)
{
    const auto at = jwk.find(name);
    if (at == jwk.end() || !at->is_string())
        return wrong("the key lacks a member it must have");
    auto bytes = fromBase64Url(at->get_ref<const std::string&>());
    if (!bytes)
        return wrong("a member of the key is not base64url");
    return std::move(*bytes);
}

/// RFC 7518 section 2 wants no leading zeros; some libraries write the one of a signed number.
Result<QByteArray> numberOf(const Json& jwk, const char* name)
{
    return bytesOf(jwk, name).map([](QByteArray bytes) {
        qsizetype zeros = 0;
        while (zeros < bytes.size() && bytes[zeros] == '\0')
            ++zeros;
        return bytes.mid(zeros);
    });
}

int bitsOf(const QByteArray& number)
{
    if (number.isEmpty())
        return 0;
    return static_cast<int>(number.size() - 1) * 8 + std::bit_width(static_cast<unsigned char>(number[0]));
}

bool isOdd(const QByteArray& number) { return !number.isEmpty() && (number.back() & 1) != 0; }

/// RFC 7517 sections 4.2 to 4.4.
Result<void> checkPurpose(const Json& jwk, TokenAlgorithm algorithm)
{
    if (const auto use = jwk.find("use"); use != jwk.end() && *use != "sig")
        return unsuited("the key is not for signatures");
    if (const auto ops = jwk.find("key_ops"); ops != jwk.end()) {
        if (!ops->is_array() || std::find(ops->begin(), ops->end(), Json("verify")) == ops->end())
            return unsuited("the key is not for verifying");
    }
    if (const auto named = jwk.find("alg"); named != jwk.end() && *named != algorithmName(algorithm).toStdString())
        return unsuited("the key is for another algorithm");
    return {};
}

Result<VerificationKeyPtr> readRsa(const Json& jwk, std::optional<QByteArray> id)
{
    const auto n = numberOf(jwk, "n");
    const auto e = numberOf(jwk, "e");
    if (!n || !e)
        return fail(n ? e.error() : n.error());
    if (bitsOf(*n) < kFewestRsaBits || bitsOf(*n) > kMostRsaBits)
        return wrong("an RSA key must have 2048 to 8192 bits");
    if (!isOdd(*n) || !isOdd(*e) || bitsOf(*e) < 2 || e->size() > kLongestExponent)
        return wrong("the RSA key's numbers are no key");
    return CjoseKey::rsa(std::move(id), *n, *e);
}

Result<VerificationKeyPtr> readP256(const Json& jwk, std::optional<QByteArray> id)
{
    const auto x = bytesOf(jwk, "x");
    const auto y = bytesOf(jwk, "y");
    if (!x || !y)
        return fail(x ? y.error() : x.error());
    if (x->size() != kCoordinate || y->size() != kCoordinate)
        return wrong("the coordinates of P-256 have 32 bytes each");
    return CjoseKey::p256(std::move(id), *x, *y);
}

Result<VerificationKeyPtr> readSecret(const Json& jwk, std::optional<QByteArray> id)
{
    const auto k = bytesOf(jwk, "k");
    if (!k)
        return fail(k.error());
    if (k->size() < kShortestSecret)
        return wrong("a shared secret must have 256 bits or more");
    return CjoseKey::secret(std::move(id), *k);
}

std::optional<TokenAlgorithm> algorithmOf(const Json& jwk)
{
    const QByteArray type = bytesMember(jwk, "kty");
    const QByteArray curve = bytesMember(jwk, "crv");
    if (type == "RSA")
        return TokenAlgorithm::RS256;
    if (type == "EC" && curve == "P-256")
        return TokenAlgorithm::ES256;
    if (type == "OKP" && curve == "Ed25519")
        return TokenAlgorithm::EdDSA;
    if (type == "oct")
        return TokenAlgorithm::HS256;
    return std::nullopt;
}

} // namespace

Result<VerificationKeyPtr> readJwk(const Json& jwk, SharedSecrets secrets)
{
    if (!jwk.is_object())
        return wrong("the key is no object");
    const auto algorithm = algorithmOf(jwk);
    if (!algorithm)
        return unsuited("the key is of an unknown kind");
    if (jwk.contains("d"))
        return fail(ErrorCode::Forbidden, QStringLiteral("the key set holds a private key"));
    if (const auto suited = checkPurpose(jwk, *algorithm); !suited)
        return fail(suited.error());
    std::optional<QByteArray> id;
    if (const auto kid = jwk.find("kid"); kid != jwk.end()) {
        if (!kid->is_string())
            return wrong("the key's kid is no text");
        id = QByteArray::fromStdString(kid->get_ref<const std::string&>());
    }
    switch (*algorithm) {
    case TokenAlgorithm::RS256:
        return readRsa(jwk, std::move(id));
    case TokenAlgorithm::ES256:
        return readP256(jwk, std::move(id));
    case TokenAlgorithm::EdDSA:
        return bytesOf(jwk, "x").and_then([&](const QByteArray& x) { return Ed25519Key::make(std::move(id), x); });
    case TokenAlgorithm::HS256:
        break;
    }
    if (secrets != SharedSecrets::Allowed)
        return unsuited("shared secrets are not configured");
    return readSecret(jwk, std::move(id));
}

} // namespace Tenantry
