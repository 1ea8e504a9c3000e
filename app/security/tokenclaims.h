// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/role.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// What a token says (RFC 7519 section 4, and the seed's names). Only a verifier's are to be believed, and even they
/// only narrow what the database allows.
struct TokenClaims {
    UserId userId; ///< `userId` or `sub`; both, where both are there
    std::optional<TenantId> tenantId; ///< `tenantId` or `organizationId`; both, where both are there
    std::optional<QList<TenantId>>
        tenants; ///< all it is limited to: `tenantId` first, then `tenants[]`; absent: no limit
    std::optional<Role> role;
    std::optional<QList<QByteArray>> permissions; ///< the seed's words, e.g. `read`; absent: no limit
    QByteArray issuer;
    QList<QByteArray> audiences;
    Timestamp expiresAt;
    std::optional<Timestamp> notBefore = {};
    std::optional<Timestamp> issuedAt = {};
    QByteArray tokenId; ///< `jti`; may be empty
    bool fromCommandLine = false; ///< `"via": "cli"`: such a token cannot decide about changes (CONTRACTS.md)

    bool operator==(const TokenClaims&) const = default;

    /// Unauthorized, in words that hold nothing of the payload: for a claim that is absent though it must be there, of
    /// the wrong type, out of range or in conflict with another. An unknown role is refused, since nobody could say
    /// what it narrows to. Checks no time, issuer or audience.
    static Result<TokenClaims> read(const Json& payload);
    Json toJson() const;
};

} // namespace Tenantry
