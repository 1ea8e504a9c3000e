// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditcounts.h"

#include "storage/auditlistquery.h"
#include "storage/auditrepository.h"

#include <map>

namespace Tenantry {

namespace {

constexpr int64_t kMostRows = 200'000; ///< counted one by one, a tenth of a second

class Sums {
public:
    explicit Sums(int64_t bucketMs)
        : m_bucketMs(bucketMs)
    {
    }
    void add(Timestamp at, std::string_view outcome, int64_t n)
    {
        const int64_t unit = m_bucketMs / Timestamp::kHour;
        const int64_t hour = at.hour();
        const int64_t start = (hour - ((hour % unit) + unit) % unit) * Timestamp::kHour;
        AuditCounts::Point& point = m_points[start];
        point.start = {start};
        (outcome == "ALLOWED" ? point.allowed : outcome == "DENIED" ? point.denied : point.failed) += n;
    }
    QList<AuditCounts::Point> points() const
    {
        QList<AuditCounts::Point> list;
        for (const auto& [start, point] : m_points)
            list.append(point);
        return list;
    }

private:
    int64_t m_bucketMs;
    std::map<int64_t, AuditCounts::Point> m_points;
};

Result<AuditCounts> fromHours(Database& db, const AuditListQuery& query, const AuditFilter& filter, int64_t bucketMs)
{
    WhereClause where = query.whereOfSums();
    where.add("hour >= ? AND hour <= ?", {filter.from->hour(), Timestamp{filter.to->ms - 1}.hour()});
    auto statement =
        db.prepare("SELECT hour, outcome, sum(n) FROM audit_hour" + where.sql() + " GROUP BY hour, outcome");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement);
    Sums sums(bucketMs);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return AuditCounts{sums.points(), true, true};
        sums.add({statement->integer(0) * Timestamp::kHour}, statement->view(1), statement->integer(2));
    }
}

Result<AuditCounts> fromRows(Database& db, const AuditListQuery& query, int64_t bucketMs)
{
    if (query.isEmpty())
        return AuditCounts{{}, false, true};
    const WhereClause where = query.where();
    auto statement =
        db.prepare("SELECT a.time, a.outcome" + query.table() + where.sql() + query.order("DESC") + " LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(kMostRows + 1);
    Sums sums(bucketMs);
    for (int64_t rows = 0;; ++rows) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row || rows == kMostRows)
            return AuditCounts{sums.points(), false, !*row};
        sums.add(statement->time(0), statement->view(1), 1);
    }
}

Result<AuditCounts> timelineOf(
    Database& db, const std::optional<TenantId>& log, const AuditFilter& filter, int64_t bucketMs)
{
    if (!filter.from || !filter.to || bucketMs < Timestamp::kHour || bucketMs % Timestamp::kHour != 0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a timeline needs its range, and buckets of hours"));
    if (*filter.to <= *filter.from)
        return AuditCounts{};
    const AuditListQuery query(log, filter);
    return query.isOfSums() ? fromHours(db, query, filter, bucketMs) : fromRows(db, query, bucketMs);
}

} // namespace

Result<AuditCounts> AuditRepository::overTime(
    const TenantScope& scope, const AuditFilter& filter, int64_t bucketMs) const
{
    return timelineOf(m_db, scope.tenant(), filter, bucketMs);
}

Result<AuditCounts> AuditRepository::overTime(const PlatformScope&, const AuditFilter& filter, int64_t bucketMs) const
{
    return timelineOf(m_db, filter.tenantId, filter, bucketMs);
}

} // namespace Tenantry
