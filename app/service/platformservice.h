// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/planeservice.h"

#include <memory>

namespace Tenantry {

/// Tenants, members, audit and breaches. Calls need a platform's scope, a tenant's, or both; with a tenant's, what is
/// read is that tenant's only.
class PlatformService final : public PlaneService {
public:
    static Result<std::unique_ptr<PlatformService>> make(const CursorSeal& seal, const Clock& clock);

private:
    using PlaneService::PlaneService;

    Database& liveDatabase(Database& control, const ServiceCall& call, const LiveQuery& live) const override;
    Result<int64_t> newestArrival(Database& database, const ServiceCall& call, const LiveQuery& live) const override;
    Result<void> arrivedSince(Database& database, const ServiceCall& call, const LiveQuery& live, int limit,
        LiveArrivals& arrivals) const override;
};

} // namespace Tenantry
