// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "client/decode/tenantrow.h"
#include "models/pagerequest.h"
#include "models/rowpage.h"
#include "models/tenantquery.h"

#include <QFuture>

namespace Tenantry {

/// Where tenants come from.
class TenantSource {
public:
    virtual ~TenantSource() = default;
    virtual QFuture<Result<RowPage<TenantRow>>> page(
        const TenantQuery& query, const PageRequest& request, const CancelToken& cancel) = 0;
};

} // namespace Tenantry
