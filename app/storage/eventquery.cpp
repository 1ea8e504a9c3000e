// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/eventquery.h"

#include "storage/keysetread.h"

namespace Tenantry {

namespace {

constexpr char kEventColumns[] =
    "SELECT e.ts, e.id, e.tenant_id, e.tenant, e.type, e.user_id, e.session_id, e.data, e.metadata";
constexpr char kPlainColumns[] =
    "SELECT e.ts, e.id, e.tenant_id, e.tenant, e.type, e.user_id, e.session_id, NULL, NULL";

StoredEvent readEvent(const Statement& row)
{
    StoredEvent stored;
    Event& event = stored.event;
    event.timestamp = row.time(0);
    event.id = row.id<EventId>(1);
    event.tenantId = row.id<TenantId>(2);
    event.type = row.bytes(4);
    if (!row.isNull(5))
        event.userId = row.id<UserId>(5);
    if (!row.isNull(6))
        event.sessionId = row.id<SessionId>(6);
    event.data = row.bytes(7);
    event.metadata = row.bytes(8);
    stored.key = {event.timestamp, event.id, event.tenantId, row.integer(3)};
    return stored;
}

/// First whole hour at or after the time.
int64_t hourFrom(Timestamp at) { return Timestamp{at.ms + Timestamp::kHour - 1}.hour(); }

} // namespace

QByteArray EventPageQuery::table() const
{
    return m_tenant ? " FROM event e INDEXED BY event_newest" : " FROM event e INDEXED BY event_platform";
}

QByteArray EventPageQuery::order(const char* direction) const
{
    const QByteArray way(direction);
    return " ORDER BY e.ts " + way + (m_tenant ? QByteArray() : ", e.tenant " + way) + ", e.id " + way;
}

WhereClause EventPageQuery::where() const
{
    WhereClause where;
    if (m_tenant)
        where.add(QByteArray("e.") + kInTenant, {m_tenant->bytes()});
    return where.matches(m_filter);
}

Result<KeysetPage<StoredEvent>> EventPageQuery::page(const Keyset<EventKey>& place, bool withContent) const
{
    const KeysetWay way(place);
    WhereClause where = this->where();
    if (place.from && m_tenant) {
        where.add(QByteArray("(e.ts, e.id)") + way.compare() + "(?, ?)", {place.from->at.ms, place.from->id.bytes()});
    } else if (place.from) {
        const auto partition = place.from->partition != 0
            ? Result<int64_t>(place.from->partition)
            : readNumber(m_db, "SELECT key FROM tenant WHERE id = ?", place.from->tenantId);
        if (!partition)
            return fail(partition.error());
        where.add(QByteArray("(e.ts, e.tenant, e.id)") + way.compare() + "(?, ?, ?)",
            {place.from->at.ms, *partition, place.from->id.bytes()});
    }
    auto statement = m_db.prepare(QByteArray(withContent ? kEventColumns : kPlainColumns) + table() + where.sql()
        + order(way.order()) + " LIMIT ?");
    if (!statement)
        return fail(statement.error());
    return readKeysetPage<StoredEvent>(where.bindTo(*statement), place, readEvent);
}

Result<int64_t> EventPageQuery::counted() const
{
    const WhereClause where = this->where();
    auto statement = m_db.prepare("SELECT count(*)" + table() + where.sql());
    if (!statement)
        return fail(statement.error());
    if (const auto row = where.bindTo(*statement).step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

Result<int64_t> EventPageQuery::summed(std::optional<int64_t> firstHour, std::optional<int64_t> endHour) const
{
    WhereClause where;
    const bool total = m_filter.types.isEmpty() && !firstHour && !endHour;
    const QByteArray source = total ? "tenant_total" : m_filter.types.isEmpty() ? "tenant_hour" : "usage_hour";
    // By way of the tenants, so that a range of hours is looked up tenant by tenant, and never all hours read.
    QByteArray from = " FROM " + source + " r";
    if (m_tenant)
        where.add(QByteArray("r.") + kInTenant, {m_tenant->bytes()});
    else if (!total)
        from = " FROM tenant t CROSS JOIN " + source + " r ON r.tenant = t.key";
    if (firstHour)
        where.add("r.hour >= ?", {*firstHour});
    if (endHour)
        where.add("r.hour < ?", {*endHour});
    where.anyOf("r.type", m_filter.types);
    auto statement = m_db.prepare("SELECT coalesce(sum(r.n), 0)" + from + where.sql());
    if (!statement)
        return fail(statement.error());
    if (const auto row = where.bindTo(*statement).step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

Result<int64_t> EventPageQuery::count() const
{
    EventFilter summable;
    summable.types = m_filter.types;
    summable.from = m_filter.from;
    summable.to = m_filter.to;
    if (m_filter != summable)
        return counted();
    std::optional<int64_t> firstHour;
    std::optional<int64_t> endHour;
    if (m_filter.from)
        firstHour = hourFrom(*m_filter.from);
    if (m_filter.to)
        endHour = m_filter.to->hour();
    if (firstHour && endHour && *firstHour >= *endHour)
        return counted();
    auto sum = summed(firstHour, endHour);
    EventFilter edge = m_filter;
    if (sum && firstHour) {
        edge.to = Timestamp{*firstHour * Timestamp::kHour};
        const auto head = EventPageQuery(m_db, m_tenant, edge).counted();
        sum = head ? Result<int64_t>(*sum + *head) : head;
    }
    if (sum && endHour) {
        edge.from = Timestamp{*endHour * Timestamp::kHour};
        edge.to = m_filter.to;
        const auto tail = EventPageQuery(m_db, m_tenant, edge).counted();
        sum = tail ? Result<int64_t>(*sum + *tail) : tail;
    }
    return sum;
}

Result<Anchors<EventKey>> EventPageQuery::anchors(int every) const
{
    if (every < 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("every must be 1 or more"));
    const WhereClause where = this->where();
    auto statement = m_db.prepare("SELECT e.ts, e.id, e.tenant, e.rowid" + table() + where.sql() + order("DESC"));
    auto owner = m_db.prepare("SELECT tenant_id FROM event WHERE rowid = ?");
    if (!statement || !owner)
        return fail(statement ? owner.error() : statement.error());
    // The owner is not in the index: read for the few rows that are kept.
    return readAnchors<EventKey>(where.bindTo(*statement), every, [&owner](const Statement& row) -> Result<EventKey> {
        owner->reset();
        if (const auto read = owner->bind(row.integer(3)).step(); !read)
            return fail(read.error());
        return EventKey{row.time(0), row.id<EventId>(1), owner->id<TenantId>(0), row.integer(2)};
    });
}

Result<QList<ArrivedEvent>> EventPageQuery::arrivedAfter(int64_t arrival, int limit) const
{
    WhereClause where = this->where();
    where.add("e.rowid > ?", {arrival});
    auto statement = m_db.prepare(
        kEventColumns + QByteArray(", e.rowid FROM event e NOT INDEXED") + where.sql() + " ORDER BY e.rowid LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{limit});
    QList<ArrivedEvent> arrived;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return arrived;
        arrived.append({readEvent(*statement).event, statement->integer(9)});
    }
}

Result<int64_t> EventPageQuery::countArrivedAfter(int64_t arrival, int64_t most) const
{
    WhereClause where = this->where();
    where.add("e.rowid > ?", {arrival});
    auto statement =
        m_db.prepare("SELECT count(*) FROM (SELECT 1 FROM event e NOT INDEXED" + where.sql() + " LIMIT ?)");
    if (!statement)
        return fail(statement.error());
    const auto row = where.bindTo(*statement).bind(most).step();
    if (!row)
        return fail(row.error());
    return statement->integer(0);
}

Result<Event> EventPageQuery::find(const EventId& id) const
{
    WhereClause where;
    where.add(QByteArray("e.") + kInTenant, {m_tenant ? m_tenant->bytes() : QByteArray()});
    where.add("e.id = ?", {id.bytes()});
    auto statement = m_db.prepare(kEventColumns + QByteArray(" FROM event e INDEXED BY event_id") + where.sql());
    if (!statement)
        return fail(statement.error());
    const auto row = where.bindTo(*statement).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such event"));
    return readEvent(*statement).event;
}

} // namespace Tenantry
