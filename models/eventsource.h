// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "models/eventquery.h"
#include "models/eventrow.h"
#include "models/pagerequest.h"
#include "models/rowanchor.h"
#include "models/rowpage.h"

#include <QFuture>

namespace Tenantry {

/// Where events come from, newest first.
class EventSource {
public:
    virtual ~EventSource() = default;
    virtual QFuture<Result<RowPage<EventRow>>> page(
        const EventQuery& query, const PageRequest& request, const CancelToken& cancel) = 0;
    virtual QFuture<Result<QList<RowAnchor>>> anchors(
        const EventQuery& query, int every, const CancelToken& cancel) = 0;
};

} // namespace Tenantry
