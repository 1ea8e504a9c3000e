// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/decode/auditreview.h"
#include "client/decode/ledgerchange.h"
#include "client/decode/ledgerhold.h"

#include <QFuture>

namespace Tenantry {

/// What a person does to a log beside reading it. Every call leaves its entry in the log; refusals are Forbidden.
class LedgerAdmin {
public:
    LedgerAdmin() = default;
    LedgerAdmin(const LedgerAdmin&) = delete;
    LedgerAdmin& operator=(const LedgerAdmin&) = delete;
    virtual ~LedgerAdmin() = default;

    virtual QFuture<Result<QList<AuditReview>>> reviews(const TenantId& tenant) = 0; ///< empty: of all
    /// With an empty id it is made. Conflict where it changed since `version`.
    virtual QFuture<Result<AuditReview>> save(const AuditReview& review) = 0;
    virtual QFuture<Result<AuditReview>> signOff(const AuditReview& review, const QString& note) = 0;
    virtual QFuture<Result<QList<LedgerHold>>> holds(const TenantId& tenant) = 0;
    virtual QFuture<Result<LedgerHold>> setHold(const TenantId& tenant, const QString& reason) = 0;
    virtual QFuture<Result<LedgerHold>> releaseHold(const QByteArray& id, const QString& reason) = 0;
    /// `dryRun`: says what it would touch, and touches nothing.
    virtual QFuture<Result<LedgerChange>> prune(const TenantId& tenant, Timestamp before, bool dryRun) = 0;
    virtual QFuture<Result<LedgerChange>> erase(const TenantId& tenant, const UserId& person, const QString& reason,
        const UserId& secondPerson, bool dryRun) = 0;
    /// Starts the log's next epoch after a restore that somebody stands for. `seen`: the newest checkpoint that was
    /// seen of it, which says how far it had come.
    virtual QFuture<Result<void>> acknowledgeRestore(
        const TenantId& tenant, const QString& reason, const QByteArray& seen) = 0;
};

} // namespace Tenantry
