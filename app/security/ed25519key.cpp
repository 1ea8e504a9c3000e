// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/ed25519key.h"

#include "base/digest.h"
#include "security/base64url.h"
#include "security/rawbytes.h"

#include <sodium.h>

namespace Tenantry {

Result<VerificationKeyPtr> Ed25519Key::make(std::optional<QByteArray> id, const QByteArray& x)
{
    if (x.size() != crypto_sign_PUBLICKEYBYTES)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an Ed25519 key has 32 bytes"));
    // Fails for what is no point, a point of small order, and one outside the main subgroup.
    unsigned char converted[crypto_scalarmult_curve25519_BYTES];
    if (crypto_sign_ed25519_pk_to_curve25519(converted, raw(x)) != 0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the key's bytes are no sound point of Ed25519"));
    return std::make_shared<Ed25519Key>(std::move(id), x);
}

QByteArray Ed25519Key::thumbprintOf(const QByteArray& x)
{
    return sha256(viewOf(R"({"crv":"Ed25519","kty":"OKP","x":")" + toBase64Url(x) + "\"}"));
}

Ed25519Key::Ed25519Key(std::optional<QByteArray> id, QByteArray x)
    : VerificationKey(std::move(id), TokenAlgorithm::EdDSA, thumbprintOf(x))
    , m_x(std::move(x))
{
}

bool Ed25519Key::signatureHolds(const CompactToken& token) const
{
    return token.signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(raw(token.signature),
               reinterpret_cast<const unsigned char*>(token.signingInput.data()), token.signingInput.size(), raw(m_x))
        == 0;
}

} // namespace Tenantry
