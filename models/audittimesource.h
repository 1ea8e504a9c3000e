// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "client/decode/audittimes.h"
#include "models/audittimequery.h"

#include <QFuture>

namespace Tenantry {

/// Where a log's counts over time come from.
class AuditTimeSource {
public:
    AuditTimeSource() = default;
    AuditTimeSource(const AuditTimeSource&) = delete;
    AuditTimeSource& operator=(const AuditTimeSource&) = delete;
    virtual ~AuditTimeSource() = default;

    virtual QFuture<Result<AuditTimes>> times(const AuditTimeQuery& query, const CancelToken& cancel) = 0;
};

} // namespace Tenantry
