// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/cjosekey.h"

#include "base/digest.h"
#include "security/base64url.h"
#include "security/rawbytes.h"

#include <cjose/jwk.h>
#include <cjose/jws.h>

namespace Tenantry {

namespace {

/// RFC 7638 section 3: the required members in the order of their names, nothing else.
QByteArray thumbprintOf(std::initializer_list<QByteArray> namesAndValues)
{
    QByteArray text("{");
    for (auto at = namesAndValues.begin(); at != namesAndValues.end(); at += 2)
        text.append(text.size() > 1 ? ",\"" : "\"").append(*at).append("\":\"").append(*(at + 1)).append('"');
    return sha256(viewOf(text.append('}')));
}

Result<VerificationKeyPtr> made(
    std::optional<QByteArray> id, TokenAlgorithm algorithm, QByteArray thumbprint, cjose_jwk_t* key)
{
    if (!key)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the key's numbers are no key"));
    return std::make_shared<CjoseKey>(std::move(id), algorithm, std::move(thumbprint), key);
}

} // namespace

Result<VerificationKeyPtr> CjoseKey::rsa(std::optional<QByteArray> id, const QByteArray& n, const QByteArray& e)
{
    QByteArray modulus = n;
    QByteArray exponent = e;
    cjose_jwk_rsa_keyspec spec = {};
    spec.n = raw(modulus);
    spec.nlen = lengthOf(modulus);
    spec.e = raw(exponent);
    spec.elen = lengthOf(exponent);
    return made(std::move(id), TokenAlgorithm::RS256,
        thumbprintOf({"e", toBase64Url(e), "kty", "RSA", "n", toBase64Url(n)}),
        cjose_jwk_create_RSA_spec(&spec, nullptr));
}

Result<VerificationKeyPtr> CjoseKey::p256(std::optional<QByteArray> id, const QByteArray& x, const QByteArray& y)
{
    QByteArray xBytes = x;
    QByteArray yBytes = y;
    cjose_jwk_ec_keyspec spec = {};
    spec.crv = CJOSE_JWK_EC_P_256;
    spec.x = raw(xBytes);
    spec.xlen = lengthOf(xBytes);
    spec.y = raw(yBytes);
    spec.ylen = lengthOf(yBytes);
    return made(std::move(id), TokenAlgorithm::ES256,
        thumbprintOf({"crv", "P-256", "kty", "EC", "x", toBase64Url(x), "y", toBase64Url(y)}),
        cjose_jwk_create_EC_spec(&spec, nullptr));
}

Result<VerificationKeyPtr> CjoseKey::secret(std::optional<QByteArray> id, const QByteArray& k)
{
    return made(std::move(id), TokenAlgorithm::HS256, thumbprintOf({"k", toBase64Url(k), "kty", "oct"}),
        cjose_jwk_create_oct_spec(raw(k), lengthOf(k), nullptr));
}

CjoseKey::CjoseKey(std::optional<QByteArray> id, TokenAlgorithm algorithm, QByteArray thumbprint, cjose_jwk_t* owned)
    : VerificationKey(std::move(id), algorithm, std::move(thumbprint))
    , m_key(owned)
{
}

CjoseKey::~CjoseKey() { cjose_jwk_release(m_key); }

bool CjoseKey::signatureHolds(const CompactToken& token) const
{
    // cjose reads the header again, and takes the algorithm from there: it is the key's own by now (verifies()), and a
    // name given twice, which two readers could read in two ways, was refused.
    const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> signedText(
        cjose_jws_import(token.text.data(), token.text.size(), nullptr), &cjose_jws_release);
    return signedText && cjose_jws_verify(signedText.get(), m_key, nullptr);
}

} // namespace Tenantry
