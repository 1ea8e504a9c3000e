// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/notesigner.h"

#include <sodium.h>

namespace Tenantry::Ledger {

static_assert(crypto_sign_SEEDBYTES == NoteSigner::kSeedBytes && crypto_sign_SECRETKEYBYTES == 64);

Result<NoteSigner> NoteSigner::make(QByteArray name, QByteArrayView seed)
{
    if (seed.size() != kSeedBytes)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a seed has 32 bytes"));
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
    PrivateKey privateKey;
    crypto_sign_seed_keypair(publicKey, privateKey.data(), reinterpret_cast<const unsigned char*>(seed.data()));
    auto key =
        VerifierKey::make(std::move(name), QByteArrayView(reinterpret_cast<const char*>(publicKey), sizeof publicKey));
    Result<NoteSigner> signer = fail(ErrorCode::InvalidArgument, key ? QString() : key.error().detail);
    if (key)
        signer = NoteSigner(*std::move(key), privateKey);
    sodium_memzero(privateKey.data(), privateKey.size());
    return signer;
}

NoteSigner::NoteSigner(VerifierKey key, const PrivateKey& privateKey)
    : m_key(std::move(key))
    , m_privateKey(privateKey)
{
}

NoteSigner::NoteSigner(NoteSigner&& other) noexcept
    : m_key(std::move(other.m_key))
    , m_privateKey(other.m_privateKey)
{
    sodium_memzero(other.m_privateKey.data(), other.m_privateKey.size());
}

NoteSigner& NoteSigner::operator=(NoteSigner&& other) noexcept
{
    if (this != &other) {
        m_key = std::move(other.m_key);
        m_privateKey = other.m_privateKey;
        sodium_memzero(other.m_privateKey.data(), other.m_privateKey.size());
    }
    return *this;
}

NoteSigner::~NoteSigner() { sodium_memzero(m_privateKey.data(), m_privateKey.size()); }

NoteSignature NoteSigner::sign(QByteArrayView text) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
        reinterpret_cast<const unsigned char*>(text.data()), static_cast<unsigned long long>(text.size()),
        m_privateKey.data());
    return {m_key.name(), m_key.id(), signature};
}

} // namespace Tenantry::Ledger
