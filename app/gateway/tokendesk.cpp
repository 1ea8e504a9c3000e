// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/tokendesk.h"

#include "base/randomid.h"
#include "gateway/accessguard.h"
#include "gateway/permissionmatrix.h"
#include "service/auditing/auditwriter.h"

namespace Tenantry {

TokenDesk::TokenDesk(Workspace& workspace, const TokenMinter& minter, const Clock& clock)
    : m_workspace(workspace)
    , m_minter(minter)
    , m_clock(clock)
{
}

Result<QByteArray> TokenDesk::mint(const Request& request)
{
    const auto database = m_workspace.database();
    if (!database)
        return fail(database.error());
    const bool onPlatform = request.tenant == kPlatformTenant;
    if (onPlatform != isPlatformRole(request.role))
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral(
                "operator and auditor are roles of the tenant \"platform\", the others of any other tenant"));
    Principal principal;
    principal.userId = request.user;
    principal.tenants = QList<TenantId>{request.tenant};
    TenantContext claim;
    claim.tenantId = request.tenant;
    Access access;
    const auto entered =
        AccessGuard::enter(**database, principal, onPlatform ? Plane::Platform : Plane::Inference, claim, access);
    const Permissions asked = PermissionMatrix::of(request.role);
    AuditEntry entry;
    entry.time = m_clock.now();
    entry.action = "token.mint";
    entry.severity = Severity::Notice;
    entry.actor = {UserId("tenantryd"), kPlatformTenant, "command-line", {}};
    entry.requestId = RequestId(randomId("req_"));
    entry.targets = {{"member", request.user.bytes()}, {"tenant", request.tenant.bytes()}};
    entry.data = {{"role", roleName(request.role).toStdString()}};
    if (!entered || (access.permissions & asked) != asked || (onPlatform && access.platformRole != request.role)) {
        entry.log = kPlatformTenant;
        entry.outcome = Outcome::Denied;
        if (const auto written = write(**database, std::move(entry)); !written)
            return fail(written.error());
        return fail(ErrorCode::Forbidden,
            QStringLiteral("%1 is not %2 of %3: no token was made")
                .arg(request.user.toString(), QString::fromUtf8(roleName(request.role)), request.tenant.toString()));
    }
    TokenClaims claims;
    claims.userId = request.user;
    claims.tenantId = request.tenant;
    claims.tenants = principal.tenants;
    claims.role = request.role;
    claims.fromCommandLine = true;
    auto token = m_minter.mint(claims, entry.time, request.ttlMs);
    if (!token)
        return token;
    entry.log = request.tenant;
    entry.data["expiresAt"] = entry.time.ms + request.ttlMs;
    if (const auto written = write(**database, std::move(entry)); !written)
        return fail(written.error());
    return token;
}

Result<void> TokenDesk::write(Database& database, AuditEntry entry) const
{
    auto transaction = Transaction::begin(database, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    if (const auto written = AuditWriter::append(*transaction, std::move(entry)); !written)
        return fail(written.error());
    return transaction->commit();
}

} // namespace Tenantry
