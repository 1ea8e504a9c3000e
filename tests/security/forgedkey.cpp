// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/forgedkey.h"

#include "base/digest.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace Tenantry::Testing {

namespace {

// The tests have an encoder of their own.
QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::string text(const QByteArray& bytes) { return base64Url(bytes).toStdString(); }

QByteArray number(EVP_PKEY* key, const char* name, int size = 0)
{
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    QByteArray bytes(size > 0 ? size : BN_num_bytes(value), '\0');
    BN_bn2binpad(value, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    BN_free(value);
    return bytes;
}

template <class Write> QByteArray written(const Write& write)
{
    BIO* memory = BIO_new(BIO_s_mem());
    write(memory);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray pem(data, size);
    BIO_free(memory);
    return pem;
}

QByteArray rawSignature(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    ECDSA_SIG* signature = d2i_ECDSA_SIG(nullptr, &at, der.size());
    QByteArray bytes(64, '\0');
    auto* out = reinterpret_cast<unsigned char*>(bytes.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature), out, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature), out + 32, 32);
    ECDSA_SIG_free(signature);
    return bytes;
}

} // namespace

ForgedKey::ForgedKey(TokenAlgorithm algorithm, QByteArray id, EVP_PKEY* owned)
    : m_algorithm(algorithm)
    , m_id(std::move(id))
    , m_key(owned, &EVP_PKEY_free)
{
}

ForgedKey ForgedKey::rsa(const QByteArray& id, int bits)
{
    ForgedKey key(TokenAlgorithm::RS256, id, EVP_RSA_gen(static_cast<unsigned>(bits)));
    EVP_PKEY* own = key.m_key.get();
    key.m_jwk = {{"kty", "RSA"}, {"kid", id.toStdString()}, {"n", text(number(own, OSSL_PKEY_PARAM_RSA_N))},
        {"e", text(number(own, OSSL_PKEY_PARAM_RSA_E))}};
    return key;
}

ForgedKey ForgedKey::p256(const QByteArray& id)
{
    ForgedKey key(TokenAlgorithm::ES256, id, EVP_EC_gen("P-256"));
    EVP_PKEY* own = key.m_key.get();
    key.m_jwk = {{"kty", "EC"}, {"crv", "P-256"}, {"kid", id.toStdString()},
        {"x", text(number(own, OSSL_PKEY_PARAM_EC_PUB_X, 32))}, {"y", text(number(own, OSSL_PKEY_PARAM_EC_PUB_Y, 32))}};
    return key;
}

ForgedKey ForgedKey::ed25519(const QByteArray& id)
{
    ForgedKey key(TokenAlgorithm::EdDSA, id, EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    QByteArray x(32, '\0');
    size_t size = 32;
    EVP_PKEY_get_raw_public_key(key.m_key.get(), reinterpret_cast<unsigned char*>(x.data()), &size);
    key.m_jwk = {{"kty", "OKP"}, {"crv", "Ed25519"}, {"kid", id.toStdString()}, {"x", text(x)}};
    return key;
}

ForgedKey ForgedKey::secret(const QByteArray& id, const QByteArray& bytes)
{
    ForgedKey key(TokenAlgorithm::HS256, id, nullptr);
    key.m_secret = bytes;
    key.m_jwk = {{"kty", "oct"}, {"kid", id.toStdString()}, {"k", text(bytes)}};
    return key;
}

QByteArray ForgedKey::pem() const
{
    return written([this](BIO* out) { PEM_write_bio_PUBKEY(out, m_key.get()); });
}

QByteArray ForgedKey::privatePem() const
{
    return written([this](BIO* out) {
        PEM_write_bio_PrivateKey_traditional(out, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray ForgedKey::certificate(const QByteArray& host) const
{
    X509* made = X509_new();
    X509_set_version(made, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
    X509_gmtime_adj(X509_getm_notBefore(made), -86400);
    X509_gmtime_adj(X509_getm_notAfter(made), 86400);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char*>(host.constData()), -1, -1, 0);
    X509_set_issuer_name(made, X509_get_subject_name(made));
    X509_EXTENSION* name = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, ("DNS:" + host).constData());
    X509_add_ext(made, name, -1);
    X509_EXTENSION_free(name);
    X509_set_pubkey(made, m_key.get());
    X509_sign(made, m_key.get(), EVP_sha256());
    const QByteArray pem = written([made](BIO* out) { PEM_write_bio_X509(out, made); });
    X509_free(made);
    return pem;
}

QByteArray ForgedKey::sign(const QByteArray& input, bool der) const
{
    if (m_algorithm == TokenAlgorithm::HS256)
        return hmacSha256(viewOf(m_secret), viewOf(input));
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    const EVP_MD* digest = m_algorithm == TokenAlgorithm::EdDSA ? nullptr : EVP_sha256();
    EVP_DigestSignInit(context, nullptr, digest, nullptr, m_key.get());
    size_t size = 1024;
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    EVP_DigestSign(context, reinterpret_cast<unsigned char*>(signature.data()), &size,
        reinterpret_cast<const unsigned char*>(input.constData()), static_cast<size_t>(input.size()));
    EVP_MD_CTX_free(context);
    signature.truncate(static_cast<qsizetype>(size));
    return m_algorithm == TokenAlgorithm::ES256 && !der ? rawSignature(signature) : signature;
}

Json ForgedKey::header() const
{
    return {{"alg", algorithmName(m_algorithm).toStdString()}, {"kid", m_id.toStdString()}, {"typ", "JWT"}};
}

QByteArray ForgedKey::token(const Json& header, const Json& payload) const
{
    return tokenOf(dumpJson(header), dumpJson(payload));
}

QByteArray ForgedKey::tokenOf(const QByteArray& header, const QByteArray& payload) const
{
    const QByteArray input = base64Url(header) + '.' + base64Url(payload);
    return input + '.' + base64Url(sign(input));
}

QByteArray keySetOf(const QList<ForgedKey>& keys)
{
    Json list = Json::array();
    for (const ForgedKey& key : keys)
        list.push_back(key.jwk());
    return dumpJson(Json{{"keys", list}});
}

} // namespace Tenantry::Testing
