// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharescope.h"

namespace Tenantry {

/// Hex SHA-256 over the canonical JSON (RFC 8785) of both tenants and the scope: what an approval is bound to.
/// LimitExceeded for a scope beyond what a ledger takes.
Result<QByteArray> scopeDigest(const TenantId& provider, const TenantId& consumer, const ShareScope& scope);

} // namespace Tenantry
