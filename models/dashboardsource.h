// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "models/dashboardanswer.h"

#include <QFuture>

namespace Tenantry {

/// Where a tenant's dashboard comes from.
class DashboardSource {
public:
    virtual ~DashboardSource() = default;
    virtual QFuture<Result<DashboardAnswer>> load(const CancelToken& cancel) = 0;
};

} // namespace Tenantry
