// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/verifierkey.h"

#include "base/json.h"
#include "ledger/canonicaltext.h"
#include "ledger/hash.h"
#include "ledger/treehash.h"

#include <QtEndian>

#include <algorithm>

#include <sodium.h>

namespace Tenantry::Ledger {

namespace {

constexpr char kEd25519 = 1;

const unsigned char* unsignedBytes(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

quint32 keyIdOf(const QByteArray& name, const QByteArray& publicKey)
{
    const Hash hash = plainHash(viewOf(name + '\n' + kEd25519 + publicKey));
    return qFromBigEndian<quint32>(hash.data());
}

QByteArray hexOf(quint32 id) { return QByteArray::number(id, 16).rightJustified(8, '0'); }

} // namespace

VerifierKey::VerifierKey(QByteArray name, QByteArray publicKey)
    : m_name(std::move(name))
    , m_publicKey(std::move(publicKey))
    , m_id(keyIdOf(m_name, m_publicKey))
{
}

Result<VerifierKey> VerifierKey::make(QByteArray name, QByteArrayView publicKey)
{
    if (!isKeyName(name))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not a key's name: empty, or with spaces or a plus"));
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES
        || crypto_core_ed25519_is_valid_point(unsignedBytes(publicKey)) != 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not an Ed25519 key: 32 bytes of a sound point"));
    return VerifierKey(std::move(name), publicKey.toByteArray());
}

Result<VerifierKey> VerifierKey::parse(QByteArrayView text)
{
    const auto malformed = [](const char* why) {
        return fail(ErrorCode::ParseError, QLatin1String("not a verifier key: ") + QLatin1String(why));
    };
    // The key's own base64 may hold a plus; name and id do not.
    const qsizetype first = text.indexOf('+');
    const qsizetype second = first < 0 ? -1 : text.indexOf('+', first + 1);
    if (second < 0)
        return malformed("it has no three parts");
    const auto bytes = strictBase64(text.sliced(second + 1));
    if (!bytes || bytes->isEmpty() || bytes->front() != kEd25519)
        return malformed("it is not base64 of an Ed25519 key");
    auto key = make(text.first(first).toByteArray(), QByteArrayView(*bytes).sliced(1));
    if (!key)
        return fail(ErrorCode::ParseError, key.error().detail);
    if (text.sliced(first + 1, second - first - 1) != QByteArrayView(hexOf(key->m_id)))
        return malformed("its id is another key's");
    return key;
}

QByteArray VerifierKey::toText() const
{
    return m_name + '+' + hexOf(m_id) + '+' + (kEd25519 + m_publicKey).toBase64();
}

bool VerifierKey::verifies(QByteArrayView text, const NoteSignature& signature) const
{
    return isNamedBy(signature) && signature.signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(unsignedBytes(signature.signature), unsignedBytes(text),
               static_cast<unsigned long long>(text.size()), unsignedBytes(m_publicKey))
        == 0;
}

bool isKeyName(QByteArrayView name)
{
    if (name.isEmpty() || !isUtf8({name.data(), static_cast<size_t>(name.size())}))
        return false;
    const QString text = QString::fromUtf8(name);
    return std::none_of(text.begin(), text.end(),
        [](QChar letter) { return letter.isSpace() || letter.unicode() < 0x20 || letter == QLatin1Char('+'); });
}

} // namespace Tenantry::Ledger
