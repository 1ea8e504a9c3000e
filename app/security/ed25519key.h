// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "security/verificationkey.h"

namespace Tenantry {

/// Ed25519 (RFC 8037), by libsodium, which refuses points of small order and an S that is not canonical.
class Ed25519Key final : public VerificationKey {
public:
    /// 32 bytes of a public key. Refused where they are no sound point.
    static Result<VerificationKeyPtr> make(std::optional<QByteArray> id, const QByteArray& x);
    static QByteArray thumbprintOf(const QByteArray& x);

    Ed25519Key(std::optional<QByteArray> id, QByteArray x);

private:
    bool signatureHolds(const CompactToken& token) const override;

    QByteArray m_x;
};

} // namespace Tenantry
