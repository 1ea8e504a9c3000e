// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/tenantrow.h"
#include "domain/breach.h"
#include "models/figures.h"
#include "models/hourseries.h"
#include "models/part.h"

namespace Tenantry {

/// What the Overview asks for in one request.
struct OverviewAnswer {
    Part<PlatformFigures> figures;
    Part<QList<HourBucket>> buckets; ///< by tenant for the busiest ones; of the others together
    Part<QList<TenantRow>> busiest; ///< most events in 24 hours first
    Part<QList<TenantRow>> suspended;
    Part<QList<Breach>> openBreaches;

    bool operator==(const OverviewAnswer&) const = default;
};

} // namespace Tenantry
