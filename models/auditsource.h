// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "client/decode/auditrow.h"
#include "models/auditlogquery.h"
#include "models/pagerequest.h"
#include "models/rowanchor.h"
#include "models/rowpage.h"

#include <QFuture>

namespace Tenantry {

/// Where audit entries come from, newest first.
class AuditSource {
public:
    virtual ~AuditSource() = default;
    /// May stop counting, and says so.
    virtual QFuture<Result<RowPage<AuditRow>>> page(
        const AuditLogQuery& query, const PageRequest& request, const CancelToken& cancel) = 0;
    /// All of them, however long it takes.
    virtual QFuture<Result<qint64>> total(const AuditLogQuery& query, const CancelToken& cancel) = 0;
    virtual QFuture<Result<QList<RowAnchor>>> anchors(
        const AuditLogQuery& query, int every, const CancelToken& cancel) = 0;
};

} // namespace Tenantry
