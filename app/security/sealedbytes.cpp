// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/sealedbytes.h"

#include "base/randomid.h"
#include "security/rawbytes.h"

#include <sodium.h>

namespace Tenantry {

namespace {

constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

static_assert(SealedBytes::kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(SealedBytes::kSaltBytes == crypto_pwhash_SALTBYTES);

tl::unexpected<Error> noKey() { return fail(ErrorCode::InvalidArgument, QStringLiteral("a key of another length")); }

} // namespace

Result<QByteArray> SealedBytes::seal(const QByteArray& key, const QByteArray& purpose, const QByteArray& bytes)
{
    if (key.size() != kKeyBytes)
        return noKey();
    const QByteArray nonce = randomBytes(kNonce);
    QByteArray sealed(bytes.size() + kTag, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(bytes), lengthOf(bytes), raw(purpose),
        lengthOf(purpose), nullptr, raw(nonce), raw(key));
    return nonce + sealed;
}

Result<QByteArray> SealedBytes::open(const QByteArray& key, const QByteArray& purpose, const QByteArray& sealed)
{
    if (key.size() != kKeyBytes)
        return noKey();
    const auto refused = [] {
        return fail(ErrorCode::ParseError, QStringLiteral("not sealed with this key, or changed since"));
    };
    if (sealed.size() < kNonce + kTag)
        return refused();
    const QByteArray nonce = sealed.left(kNonce);
    const QByteArray body = sealed.mid(kNonce);
    QByteArray bytes(body.size() - kTag, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(bytes), nullptr, nullptr, raw(body), lengthOf(body),
            raw(purpose), lengthOf(purpose), raw(nonce), raw(key))
        != 0)
        return refused();
    return bytes;
}

Result<QByteArray> SealedBytes::keyFrom(const QByteArray& passphrase, const QByteArray& salt)
{
    if (passphrase.isEmpty() || salt.size() != kSaltBytes)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("no passphrase, or a salt of another length"));
    QByteArray key(kKeyBytes, '\0');
    if (crypto_pwhash(raw(key), lengthOf(key), passphrase.constData(), lengthOf(passphrase), raw(salt),
            crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(ErrorCode::Unknown, QStringLiteral("not enough memory for the passphrase"));
    return key;
}

} // namespace Tenantry
