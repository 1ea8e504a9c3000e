// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/tokenkeyset.h"

#include <openssl/types.h>

#include <memory>

namespace Tenantry::Testing {

/// A key with its private half, signing with OpenSSL alone: not with what the verifier checks with.
class ForgedKey {
public:
    static ForgedKey rsa(const QByteArray& id, int bits = 2048);
    static ForgedKey p256(const QByteArray& id);
    static ForgedKey ed25519(const QByteArray& id);
    static ForgedKey secret(const QByteArray& id, const QByteArray& bytes = QByteArray(32, 's'));

    TokenAlgorithm algorithm() const { return m_algorithm; }
    const QByteArray& id() const { return m_id; }
    /// The public half, or the secret.
    const Json& jwk() const { return m_jwk; }
    /// The public half as `-----BEGIN PUBLIC KEY-----`.
    QByteArray pem() const;
    QByteArray privatePem() const;
    /// In PEM: this key's own word that it is `host`, from yesterday to tomorrow.
    QByteArray certificate(const QByteArray& host) const;
    /// In the form JWS wants it; DER for P-256 where `der`.
    QByteArray sign(const QByteArray& input, bool der = false) const;

    /// `{alg, kid, typ}` of this key.
    Json header() const;
    QByteArray token(const Json& payload) const { return token(header(), payload); }
    QByteArray token(const Json& header, const Json& payload) const;
    /// Any bytes as header and payload.
    QByteArray tokenOf(const QByteArray& header, const QByteArray& payload) const;

private:
    ForgedKey(TokenAlgorithm algorithm, QByteArray id, EVP_PKEY* owned);

    TokenAlgorithm m_algorithm;
    QByteArray m_id;
    QByteArray m_secret;
    std::shared_ptr<EVP_PKEY> m_key;
    Json m_jwk;
};

/// The text of a key set with the public halves of these.
QByteArray keySetOf(const QList<ForgedKey>& keys);

} // namespace Tenantry::Testing
