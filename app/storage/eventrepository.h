// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/eventfilter.h"
#include "storage/arrivedevent.h"
#include "storage/eventkey.h"
#include "storage/keyset.h"
#include "storage/platformscope.h"
#include "storage/tenantscope.h"
#include "storage/transaction.h"

#include <span>
#include <vector>

namespace Tenantry {

struct InsertResult {
    int accepted = 0;
    int duplicates = 0; ///< an id this tenant has already, in the batch or before; not stored again
    std::vector<bool> stored; ///< for each event of the batch, in its order
};

/// Events and the rollups kept with them. Cheap to make: one for each use.
class EventRepository {
public:
    using Page = KeysetPage<StoredEvent>;
    using Place = Keyset<EventKey>;

    explicit EventRepository(Database& database)
        : m_db(database)
    {
    }

    /// Stores the events and adds what is new to the rollups, in the same transaction. Every event must say the scope's
    /// tenant (InvalidArgument), and the tenant must be there (NotFound).
    /// `owes`: this is a dedicated binding's database, and its outbox gets the sums for the control database too.
    Result<InsertResult> insertBatch(
        Transaction& transaction, const TenantScope& scope, std::span<const Event> events, bool owes = false);

    /// `withContent`: false leaves data and metadata empty, for whoever does not ask for them.
    Result<Page> page(
        const TenantScope& scope, const EventFilter& filter, const Place& place, bool withContent = true) const;
    Result<Page> page(
        const PlatformScope& scope, const EventFilter& filter, const Place& place, bool withContent = true) const;
    /// From rollups where the filter allows; else counted.
    Result<int64_t> count(const TenantScope& scope, const EventFilter& filter) const;
    Result<int64_t> count(const PlatformScope& scope, const EventFilter& filter) const;
    /// Counts on the way, so that positions and total agree. `every` is 1 or more.
    Result<Anchors<EventKey>> anchors(const TenantScope& scope, const EventFilter& filter, int every) const;
    Result<Anchors<EventKey>> anchors(const PlatformScope& scope, const EventFilter& filter, int every) const;
    /// Behind an arrival, oldest first. O(what came in since, of all tenants).
    Result<QList<ArrivedEvent>> arrivedAfter(
        const TenantScope& scope, const EventFilter& filter, int64_t arrival, int limit) const;
    /// At most `most`.
    Result<int64_t> countArrivedAfter(
        const TenantScope& scope, const EventFilter& filter, int64_t arrival, int64_t most) const;
    Result<int64_t> newestArrival(const TenantScope& scope) const; ///< of any tenant's
    /// NotFound where it is absent or another tenant's: the two look alike.
    Result<Event> find(const TenantScope& scope, const EventId& id) const;

private:
    Database& m_db;
};

} // namespace Tenantry
