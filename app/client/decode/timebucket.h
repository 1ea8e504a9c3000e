// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

namespace Tenantry {

/// Events of one hour or day. `type` is empty in the platform's buckets, which are one a tenant.
struct TimeBucket {
    TenantId tenantId;
    Timestamp start;
    QByteArray type;
    int64_t count = 0;

    bool operator==(const TimeBucket&) const = default;
};

} // namespace Tenantry
