// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/eventrepository.h"

#include "storage/eventquery.h"
#include "storage/outbox.h"
#include "storage/rollupdelta.h"

namespace Tenantry {

namespace {

Result<int64_t> partitionOf(Database& db, const TenantId& tenant)
{
    auto statement = db.prepare("SELECT key FROM tenant WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(tenant).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
    return statement->integer(0);
}

} // namespace

Result<InsertResult> EventRepository::insertBatch(
    Transaction& transaction, const TenantScope& scope, std::span<const Event> events, bool owes)
{
    const auto partition = partitionOf(m_db, scope.tenant());
    if (!partition)
        return fail(partition.error());
    for (const Event& event : events) {
        if (event.tenantId != scope.tenant())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("an event of another tenant than the scope's"));
    }
    // Not INSERT OR IGNORE, which would pass over more than an id that is there.
    auto statement =
        m_db.prepare("INSERT INTO event (tenant, ts, id, tenant_id, type, user_id, session_id, data, metadata)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, id) DO NOTHING");
    if (!statement)
        return fail(statement.error());
    InsertResult result;
    result.stored.reserve(events.size());
    RollupDelta delta;
    for (const Event& event : events) {
        statement->bind(*partition).bind(event.timestamp).bind(event.id).bind(event.tenantId).bind(event.type);
        statement->bind(event.userId).bind(event.sessionId);
        event.data.isEmpty() ? statement->bindNull() : statement->bind(event.data);
        if (const auto done = statement->bind(event.metadata).run(); !done)
            return fail(done.error());
        const bool isNew = m_db.changes() == 1;
        result.stored.push_back(isNew);
        ++(isNew ? result.accepted : result.duplicates);
        if (isNew)
            delta.add(event);
    }
    if (const auto done = delta.write(m_db, *partition, scope.tenant()); !done)
        return fail(done.error());
    if (owes && !delta.isEmpty()) {
        if (const auto done = Outbox::putUsage(transaction, delta.summary(scope.tenant())); !done)
            return fail(done.error());
    }
    return result;
}

Result<EventRepository::Page> EventRepository::page(
    const TenantScope& scope, const EventFilter& filter, const Place& place, bool withContent) const
{
    return EventPageQuery(m_db, scope.tenant(), filter).page(place, withContent);
}

Result<EventRepository::Page> EventRepository::page(
    const PlatformScope&, const EventFilter& filter, const Place& place, bool withContent) const
{
    return EventPageQuery(m_db, std::nullopt, filter).page(place, withContent);
}

Result<int64_t> EventRepository::count(const TenantScope& scope, const EventFilter& filter) const
{
    return EventPageQuery(m_db, scope.tenant(), filter).count();
}

Result<int64_t> EventRepository::count(const PlatformScope&, const EventFilter& filter) const
{
    return EventPageQuery(m_db, std::nullopt, filter).count();
}

Result<Anchors<EventKey>> EventRepository::anchors(const TenantScope& scope, const EventFilter& filter, int every) const
{
    return EventPageQuery(m_db, scope.tenant(), filter).anchors(every);
}

Result<Anchors<EventKey>> EventRepository::anchors(const PlatformScope&, const EventFilter& filter, int every) const
{
    return EventPageQuery(m_db, std::nullopt, filter).anchors(every);
}

Result<QList<ArrivedEvent>> EventRepository::arrivedAfter(
    const TenantScope& scope, const EventFilter& filter, int64_t arrival, int limit) const
{
    return EventPageQuery(m_db, scope.tenant(), filter).arrivedAfter(arrival, limit);
}

Result<int64_t> EventRepository::countArrivedAfter(
    const TenantScope& scope, const EventFilter& filter, int64_t arrival, int64_t most) const
{
    return EventPageQuery(m_db, scope.tenant(), filter).countArrivedAfter(arrival, most);
}

Result<int64_t> EventRepository::newestArrival(const TenantScope&) const
{
    return m_db.scalar("SELECT coalesce(max(rowid), 0) FROM event");
}

Result<Event> EventRepository::find(const TenantScope& scope, const EventId& id) const
{
    return EventPageQuery(m_db, scope.tenant(), {}).find(id);
}

} // namespace Tenantry
