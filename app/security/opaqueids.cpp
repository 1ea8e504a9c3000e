// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/opaqueids.h"

#include "security/base64url.h"
#include "security/rawbytes.h"

#include <QtEndian>

#include <sodium.h>

namespace Tenantry {

namespace {

constexpr qsizetype kOpaqueNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kOpaqueTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kKeyId = 4;
constexpr qsizetype kBlock = 64;
constexpr qsizetype kLongestOpaque = (kKeyId + kOpaqueNonce + 3 * kBlock + kOpaqueTag) * 4 / 3 + 1;

QByteArray derived(const QByteArray& key, uint64_t which, qsizetype size)
{
    QByteArray part(size, '\0');
    crypto_kdf_derive_from_key(raw(part), static_cast<size_t>(size), which, "opaqueid", raw(key));
    return part;
}

/// With its length before it, so that no purpose runs into what follows.
QByteArray framed(const OpaquePurpose& purpose)
{
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(purpose.name.size()), length.data());
    return length + purpose.name;
}

/// ISO/IEC 7816-4: one bit, then zeros up to the next whole block.
QByteArray padded(const QByteArray& id)
{
    QByteArray text = id + '\x80';
    text.append((kBlock - text.size() % kBlock) % kBlock, '\0');
    return text;
}

tl::unexpected<Error> notFound() { return fail(ErrorCode::NotFound, QStringLiteral("Not found")); }

} // namespace

OpaqueIds::OpaqueIds(const QByteArray& key)
    : m_nonceKey(derived(key, 1, crypto_generichash_KEYBYTES))
    , m_sealKey(derived(key, 2, crypto_aead_xchacha20poly1305_ietf_KEYBYTES))
    , m_keyId(derived(key, 3, crypto_kdf_BYTES_MIN).left(kKeyId))
{
    Q_ASSERT(key.size() == crypto_kdf_KEYBYTES);
}

QByteArray OpaqueIds::nonceOf(const OpaquePurpose& purpose, const QByteArray& text) const
{
    const QByteArray input = framed(purpose) + text;
    QByteArray nonce(kOpaqueNonce, '\0');
    crypto_generichash(
        raw(nonce), kOpaqueNonce, raw(input), lengthOf(input), raw(m_nonceKey), crypto_generichash_KEYBYTES);
    return nonce;
}

Result<QByteArray> OpaqueIds::seal(const OpaquePurpose& purpose, const QByteArray& id) const
{
    if (id.isEmpty() || id.size() > kLongestId)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an id has 1 to 128 bytes"));
    const QByteArray text = padded(id);
    const QByteArray nonce = nonceOf(purpose, text);
    const QByteArray bound = framed(purpose) + m_keyId;
    QByteArray sealed(text.size() + kOpaqueTag, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(text), lengthOf(text), raw(bound),
        lengthOf(bound), nullptr, raw(nonce), raw(m_sealKey));
    return toBase64Url(m_keyId + nonce + sealed);
}

Result<QByteArray> OpaqueIds::open(const OpaquePurpose& purpose, std::string_view text) const
{
    if (text.size() > static_cast<size_t>(kLongestOpaque))
        return notFound();
    const auto bytes = fromBase64Url(text);
    if (!bytes || bytes->size() < kKeyId + kOpaqueNonce + kBlock + kOpaqueTag || bytes->left(kKeyId) != m_keyId)
        return notFound();
    const QByteArray nonce = bytes->mid(kKeyId, kOpaqueNonce);
    const QByteArray sealed = bytes->mid(kKeyId + kOpaqueNonce);
    const QByteArray bound = framed(purpose) + m_keyId;
    QByteArray opened(sealed.size() - kOpaqueTag, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(opened), nullptr, nullptr, raw(sealed), lengthOf(sealed),
            raw(bound), lengthOf(bound), raw(nonce), raw(m_sealKey))
        != 0)
        return notFound();
    size_t size = 0;
    if (sodium_unpad(&size, raw(opened), static_cast<size_t>(opened.size()), kBlock) != 0)
        return notFound();
    return opened.left(static_cast<qsizetype>(size));
}

} // namespace Tenantry
