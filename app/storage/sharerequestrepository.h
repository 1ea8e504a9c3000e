// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharerequest.h"
#include "storage/sharepages.h"
#include "storage/sharequery.h"
#include "storage/shareside.h"
#include "storage/transaction.h"

namespace Tenantry {

/// Proposals and their votes. Reads for somebody take their side; those of a step take its transaction, and whoever
/// asks has looked whether they may. Cheap to make: one for each use.
class ShareRequestRepository {
public:
    explicit ShareRequestRepository(Database& database)
        : m_db(database)
    {
    }

    Result<void> insert(Transaction& transaction, const ShareRequest& request);
    /// Compare and set: false where the stored version is not `expectedVersion`. Votes are kept apart.
    Result<bool> update(Transaction& transaction, const ShareRequest& request, int expectedVersion);
    Result<void> addVote(Transaction& transaction, const ShareRequestId& id, const ShareVote& vote);
    /// Bits of the reminders given, in hours: 1 for 72, 2 for 24.
    Result<void> setReminded(Transaction& transaction, const ShareRequestId& id, int reminded);

    /// NotFound where it is absent or not the side's: the two look alike.
    Result<ShareRequest> find(const ShareSide& side, const ShareRequestId& id) const;
    Result<ShareRequest> find(const Transaction& transaction, const ShareRequestId& id) const;
    Result<SharePage<ShareRequest>> list(const ShareSide& side, const ShareQuery& query) const;

    struct Due {
        ShareRequest request;
        int reminded = 0;
    };
    /// Pending ones whose clock runs out until `until`, soonest first.
    Result<QList<Due>> due(const Transaction& transaction, Timestamp until, int limit) const;

private:
    Result<std::optional<ShareRequest>> read(const ShareRequestId& id) const;
    Result<void> readVotes(ShareRequest& request) const;

    Database& m_db;
};

} // namespace Tenantry
