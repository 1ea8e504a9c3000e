// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tenantlifeadmin.h"

namespace Tenantry {

class PlatformClient;

/// By the platform plane.
class PlatformTenantLifeAdmin final : public TenantLifeAdmin {
public:
    explicit PlatformTenantLifeAdmin(PlatformClient& client); ///< outlives this

    QFuture<Result<PlannedAnswer>> ask(const LifeOrder& order, bool dryRun, const CancelToken& cancel) override;
    QFuture<Result<std::optional<TenantRow>>> tenant(const TenantId& id) override;
    QFuture<Result<std::optional<CertificateRow>>> certificate(const TenantId& id) override;
    QFuture<Result<QList<CertificateRow>>> certificates() override;
    QFuture<Result<QByteArrayList>> placements() override;

private:
    PlatformClient& m_client;
};

} // namespace Tenantry
