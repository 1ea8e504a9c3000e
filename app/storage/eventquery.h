// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventfilter.h"
#include "storage/arrivedevent.h"
#include "storage/database.h"
#include "storage/eventkey.h"
#include "storage/keyset.h"
#include "storage/whereclause.h"

namespace Tenantry {

/// The statements over events, for one tenant or for all; which of both is decided by the repository's scope.
class EventPageQuery {
public:
    EventPageQuery(Database& database, std::optional<TenantId> tenant, const EventFilter& filter)
        : m_db(database)
        , m_tenant(std::move(tenant))
        , m_filter(filter)
    {
    }

    /// `withContent`: data and metadata too.
    Result<KeysetPage<StoredEvent>> page(const Keyset<EventKey>& place, bool withContent = true) const;
    Result<int64_t> count() const;
    Result<Anchors<EventKey>> anchors(int every) const;
    Result<QList<ArrivedEvent>> arrivedAfter(int64_t arrival, int limit) const;
    Result<int64_t> countArrivedAfter(int64_t arrival, int64_t most) const;
    Result<Event> find(const EventId& id) const; ///< of one tenant

private:
    WhereClause where() const;
    QByteArray table() const;
    QByteArray order(const char* direction) const;
    Result<int64_t> counted() const;
    Result<int64_t> summed(std::optional<int64_t> firstHour, std::optional<int64_t> endHour) const;

    Database& m_db;
    std::optional<TenantId> m_tenant;
    EventFilter m_filter;
};

} // namespace Tenantry
