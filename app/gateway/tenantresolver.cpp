// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/tenantresolver.h"

#include "storage/guardkey.h"
#include "storage/tenantrepository.h"

namespace Tenantry {

namespace {

/// No tenant's id holds a control character.
TenantId nobody(const QByteArray& name) { return TenantId('\x01' + name); }

template <class Id> bool differ(const std::optional<Id>& a, const std::optional<Id>& b) { return a && b && *a != *b; }

} // namespace

TenantResolver::TenantResolver(QByteArrayList baseDomains, OpenOpaque openOpaque)
    : m_baseDomains(std::move(baseDomains))
    , m_openOpaque(std::move(openOpaque))
{
}

QByteArray TenantResolver::subdomainOf(const QByteArray& host, const QByteArrayList& baseDomains)
{
    for (const QByteArray& base : baseDomains) {
        if (!host.endsWith('.' + base))
            continue;
        const QByteArray label = host.left(host.size() - base.size() - 1);
        return label == "www" ? QByteArray() : label;
    }
    return {};
}

Result<ClaimedTenant> TenantResolver::resolve(Database& database, const RequestClaims& claims) const
{
    QList<std::pair<ClaimSource, TenantId>> named;
    if (!claims.opaqueTenant.isEmpty()) {
        const auto opened = m_openOpaque ? m_openOpaque(claims.opaqueTenant) : fail(ErrorCode::NotFound);
        named.append({ClaimSource::Path, opened.value_or(nobody("opaque"))});
    }
    if (const QByteArray label = subdomainOf(claims.host, m_baseDomains); !label.isEmpty()) {
        const auto tenant = TenantRepository(database).findBySubdomain(GuardKey(), label);
        named.append({ClaimSource::Subdomain, tenant ? tenant->id : nobody(label.left(64))});
    }
    if (claims.tenantHeader)
        named.append({ClaimSource::Header, *claims.tenantHeader});
    if (!claims.payload.tenantId.isEmpty())
        named.append({ClaimSource::Payload, claims.payload.tenantId});

    ClaimedTenant claimed;
    claimed.context = claims.payload;
    if (!claimed.context.userId)
        claimed.context.userId = claims.userHeader;
    if (!claimed.context.sessionId)
        claimed.context.sessionId = claims.sessionHeader;
    if (differ(claimed.context.userId, claims.userHeader))
        return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"));
    if (named.isEmpty())
        return claimed;
    claimed.source = named.first().first;
    claimed.context.tenantId = named.first().second;
    for (const auto& [source, tenant] : named) {
        if (tenant != claimed.context.tenantId)
            return fail(ErrorCode::Forbidden, QStringLiteral("Forbidden"), tenant.toString());
    }
    return claimed;
}

} // namespace Tenantry
