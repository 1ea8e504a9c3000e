// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/cursorseal.h"

#include "base/randomid.h"
#include "security/rawbytes.h"

#include <QtEndian>

#include <sodium.h>

namespace Tenantry {

namespace {

constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
/// More than any place needs; longer input is refused before it is decoded.
constexpr qsizetype kLongest = 1024;

/// Each part with its length before it, so that no two purposes have the same bytes.
QByteArray associatedData(const CursorPurpose& purpose)
{
    QByteArray bytes("tenantry-cursor-v1");
    for (const QByteArray& part : {purpose.tenant.bytes(), purpose.list, purpose.filterDigest}) {
        char length[4];
        qToBigEndian(static_cast<quint32>(part.size()), length);
        bytes.append(length, sizeof length).append(part);
    }
    return bytes;
}

tl::unexpected<Error> refused()
{
    return fail(ErrorCode::InvalidArgument, QStringLiteral("this cursor is not valid for this list"));
}

} // namespace

CursorSeal::CursorSeal(QByteArray key)
    : m_key(std::move(key))
{
    Q_ASSERT(m_key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
}

Cursor CursorSeal::seal(const CursorPurpose& purpose, const QByteArray& place) const
{
    const QByteArray nonce = randomBytes(kNonce);
    const QByteArray bound = associatedData(purpose);
    QByteArray sealed(place.size() + kTag, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(place),
        static_cast<unsigned long long>(place.size()), raw(bound), static_cast<unsigned long long>(bound.size()),
        nullptr, raw(nonce), raw(m_key));
    return Cursor((nonce + sealed).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QByteArray> CursorSeal::open(const CursorPurpose& purpose, const Cursor& cursor) const
{
    if (cursor.bytes().size() > kLongest)
        return refused();
    const auto decoded = QByteArray::fromBase64Encoding(cursor.bytes(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() < kNonce + kTag)
        return refused();
    const QByteArray nonce = (*decoded).left(kNonce);
    const QByteArray sealed = (*decoded).mid(kNonce);
    const QByteArray bound = associatedData(purpose);
    QByteArray place(sealed.size() - kTag, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(place), nullptr, nullptr, raw(sealed),
            static_cast<unsigned long long>(sealed.size()), raw(bound), static_cast<unsigned long long>(bound.size()),
            raw(nonce), raw(m_key))
        != 0)
        return refused();
    return place;
}

} // namespace Tenantry
