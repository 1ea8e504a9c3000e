// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/audittimesource.h"

namespace Tenantry {

class PlatformClient;

/// Counts as the platform plane makes them: of one log, or of all.
class PlatformAuditTimeSource final : public AuditTimeSource {
public:
    explicit PlatformAuditTimeSource(PlatformClient& client, TenantId log = {}); ///< empty: all logs

    QFuture<Result<AuditTimes>> times(const AuditTimeQuery& query, const CancelToken& cancel) override;

private:
    PlatformClient& m_client;
    TenantId m_log;
};

} // namespace Tenantry
