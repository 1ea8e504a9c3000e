// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gateway/principal.h"
#include "gateway/ratelimiter.h"
#include "gateway/requestclaims.h"
#include "security/tokenverifier.h"

#include <memory>

namespace Tenantry {

/// Turns the bearer token of a request into a principal. Any thread; never waits for a network.
class Authenticator {
public:
    /// `clock` outlives it.
    Authenticator(std::shared_ptr<TokenVerifier> verifier, const Clock& clock);

    /// Unauthorized: `Unauthorized` without a token, `Invalid token` with one that does not count; why is for the log.
    /// RateLimited for an address that has come with too many of those within a minute.
    Result<Principal> principalOf(const RequestClaims& claims);

    /// What a token's words allow; unknown words allow nothing. Reading a tenant's data includes its lists.
    static Permissions permissionsOf(const QList<QByteArray>& words);

private:
    std::shared_ptr<TokenVerifier> m_verifier;
    const Clock& m_clock;
    RateLimiter m_failures;
};

} // namespace Tenantry
