// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "security/verificationkey.h"

struct _cjose_jwk_int;

namespace Tenantry {

/// RSA, elliptic curve and shared secret, by cjose.
class CjoseKey final : public VerificationKey {
public:
    /// Big-endian, no leading zeros.
    static Result<VerificationKeyPtr> rsa(std::optional<QByteArray> id, const QByteArray& n, const QByteArray& e);
    /// 32 bytes each; refused where they are no point of the curve.
    static Result<VerificationKeyPtr> p256(std::optional<QByteArray> id, const QByteArray& x, const QByteArray& y);
    static Result<VerificationKeyPtr> secret(std::optional<QByteArray> id, const QByteArray& k);

    CjoseKey(std::optional<QByteArray> id, TokenAlgorithm algorithm, QByteArray thumbprint, _cjose_jwk_int* owned);
    ~CjoseKey() override;

private:
    bool signatureHolds(const CompactToken& token) const override;

    _cjose_jwk_int* m_key;
};

} // namespace Tenantry
