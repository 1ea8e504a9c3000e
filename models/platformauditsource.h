// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/auditsource.h"

namespace Tenantry {

class PlatformClient;

/// Audit entries as the platform plane lists them: of one log (a record of any other is withheld), or of all.
class PlatformAuditSource final : public AuditSource {
public:
    explicit PlatformAuditSource(
        PlatformClient& client, TenantId log = {}); ///< empty: all logs; the client outlives this

    QFuture<Result<RowPage<AuditRow>>> page(
        const AuditLogQuery& query, const PageRequest& request, const CancelToken& cancel) override;
    QFuture<Result<qint64>> total(const AuditLogQuery& query, const CancelToken& cancel) override;
    QFuture<Result<QList<RowAnchor>>> anchors(
        const AuditLogQuery& query, int every, const CancelToken& cancel) override;

private:
    PlatformClient& m_client;
    TenantId m_log;
};

} // namespace Tenantry
