// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/compacttoken.h"

#include <memory>
#include <optional>

namespace Tenantry {

/// A key that tokens are checked with. It knows its one algorithm, so no header ever chooses it. Immutable; any thread.
class VerificationKey {
public:
    VerificationKey(std::optional<QByteArray> id, TokenAlgorithm algorithm, QByteArray thumbprint)
        : m_id(std::move(id))
        , m_algorithm(algorithm)
        , m_thumbprint(std::move(thumbprint))
    {
    }
    VerificationKey(const VerificationKey&) = delete;
    VerificationKey& operator=(const VerificationKey&) = delete;
    virtual ~VerificationKey() = default;

    /// `kid`; nothing where the key set gives none.
    const std::optional<QByteArray>& id() const { return m_id; }
    TokenAlgorithm algorithm() const { return m_algorithm; }
    /// RFC 7638, 32 bytes: equal for equal keys, whatever their ids.
    const QByteArray& thumbprint() const { return m_thumbprint; }
    /// Whether the signature is this key's, over this text; false too where the header names another algorithm.
    bool verifies(const CompactToken& token) const { return token.algorithm == m_algorithm && signatureHolds(token); }

private:
    virtual bool signatureHolds(const CompactToken& token) const = 0;

    std::optional<QByteArray> m_id;
    TokenAlgorithm m_algorithm;
    QByteArray m_thumbprint;
};

using VerificationKeyPtr = std::shared_ptr<const VerificationKey>;

} // namespace Tenantry
