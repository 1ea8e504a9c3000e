// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reviewrepository.h"

#include "storage/whereclause.h"

namespace Tenantry {

namespace {

constexpr char kReviews[] = "SELECT id, tenant_id, name, filter, notes, created_by, created_at, signed_off_by,"
                            " signed_off_at, version FROM audit_review";
constexpr char kHolds[] =
    "SELECT id, tenant_id, reason, placed_by, placed_at, released_by, released_at FROM ledger_hold";

template <class Id> std::optional<Id> idOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.id<Id>(column));
}

std::optional<Timestamp> timeOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.time(column));
}

StoredReview readReview(const Statement& row)
{
    return {row.bytes(0), row.id<TenantId>(1), row.text(2), parseJson(row.view(3)).value_or(Json::object()),
        row.text(4), row.id<UserId>(5), row.time(6), idOrNone<UserId>(row, 7), timeOrNone(row, 8),
        static_cast<int>(row.integer(9))};
}

StoredHold readHold(const Statement& row)
{
    return {row.bytes(0), row.id<TenantId>(1), row.text(2), row.id<UserId>(3), row.time(4), idOrNone<UserId>(row, 5),
        timeOrNone(row, 6)};
}

template <class Row>
Result<QList<Row>> readList(
    Database& db, const QByteArray& sql, const WhereClause& where, Row (*read)(const Statement&))
{
    auto statement = db.prepare(sql);
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement);
    QList<Row> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return rows;
        rows.append(read(*statement));
    }
}

Result<QList<StoredReview>> reviewsOf(Database& db, const std::optional<TenantId>& tenant)
{
    WhereClause where;
    if (tenant)
        where.add("tenant_id = ?", {tenant->bytes()});
    return readList<StoredReview>(db, kReviews + where.sql() + " ORDER BY created_at DESC, id", where, readReview);
}

Result<QList<StoredHold>> holdsOf(Database& db, const std::optional<TenantId>& tenant)
{
    WhereClause where;
    if (tenant)
        where.add("tenant_id = ?", {tenant->bytes()});
    return readList<StoredHold>(db, kHolds + where.sql() + " ORDER BY placed_at DESC, id", where, readHold);
}

template <class Row> Result<Row> only(Result<QList<Row>> rows)
{
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is none of this id"));
    return rows->first();
}

} // namespace

Result<QList<StoredReview>> ReviewRepository::reviews(const TenantScope& scope) const
{
    return reviewsOf(m_db, scope.tenant());
}

Result<QList<StoredReview>> ReviewRepository::reviews(const PlatformScope&, const std::optional<TenantId>& tenant) const
{
    return reviewsOf(m_db, tenant);
}

Result<StoredReview> ReviewRepository::review(const PlatformScope&, const QByteArray& id) const
{
    WhereClause where;
    where.add("id = ?", {id});
    return only(readList<StoredReview>(m_db, kReviews + where.sql(), where, readReview));
}

Result<void> ReviewRepository::put(Transaction& transaction, const PlatformScope&, const StoredReview& review)
{
    Database& db = transaction.database();
    auto statement = db.prepare(
        "INSERT INTO audit_review (id, tenant_id, name, filter, notes, created_by, created_at, signed_off_by,"
        " signed_off_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter, notes = excluded.notes,"
        " signed_off_by = excluded.signed_off_by, signed_off_at = excluded.signed_off_at, version = excluded.version"
        " WHERE version = excluded.version - 1 AND tenant_id = excluded.tenant_id");
    if (!statement)
        return fail(statement.error());
    statement->bind(review.id).bind(review.tenantId).bindOwned(review.name.toUtf8()).bindOwned(dumpJson(review.filter));
    statement->bindOwned(review.notes.toUtf8()).bind(review.createdBy).bind(review.createdAt).bind(review.signedOffBy);
    if (const auto done = statement->bind(review.signedOffAt).bind(int64_t{review.version}).run(); !done)
        return done;
    if (db.changes() != 1)
        return fail(ErrorCode::Conflict, QStringLiteral("somebody else changed this review; look at it again"));
    return {};
}

Result<QList<StoredHold>> ReviewRepository::holds(const TenantScope& scope) const
{
    return holdsOf(m_db, scope.tenant());
}

Result<QList<StoredHold>> ReviewRepository::holds(const PlatformScope&, const std::optional<TenantId>& tenant) const
{
    return holdsOf(m_db, tenant);
}

Result<StoredHold> ReviewRepository::hold(const PlatformScope&, const QByteArray& id) const
{
    WhereClause where;
    where.add("id = ?", {id});
    return only(readList<StoredHold>(m_db, kHolds + where.sql(), where, readHold));
}

Result<void> ReviewRepository::put(Transaction& transaction, const PlatformScope&, const StoredHold& hold)
{
    auto statement = transaction.database().prepare(
        "INSERT INTO ledger_hold (id, tenant_id, reason, placed_by, placed_at, released_by, released_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET released_by = excluded.released_by, released_at = excluded.released_at");
    if (!statement)
        return fail(statement.error());
    statement->bind(hold.id)
        .bind(hold.tenantId)
        .bindOwned(hold.reason.toUtf8())
        .bind(hold.placedBy)
        .bind(hold.placedAt);
    return statement->bind(hold.releasedBy).bind(hold.releasedAt).run();
}

Result<bool> ReviewRepository::isHeld(const PlatformScope& scope, const TenantId& tenant) const
{
    const auto all = holds(scope, tenant);
    if (!all)
        return fail(all.error());
    return std::any_of(all->begin(), all->end(), [](const StoredHold& hold) { return !hold.releasedAt; });
}

} // namespace Tenantry
