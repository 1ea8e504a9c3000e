// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/jwkreader.h"

#include <QList>
#include <QStringList>

namespace Tenantry {

/// The keys of one issuer (RFC 7517 section 5). A value; copies share the keys. Any thread.
class TokenKeySet {
public:
    static constexpr qsizetype kLongest = 256 * 1024; ///< bytes of a set's text
    static constexpr qsizetype kMostKeys = 100;

    /// Keys of no use here are left out and named in `leftOut()`, so a set may be empty. LimitExceeded, ParseError,
    /// InvalidArgument for two keys of one id, Forbidden for a private key.
    static Result<TokenKeySet> parse(std::string_view text, SharedSecrets secrets = SharedSecrets::Refused);

    TokenKeySet() = default;
    explicit TokenKeySet(QList<VerificationKeyPtr> keys)
        : m_keys(std::move(keys))
    {
    }

    /// The one key that a token with this `kid` is checked with, or null. A token without one is only for a set that
    /// has one key: no second key is ever tried. O(keys).
    VerificationKeyPtr find(const std::optional<QByteArray>& keyId) const;

    /// InvalidArgument, saying why, for a set that no token could be checked with.
    Result<void> checkNotEmpty(const QString& path) const;

    const QList<VerificationKeyPtr>& keys() const { return m_keys; }
    /// Why keys were left out, a sentence each, with the key's place in the set.
    const QStringList& leftOut() const { return m_leftOut; }

private:
    QList<VerificationKeyPtr> m_keys;
    QStringList m_leftOut;
};

using TokenKeySetPtr = std::shared_ptr<const TokenKeySet>;

} // namespace Tenantry
