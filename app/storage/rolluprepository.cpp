// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rolluprepository.h"

#include "storage/whereclause.h"

#include "storage/dayrange.h"
#include "storage/eventquery.h"

namespace Tenantry {

namespace {

Result<bool> firstRow(Result<Statement>& statement)
{
    return statement ? statement->step() : Result<bool>(fail(statement.error()));
}

Result<std::optional<Timestamp>> timeOf(Result<Statement> statement)
{
    const auto row = firstRow(statement);
    if (!row)
        return fail(row.error());
    return *row && !statement->isNull(0) ? std::optional(statement->time(0)) : std::nullopt;
}

/// Distinct users of the 24 hours: of the first day who came late enough, of the last who came early enough.
Result<int64_t> activeUsers(Database& db, const TenantId& tenant, const DayRange& day)
{
    auto statement = db.prepare("SELECT count(*) FROM ("
                                "SELECT user_id FROM user_day WHERE tenant = (SELECT key FROM tenant WHERE id = ?)"
                                " AND day = ? AND last_ts >= ? UNION "
                                "SELECT user_id FROM user_day WHERE tenant = (SELECT key FROM tenant WHERE id = ?)"
                                " AND day = ? AND first_ts < ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(tenant).bind(Timestamp{day.from}.day()).bind(day.from);
    statement->bind(tenant).bind(Timestamp{day.to - 1}.day()).bind(day.to);
    if (const auto row = statement->step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

Result<double> sessionSeconds(Database& db, const TenantId& tenant, std::optional<Timestamp> from, Timestamp end)
{
    auto statement = db.prepare("SELECT coalesce(sum(last_ts - first_ts), 0), count(*) FROM session"
                                " WHERE tenant = (SELECT key FROM tenant WHERE id = ?)"
                                " AND first_ts >= ? AND first_ts <= ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(tenant).bind(from ? from->ms : INT64_MIN).bind(end);
    if (const auto row = statement->step(); !row)
        return fail(row.error());
    const int64_t sessions = statement->integer(1);
    return sessions == 0 ? 0.0 : static_cast<double>(statement->integer(0)) / 1000.0 / static_cast<double>(sessions);
}

/// All tenants' events of each of the 24 clock hours up to and with the end's.
Result<QList<int64_t>> hourlySums(Database& db, Timestamp end)
{
    constexpr int kHours = 24;
    const int64_t first = end.hour() - kHours + 1;
    // By tenant, so that each is one short walk of the primary key.
    auto statement = db.prepare("SELECT h.hour, sum(h.n) FROM tenant t CROSS JOIN tenant_hour h ON h.tenant = t.key"
                                " AND h.hour BETWEEN ? AND ? GROUP BY h.hour");
    if (!statement)
        return fail(statement.error());
    statement->bind(first).bind(end.hour());
    QList<int64_t> sums(kHours, 0);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return sums;
        sums[statement->integer(0) - first] = statement->integer(1);
    }
}

Result<QList<SeriesPoint>> readSeries(Statement& statement, int64_t unit)
{
    QList<SeriesPoint> points;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return points;
        points.append({statement.id<TenantId>(0), Timestamp{statement.integer(1) * unit}, statement.bytes(2),
            statement.integer(3)});
    }
}

/// SQLite's division cuts towards zero; buckets before 1970 need the floor.
QByteArray floorDiv(const QByteArray& value, int64_t by)
{
    const QByteArray unit = QByteArray::number(static_cast<qlonglong>(by));
    return "(" + value + " - ((" + value + " % " + unit + ") + " + unit + ") % " + unit + ") / " + unit;
}

constexpr int64_t kHoursADay = 24;

} // namespace

Result<MetricsRecord> RollupRepository::metrics(
    const TenantScope& scope, std::optional<Timestamp> from, Timestamp end, const MetricsRecord::Parts& wanted) const
{
    const DayRange day(end);
    MetricsRecord metrics;
    auto owner = m_db.prepare("SELECT coalesce(x.tenant_id, t.id) FROM tenant t"
                              " LEFT JOIN tenant_total x ON x.tenant = t.key WHERE t.id = ?");
    if (owner)
        owner->bind(scope.tenant());
    const auto row = firstRow(owner);
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"));
    metrics.tenantId = owner->id<TenantId>(0);

    EventFilter range;
    range.from = from;
    range.to = Timestamp{end.ms + 1};
    const auto count = [&](bool isWanted) {
        return isWanted ? EventPageQuery(m_db, scope.tenant(), range).count() : Result<int64_t>(0);
    };
    const auto total = count(wanted.totalEvents);
    range.from = Timestamp{day.from};
    const auto lately = count(wanted.events24h);
    const auto users = wanted.activeUsers ? activeUsers(m_db, scope.tenant(), day) : Result<int64_t>(0);
    const auto seconds =
        wanted.avgSessionDuration ? sessionSeconds(m_db, scope.tenant(), from, end) : Result<double>(0);
    if (!total || !lately || !users)
        return fail(!total ? total.error() : !lately ? lately.error() : users.error());
    if (!seconds)
        return fail(seconds.error());
    metrics.totalEvents = *total;
    metrics.events24h = *lately;
    metrics.activeUsers = *users;
    metrics.avgSessionDuration = *seconds;
    return metrics;
}

Result<std::optional<Timestamp>> RollupRepository::newest(const TenantScope& scope) const
{
    auto statement = m_db.prepare(QByteArray("SELECT newest_ts FROM tenant_total WHERE ") + kInTenant);
    if (statement)
        statement->bind(scope.tenant());
    return timeOf(std::move(statement));
}

Result<std::optional<Timestamp>> RollupRepository::newest(const PlatformScope&) const
{
    return timeOf(m_db.prepare("SELECT max(newest_ts) FROM tenant_total"));
}

bool RollupRepository::canSum(const EventFilter& filter)
{
    EventFilter rest = filter;
    rest.types.clear();
    return rest.isEmpty();
}

Result<QList<SeriesPoint>> RollupRepository::series(
    const TenantScope& scope, const EventFilter& filter, Bucket bucket, Timestamp from, Timestamp end) const
{
    const bool byDay = bucket == Bucket::Day;
    const int64_t first = byDay ? from.day() * kHoursADay : from.hour();
    const int64_t last = byDay ? end.day() * kHoursADay + kHoursADay - 1 : end.hour();
    WhereClause where;
    where.add(kInTenant, {scope.tenant().bytes()}).add("hour BETWEEN ? AND ?", {first, last});
    where.anyOf("type", filter.types);
    const QByteArray start = byDay ? floorDiv("hour", kHoursADay) : QByteArray("hour");
    auto statement = m_db.prepare("SELECT tenant_id, " + start + " AS start, type, sum(n) FROM usage_hour" + where.sql()
        + " GROUP BY start, type, tenant_id ORDER BY start, type");
    if (!statement)
        return fail(statement.error());
    return readSeries(where.bindTo(*statement), byDay ? Timestamp::kDay : Timestamp::kHour);
}

Result<QList<SeriesPoint>> RollupRepository::seriesCounted(
    const TenantScope& scope, const EventFilter& filter, Bucket bucket, Timestamp from, Timestamp end) const
{
    const int64_t unit = bucket == Bucket::Day ? Timestamp::kDay : Timestamp::kHour;
    const int64_t first = (bucket == Bucket::Day ? from.day() : from.hour()) * unit;
    const int64_t behind = ((bucket == Bucket::Day ? end.day() : end.hour()) + 1) * unit;
    WhereClause where;
    where.add(QByteArray("e.") + kInTenant, {scope.tenant().bytes()});
    where.add("e.ts >= ? AND e.ts < ?", {first, behind});
    where.matches(filter);
    auto statement = m_db.prepare("SELECT e.tenant_id, " + floorDiv("e.ts", unit)
        + " AS start, e.type, count(*) FROM event e INDEXED BY event_newest" + where.sql()
        + " GROUP BY start, e.type, e.tenant_id ORDER BY start, e.type");
    if (!statement)
        return fail(statement.error());
    return readSeries(where.bindTo(*statement), unit);
}

Result<QList<SeriesPoint>> RollupRepository::busiest(const PlatformScope&, int top, Timestamp from, Timestamp end) const
{
    auto statement = m_db.prepare(
        "WITH busy AS (SELECT t.key, sum(h.n) AS total FROM tenant t CROSS JOIN tenant_hour h ON h.tenant = t.key"
        " AND h.hour BETWEEN ?1 AND ?2 GROUP BY t.key ORDER BY total DESC, t.key LIMIT ?3)"
        " SELECT h.tenant_id, h.hour, '', h.n FROM busy CROSS JOIN tenant_hour h ON h.tenant = busy.key"
        " AND h.hour BETWEEN ?1 AND ?2 ORDER BY busy.total DESC, busy.key, h.hour");
    if (!statement)
        return fail(statement.error());
    statement->bind(from.hour()).bind(end.hour()).bind(int64_t{top});
    return readSeries(*statement, Timestamp::kHour);
}

Result<PlatformTotals> RollupRepository::totals(const PlatformScope&, Timestamp end) const
{
    const DayRange day(end);
    auto statement = m_db.prepare(
        "SELECT (SELECT count(*) FROM tenant), (SELECT count(*) FROM tenant WHERE status = 'SUSPENDED'),"
        " (SELECT count(*) FROM membership), (SELECT coalesce(sum(n), 0) FROM tenant_total),"
        " (SELECT count(*) FROM breach WHERE state <> 'CLOSED'), (SELECT coalesce(sum(size), 0) FROM audit_log)");
    if (const auto row = firstRow(statement); !row)
        return fail(row.error());
    auto users = m_db.prepare("SELECT count(*) FROM ("
                              "SELECT u.tenant, u.user_id FROM tenant t CROSS JOIN user_day u ON u.tenant = t.key"
                              " AND u.day = ? AND u.last_ts >= ? UNION "
                              "SELECT u.tenant, u.user_id FROM tenant t CROSS JOIN user_day u ON u.tenant = t.key"
                              " AND u.day = ? AND u.first_ts < ?)");
    if (users) {
        users->bind(Timestamp{day.from}.day()).bind(day.from);
        users->bind(Timestamp{day.to - 1}.day()).bind(day.to);
    }
    if (const auto row = firstRow(users); !row)
        return fail(row.error());
    EventFilter lately;
    lately.from = Timestamp{day.from};
    lately.to = Timestamp{day.to};
    const auto events = EventPageQuery(m_db, std::nullopt, lately).count();
    if (!events)
        return fail(events.error());
    auto hourly = hourlySums(m_db, end);
    if (!hourly)
        return fail(hourly.error());
    const auto small = [&](int column) { return static_cast<int>(statement->integer(column)); };
    return PlatformTotals{small(0), small(1), small(2), users->integer(0), *events, statement->integer(3), small(4),
        statement->integer(5), std::move(*hourly)};
}

} // namespace Tenantry
