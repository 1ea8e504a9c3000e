// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/authenticator.h"

#include "base/log.h"

namespace Tenantry {

namespace {
constexpr int kFailuresAMinute = 60; ///< of one address
} // namespace

Authenticator::Authenticator(std::shared_ptr<TokenVerifier> verifier, const Clock& clock)
    : m_verifier(std::move(verifier))
    , m_clock(clock)
    , m_failures({kFailuresAMinute, {}})
{
}

Permissions Authenticator::permissionsOf(const QList<QByteArray>& words)
{
    Permissions all;
    for (quint32 bit = 0; bit < 32; ++bit) {
        const auto permission = static_cast<Permission>(1u << bit);
        if (words.contains(permissionName(permission)))
            all |= permission;
    }
    all.setFlag(Permission::ListRead, all.testFlag(Permission::ListRead) || all.testFlag(Permission::Read));
    return all;
}

Result<Principal> Authenticator::principalOf(const RequestClaims& claims)
{
    if (claims.bearer.isEmpty())
        return fail(ErrorCode::Unauthorized, QStringLiteral("Unauthorized"));
    const Timestamp now = m_clock.now();
    const auto said = m_verifier->verify(claims.bearer.toStdString(), now);
    if (!said) {
        if (const auto rate = m_failures.take(claims.peer, {}, now); rate && !rate->allowed)
            return fail(ErrorCode::RateLimited, QStringLiteral("Too many failed sign-ins from this address"));
        qCInfo(logService) << "request" << claims.requestId
                           << "with a token that does not count:" << said.error().detail;
        return fail(ErrorCode::Unauthorized, QStringLiteral("Invalid token"));
    }
    Principal principal{.userId = said->userId, .sessionId = SessionId(said->tokenId)};
    if (principal.sessionId.isEmpty())
        principal.sessionId = claims.payload.sessionId.value_or(claims.sessionHeader.value_or(SessionId()));
    principal.tenants = said->tenants;
    principal.home = said->tenantId.value_or(TenantId());
    // Whoever runs the platform says so in the token: a token for anything is none for everything.
    principal.mayPlatform = said->tenants && said->tenants->contains(kPlatformTenant);
    principal.role = said->role;
    if (said->permissions)
        principal.permissions = permissionsOf(*said->permissions);
    principal.expiresAt = Timestamp{said->expiresAt.ms + TokenVerifier::kSkewMs};
    principal.fromCommandLine = said->fromCommandLine;
    return principal;
}

} // namespace Tenantry
