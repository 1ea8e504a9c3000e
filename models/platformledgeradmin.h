// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgeradmin.h"

namespace Tenantry {

class PlatformClient;

/// By the platform plane.
class PlatformLedgerAdmin final : public LedgerAdmin {
public:
    explicit PlatformLedgerAdmin(PlatformClient& client); ///< outlives this

    QFuture<Result<QList<AuditReview>>> reviews(const TenantId& tenant) override;
    QFuture<Result<AuditReview>> save(const AuditReview& review) override;
    QFuture<Result<AuditReview>> signOff(const AuditReview& review, const QString& note) override;
    QFuture<Result<QList<LedgerHold>>> holds(const TenantId& tenant) override;
    QFuture<Result<LedgerHold>> setHold(const TenantId& tenant, const QString& reason) override;
    QFuture<Result<LedgerHold>> releaseHold(const QByteArray& id, const QString& reason) override;
    QFuture<Result<LedgerChange>> prune(const TenantId& tenant, Timestamp before, bool dryRun) override;
    QFuture<Result<LedgerChange>> erase(const TenantId& tenant, const UserId& person, const QString& reason,
        const UserId& secondPerson, bool dryRun) override;
    QFuture<Result<void>> acknowledgeRestore(
        const TenantId& tenant, const QString& reason, const QByteArray& seen) override;

private:
    PlatformClient& m_client;
};

} // namespace Tenantry
