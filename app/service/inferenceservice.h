// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/planeservice.h"

#include <memory>

namespace Tenantry {

/// The seed's service: what one tenant sees of itself. Calls need a tenant's scope.
class InferenceService final : public PlaneService {
public:
    static Result<std::unique_ptr<InferenceService>> make(const CursorSeal& seal, const Clock& clock);

private:
    using PlaneService::PlaneService;

    Database& liveDatabase(Database& control, const ServiceCall& call, const LiveQuery& live) const override;
    Result<int64_t> newestArrival(Database& database, const ServiceCall& call, const LiveQuery& live) const override;
    Result<void> arrivedSince(Database& database, const ServiceCall& call, const LiveQuery& live, int limit,
        LiveArrivals& arrivals) const override;
};

} // namespace Tenantry
