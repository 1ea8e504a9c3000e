// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "models/ledgeradmin.h"

namespace Tenantry::Testing {

/// Reviews, holds and changes in memory; refuses to prune or erase under a hold.
class FakeLedgerAdmin final : public LedgerAdmin {
public:
    QFuture<Result<QList<AuditReview>>> reviews(const TenantId&) override
    {
        return readyFuture(Result<QList<AuditReview>>(list));
    }
    QFuture<Result<AuditReview>> save(const AuditReview& review) override
    {
        AuditReview put = review;
        for (AuditReview& known : list) {
            if (known.id != review.id)
                continue;
            if (known.version != review.version)
                return readyFuture(Result<AuditReview>(fail(ErrorCode::Conflict)));
            ++put.version;
            known = put;
            return readyFuture(Result<AuditReview>(put));
        }
        put.id = "r" + QByteArray::number(list.size() + 1);
        put.createdBy = UserId("ann");
        list.append(put);
        return readyFuture(Result<AuditReview>(put));
    }
    QFuture<Result<AuditReview>> signOff(const AuditReview& review, const QString& note) override
    {
        notes.append(note);
        AuditReview put = review;
        put.signedOffBy = UserId("bo");
        put.signedOffAt = Timestamp{1763472726000};
        return save(put);
    }
    QFuture<Result<QList<LedgerHold>>> holds(const TenantId&) override
    {
        return readyFuture(Result<QList<LedgerHold>>(held));
    }
    QFuture<Result<LedgerHold>> setHold(const TenantId& tenant, const QString& reason) override
    {
        held.append({tenant, "h" + QByteArray::number(held.size() + 1), reason, UserId("ann"), Timestamp{1763472726000},
            {}, {}});
        return readyFuture(Result<LedgerHold>(held.last()));
    }
    QFuture<Result<LedgerHold>> releaseHold(const QByteArray& id, const QString&) override
    {
        for (LedgerHold& hold : held) {
            if (hold.id != id)
                continue;
            hold.releasedAt = Timestamp{1763472727000};
            return readyFuture(Result<LedgerHold>(hold));
        }
        return readyFuture(Result<LedgerHold>(fail(ErrorCode::NotFound)));
    }
    QFuture<Result<LedgerChange>> prune(const TenantId& tenant, Timestamp before, bool dryRun) override
    {
        prunedBefore = before;
        return change(tenant, dryRun);
    }
    QFuture<Result<LedgerChange>> erase(
        const TenantId& tenant, const UserId& person, const QString&, const UserId& secondPerson, bool dryRun) override
    {
        erased = person;
        second = secondPerson;
        return change(tenant, dryRun);
    }

    QList<AuditReview> list;
    QFuture<Result<void>> acknowledgeRestore(const TenantId&, const QString& reason, const QByteArray& seen) override
    {
        notes.append(reason);
        acknowledged = seen;
        return readyFuture(Result<void>());
    }

    QByteArray acknowledged; ///< the checkpoint of the last restore
    QList<LedgerHold> held;
    QStringList notes; ///< of sign-offs
    Timestamp prunedBefore;
    UserId erased;
    UserId second;
    int done = 0; ///< changes that were no plan

private:
    QFuture<Result<LedgerChange>> change(const TenantId& tenant, bool dryRun)
    {
        for (const LedgerHold& hold : held) {
            if (hold.stands())
                return readyFuture(
                    Result<LedgerChange>(fail(ErrorCode::Conflict, QStringLiteral("a legal hold stands"))));
        }
        done += dryRun ? 0 : 1;
        LedgerChange out{tenant, 1204, 312, !dryRun, {}};
        if (!dryRun)
            out.index = 41204;
        return readyFuture(Result<LedgerChange>(out));
    }
};

} // namespace Tenantry::Testing
