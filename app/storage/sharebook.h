// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharepolicy.h"
#include "domain/sharestep.h"
#include "domain/tenant.h"
#include "storage/shareside.h"
#include "storage/sharestanding.h"
#include "storage/transaction.h"

#include <QList>

namespace Tenantry {

/// What goes with requests and grants: steps, client tokens, policies, and who stands where. Cheap to make.
class ShareBook {
public:
    explicit ShareBook(Database& database)
        : m_db(database)
    {
    }

    Result<void> addStep(Transaction& transaction, const ShareStep& step);
    struct StepQuery {
        ShareRequestId request{}; ///< with the steps of the grant it yielded, where that is given too
        GrantId grant{};
        std::optional<TenantId> other{};
        int64_t before = 0; ///< 0: from the newest on
        int first = 100;
    };
    /// Newest first.
    Result<QList<ShareStep>> steps(const ShareSide& side, const StepQuery& query) const;
    /// Behind a place, oldest first.
    Result<QList<ShareStep>> stepsAfter(const ShareSide& side, int64_t seq, int limit) const;
    Result<int64_t> countStepsAfter(const ShareSide& side, int64_t seq, int64_t most) const;
    Result<int64_t> newestStep() const;

    struct Done {
        QByteArray step;
        QByteArray subject;
    };
    /// What this token was good for; nothing where it is new.
    Result<std::optional<Done>> done(const Transaction& transaction, const UserId& user, const QByteArray& token) const;
    Result<void> setDone(Transaction& transaction, const UserId& user, const QByteArray& token, const Done& done);

    /// Version 0 where nothing was laid down.
    Result<SharePolicy> policy(
        const Transaction& transaction, const TenantId& provider, const TenantId& consumer) const;
    Result<QList<SharePolicy>> policies(const ShareSide& side, int limit) const;
    Result<void> putPolicy(Transaction& transaction, const SharePolicy& policy);

    Result<std::optional<ShareStanding>> standing(
        const Transaction& transaction, const TenantId& tenant, const UserId& user) const;
    Result<QList<ShareStanding>> withRole(const Transaction& transaction, const TenantId& tenant, Role role) const;
    Result<QList<UserId>> operators(const Transaction& transaction) const;
    Result<bool> isOperator(const Transaction& transaction, const UserId& user) const;
    /// Nothing where the tenant is not there.
    Result<std::optional<Tenant>> tenant(const Transaction& transaction, const TenantId& id) const;
    Result<bool> isThere(const Transaction& transaction, const TenantId& id) const; ///< not purged
    Result<QByteArray> bindingOf(const TenantId& tenant) const; ///< as its row says; empty where there is none
    /// Never runs back, whatever the clock does: `now`, or the newest step where that is later.
    Result<Timestamp> steady(Timestamp now) const;

private:
    Database& m_db;
};

} // namespace Tenantry
