// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/platformscope.h"
#include "storage/storedchange.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

namespace Tenantry {

/// The inbox of decisions, of all kinds. Every reading takes the time: what nobody decided lapses by the clock alone.
/// Cheap to make: one for each use.
class PendingRepository {
public:
    PendingRepository(Database& database, Timestamp now)
        : m_db(database)
        , m_now(now)
    {
    }

    struct Filter {
        std::optional<ChangeState> state{};
        std::optional<UserId> notBy{}; ///< not asked for by them
        std::optional<UserId> by{};
        std::optional<TenantId> touching{};
        int first = 100;
    };
    /// Newest first, without the tenants they touch.
    Result<QList<StoredChange>> list(const PlatformScope& scope, const Filter& filter) const;
    Result<QList<StoredChange>> list(const TenantScope& scope, const Filter& filter) const;
    /// What somebody asked for and still waits, wherever it is: it is their own.
    Result<QList<StoredChange>> ownOf(const UserId& requester) const;
    Result<StoredChange> find(const PlatformScope& scope, const QByteArray& id) const; ///< NotFound
    Result<StoredChange> find(const TenantScope& scope, const QByteArray& id) const; ///< NotFound, also if foreign

    Result<void> add(Transaction& transaction, const StoredChange& change);
    /// Ends it: state, decidedBy, decidedAt, decision. Conflict where it is not as it was read.
    Result<void> end(Transaction& transaction, const StoredChange& change);

private:
    Result<QList<StoredChange>> read(const std::optional<TenantId>& whose, const Filter& filter) const;
    Result<StoredChange> one(const std::optional<TenantId>& whose, const QByteArray& id) const;

    Database& m_db;
    Timestamp m_now;
};

} // namespace Tenantry
