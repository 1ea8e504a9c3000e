// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "storage/guardkey.h"
#include "storage/sharepages.h"
#include "storage/sharequery.h"
#include "storage/shareside.h"
#include "storage/transaction.h"

namespace Tenantry {

/// Rights between tenants and how much they are used. Reads for somebody take their side; those of a step take its
/// transaction. Cheap to make: one for each use.
class ShareGrantRepository {
public:
    explicit ShareGrantRepository(Database& database)
        : m_db(database)
    {
    }

    Result<void> insert(Transaction& transaction, const ShareGrant& grant);
    /// Compare and set: false where the stored version is not `expectedVersion`. Uses are counted apart.
    Result<bool> update(Transaction& transaction, const ShareGrant& grant, int expectedVersion);
    Result<void> setReminded(Transaction& transaction, const GrantId& id, int reminded);
    /// Its health as the last look found it; no step, no version.
    Result<void> setProbed(Transaction& transaction, const GrantId& id, Timestamp at, bool isHealthy);
    /// Counts uses into the hour of `at`; the consumer's document, where one is given, is kept as the last.
    Result<void> addUses(
        Transaction& transaction, const GrantId& id, Timestamp at, int64_t uses, const QByteArray& document);

    /// NotFound where it is absent or not the side's: the two look alike.
    Result<ShareGrant> find(const ShareSide& side, const GrantId& id, Timestamp now) const;
    Result<ShareGrant> find(const Transaction& transaction, const GrantId& id) const;
    Result<SharePage<ShareGrant>> list(const ShareSide& side, const ShareQuery& query) const;
    /// What lets this consumer in now: ACTIVE, not over, both tenants active. O(its grants).
    Result<QList<ShareGrant>> admitting(const TenantScope& consumer, Timestamp now) const;
    /// The same of one grant; nothing where it does not let them in.
    Result<std::optional<ShareGrant>> admittingForGuard(
        const GuardKey& key, const GrantId& id, const TenantId& consumer, Timestamp now, bool whileActivating) const;

    struct Due {
        ShareGrant grant;
        int reminded = 0;
    };
    /// Live ones that end until `until`, and all that await something: activation, the proof of their end.
    Result<QList<Due>> due(const Transaction& transaction, Timestamp until, int limit) const;
    /// Live ones whose health was not looked at since `before`.
    Result<QList<ShareGrant>> unprobed(const Transaction& transaction, Timestamp before, int limit) const;
    /// ACTIVE ones with a tenant that is not.
    Result<QList<ShareGrant>> ofInactive(const Transaction& transaction, int limit) const;
    /// Those with the tenant on either side that are not at their end, nor on the way to it.
    Result<QList<ShareGrant>> liveOf(const Transaction& transaction, const TenantId& tenant) const;
    /// Whether a right of the pair was ever active; broken glass does not count.
    Result<bool> everGranted(const Transaction& transaction, const TenantId& provider, const TenantId& consumer) const;
    Result<bool> isReviewOutstanding(
        const Transaction& transaction, const TenantId& provider, const TenantId& consumer) const;

    struct Untold {
        GrantId grant;
        int64_t hour = 0;
        int64_t uses = 0; ///< of them `told` were told
        int64_t told = 0;
    };
    /// Uses of hours before `hour` that no entry has said yet.
    Result<QList<Untold>> untold(const Transaction& transaction, int64_t hour, int limit) const;
    Result<void> setTold(Transaction& transaction, const Untold& untold);

    /// Live rights by pair: who sees whose data.
    struct Pair {
        TenantId provider;
        TenantId consumer;
        int active = 0;
        int suspended = 0;
        std::optional<Timestamp> lastUsed;
        std::optional<Timestamp> firstEnd;
    };
    Result<QList<Pair>> pairs(const ShareSide& side, Timestamp now, int limit) const;

private:
    Database& m_db;
};

} // namespace Tenantry
