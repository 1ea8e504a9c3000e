// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/compacttoken.h"
#include "security/tokenclaims.h"
#include "security/trustedissuer.h"
#include "security/verifiedtokens.h"

namespace Tenantry {

/// Says who a token was given to (RFC 7519, with the advice of RFC 8725). Any thread may call, and nothing here waits
/// for a network.
class TokenVerifier {
public:
    /// How far the clocks of those who make tokens may be off.
    static constexpr int64_t kSkewMs = 60 * Timestamp::kSecond;

    /// InvalidArgument for an issuer without a name, an audience or a source of keys, for two of one name, and for none
    /// at all: nothing may start with a verifier that would take tokens meant for others.
    static Result<std::unique_ptr<TokenVerifier>> make(QList<TrustedIssuer> issuers);

    /// Waits until each issuer's keys were asked for once, at most that long together. The first error, with the
    /// issuer as its path; the verifier may be used all the same.
    Result<void> warmUp(std::chrono::milliseconds longest);

    /// What the token says, if one of the issuers signed it for one of its audiences and `now` is in its time.
    /// Otherwise Unauthorized, with a detail for the log that never holds anything of the token. The issuer is chosen
    /// by `iss`, the one key to try by `kid`, the algorithm by the key. A `kid` that is not known is refused at once,
    /// and the issuer's keys are asked for again behind the call: a moment later the same token may do.
    /// 10 to 100 µs for a token that is new, by its algorithm, and under 1 µs for one that was verified before
    /// (tests/bench/bench_tokens).
    Result<TokenClaims> verify(std::string_view token, Timestamp now);

private:
    explicit TokenVerifier(QList<TrustedIssuer> issuers);

    Result<TokenClaims> verifyNew(std::string_view text, const QByteArray& digest, Timestamp now);
    bool stillKeyed(const QByteArray& digest, VerifiedTokens::Entry& entry, Timestamp now);

    const QList<TrustedIssuer> m_issuers;
    VerifiedTokens m_verified;
};

} // namespace Tenantry
