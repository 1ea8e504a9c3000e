// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overviewsource.h"

namespace Tenantry {

class PlatformClient;

/// The Overview as the platform plane sums it.
class PlatformOverviewSource final : public OverviewSource {
public:
    explicit PlatformOverviewSource(PlatformClient& client); ///< which outlives this

    QFuture<Result<OverviewAnswer>> load(const CancelToken& cancel) override;

private:
    PlatformClient& m_client;
};

} // namespace Tenantry
