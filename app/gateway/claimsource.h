// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// What named the tenant of a request. A tenant named by a path or a host is a place: foreign and absent are 404 there,
/// and 403 elsewhere.
enum class ClaimSource { None, Path, Subdomain, Header, Payload };

inline const char* claimSourceName(ClaimSource source)
{
    switch (source) {
    case ClaimSource::Path:
        return "path";
    case ClaimSource::Subdomain:
        return "subdomain";
    case ClaimSource::Header:
        return "X-Tenant-ID";
    case ClaimSource::Payload:
        return "context";
    case ClaimSource::None:
        break;
    }
    return "token";
}

} // namespace Tenantry
