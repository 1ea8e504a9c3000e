// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "models/overviewanswer.h"

#include <QFuture>

namespace Tenantry {

/// Where the Overview comes from.
class OverviewSource {
public:
    virtual ~OverviewSource() = default;
    virtual QFuture<Result<OverviewAnswer>> load(const CancelToken& cancel) = 0;
};

} // namespace Tenantry
