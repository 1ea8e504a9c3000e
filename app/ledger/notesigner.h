// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/signednote.h"
#include "ledger/verifierkey.h"

#include <array>

namespace Tenantry::Ledger {

/// Signs notes with an Ed25519 key. Holds the private key, which is wiped when the signer goes or is moved from; it
/// cannot be copied. Any thread may sign.
class NoteSigner {
public:
    static constexpr qsizetype kSeedBytes = 32;

    /// InvalidArgument for a name that is none, or a seed of another length. The caller wipes its own copy of the seed.
    static Result<NoteSigner> make(QByteArray name, QByteArrayView seed);

    NoteSigner(NoteSigner&& other) noexcept;
    NoteSigner& operator=(NoteSigner&& other) noexcept;
    ~NoteSigner();

    const VerifierKey& key() const { return m_key; }
    NoteSignature sign(QByteArrayView text) const;

private:
    using PrivateKey = std::array<unsigned char, 64>;

    NoteSigner(VerifierKey key, const PrivateKey& privateKey);

    VerifierKey m_key;
    PrivateKey m_privateKey;
};

} // namespace Tenantry::Ledger
