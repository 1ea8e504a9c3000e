// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/liveanswer.h"
#include "service/livequery.h"
#include "service/planeservice.h"

#include <memory>

namespace Tenantry {

/// The seed's service: what one tenant sees of itself. Calls need a tenant's scope.
class InferenceService final : public PlaneService {
public:
    static Result<std::unique_ptr<InferenceService>> make(const CursorSeal& seal, const Clock& clock);

    /// Checks a subscription to events; the answer that refuses it where it is not valid or not allowed.
    tl::expected<LiveQuery, ServiceAnswer> openLive(Database& database, const ServiceCall& call);
    /// Where a subscription begins: behind the cursor, else behind what is there now.
    Result<int64_t> arrivalBehind(
        Database& database, const ServiceCall& call, const LiveQuery& live, const QByteArray& after) const;
    /// The answers to what came in since `arrival`, at most `limit`, and the new `arrival`. More than 10,000 that were
    /// missed are one gap.
    Result<std::vector<LiveAnswer>> deliver(
        Database& database, const ServiceCall& call, const LiveQuery& live, int limit, int64_t& arrival);

private:
    using PlaneService::PlaneService;
};

} // namespace Tenantry
