// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharescope.h"
#include "domain/sharestates.h"

#include <QString>

namespace Tenantry {

/// What stands for one pair of tenants. PRE_AGREED is the provider's own word, in advance and for a scope; the platform
/// never gives it for them.
struct SharePolicy {
    TenantId provider;
    TenantId consumer;
    SharePolicyKind kind = SharePolicyKind::Standard;
    ShareParty setBy = ShareParty::Platform;
    ShareScope scope; ///< of PRE_AGREED
    QString reason;
    Timestamp at;
    int version = 0; ///< 0: nothing was laid down

    bool operator==(const SharePolicy&) const = default;
};

} // namespace Tenantry
