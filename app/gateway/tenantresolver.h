// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/claimsource.h"
#include "gateway/requestclaims.h"
#include "storage/database.h"

#include <QByteArrayList>

#include <functional>

namespace Tenantry {

/// The tenant that a request names, and where it names it.
struct ClaimedTenant {
    TenantContext context;
    ClaimSource source = ClaimSource::None;
};

/// The seed's extractTenantId: the path's opaque id, then the subdomain (only below a configured base domain: the Host
/// header is trusted for nothing else), X-Tenant-ID, the payload. What it finds is a claim; nothing is checked here.
class TenantResolver {
public:
    using OpenOpaque = std::function<Result<TenantId>(const QByteArray&)>;

    TenantResolver(QByteArrayList baseDomains, OpenOpaque openOpaque);

    /// Forbidden where two places name different tenants or persons; the error's path is the other tenant. A subdomain
    /// or opaque id that is nobody's becomes an id that nobody can have, so that the guard treats it as any foreign
    /// one, in the same time.
    Result<ClaimedTenant> resolve(Database& database, const RequestClaims& claims) const;

    /// `acme` of `acme.app.example` below `app.example`; empty for the base itself, `www`, and what is not below it.
    static QByteArray subdomainOf(const QByteArray& host, const QByteArrayList& baseDomains);

private:
    QByteArrayList m_baseDomains;
    OpenOpaque m_openOpaque;
};

} // namespace Tenantry
