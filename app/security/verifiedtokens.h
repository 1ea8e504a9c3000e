// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/tokenclaims.h"
#include "security/tokenkeyset.h"

#include <QHash>
#include <QMutex>

namespace Tenantry {

/// Remembers tokens whose signature held, by their SHA-256: a signature costs a hundred times as much as looking here.
/// What may change since (time, keys) is not remembered but checked by the caller. Holds 2 × `kHalf` at most;
/// one is forgotten when at least `kHalf` others came after it. Any thread.
class VerifiedTokens {
public:
    static constexpr qsizetype kHalf = 2048;

    struct Entry {
        TokenClaims claims;
        qsizetype issuer = 0; ///< its place in the verifier's list
        std::optional<QByteArray> keyId; ///< of its header
        VerificationKeyPtr key; ///< which held
        TokenKeySetPtr keys; ///< the set it was found in
    };

    std::optional<Entry> find(const QByteArray& digest);
    void put(const QByteArray& digest, Entry entry);
    void drop(const QByteArray& digest);
    qsizetype size();

private:
    QMutex m_mutex;
    QHash<QByteArray, Entry> m_young;
    QHash<QByteArray, Entry> m_old;
};

} // namespace Tenantry
