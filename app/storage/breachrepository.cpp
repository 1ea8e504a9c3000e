// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/breachrepository.h"

#include "base/randomid.h"
#include "storage/whereclause.h"

namespace Tenantry {

namespace {

constexpr char kBreachColumns[] =
    "SELECT id, asked_by, owner, kind, state, path, document, operation, request_id, digest, excerpt, count,"
    " first_seen, cause, closed_by, version FROM breach";

Breach readBreach(const Statement& row)
{
    Breach breach;
    breach.id = row.id<BreachId>(0);
    breach.askedBy = row.id<TenantId>(1);
    breach.owner = row.id<TenantId>(2);
    breach.kind = breachKindFromName(row.bytes(3));
    breach.state = breachStateFromName(row.bytes(4));
    breach.path = row.bytes(5);
    breach.document = row.bytes(6);
    breach.operation = row.bytes(7);
    breach.requestId = row.id<RequestId>(8);
    breach.digest = row.bytes(9);
    breach.excerpt = row.text(10);
    breach.count = static_cast<int>(row.integer(11));
    breach.firstSeen = row.time(12);
    breach.cause = row.text(13);
    breach.closedBy = row.bytes(14);
    breach.version = static_cast<int>(row.integer(15));
    return breach;
}

Result<QList<Breach>> readAll(Database& db, const WhereClause& where, int limit)
{
    auto statement = db.prepare(kBreachColumns + where.sql() + " ORDER BY first_seen DESC, id LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{limit});
    QList<Breach> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return rows;
        rows.append(readBreach(*statement));
    }
}

} // namespace

Result<ReportedBreach> BreachRepository::report(Transaction&, const TenantScope& scope, Breach breach)
{
    if (breach.askedBy != scope.tenant())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a case of another tenant than the scope's"));
    return write(std::move(breach));
}

Result<ReportedBreach> BreachRepository::report(Transaction&, const PlatformScope&, Breach breach)
{
    return write(std::move(breach));
}

Result<ReportedBreach> BreachRepository::write(Breach breach)
{
    if (breach.digest.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a case needs the digest of what was withheld"));
    if (breach.id.isEmpty())
        breach.id = BreachId(randomId("brc_"));
    auto statement = m_db.prepare(
        "INSERT INTO breach (id, asked_by, owner, kind, state, path, document, operation, request_id, digest, excerpt,"
        " count, first_seen, cause, closed_by, version) VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, '', '', 1)"
        " ON CONFLICT (asked_by, digest) DO NOTHING");
    if (!statement)
        return fail(statement.error());
    statement->bind(breach.id).bind(breach.askedBy).bind(breach.owner).bindOwned(breachKindName(breach.kind));
    statement->bind(breach.path).bind(breach.document).bind(breach.operation).bind(breach.requestId);
    statement->bind(breach.digest).bindOwned(breach.excerpt.toUtf8()).bind(int64_t{breach.count});
    if (const auto done = statement->bind(breach.firstSeen).run(); !done)
        return fail(done.error());
    const bool isNew = m_db.changes() == 1;
    WhereClause same;
    same.add("asked_by = ?", {breach.askedBy.bytes()}).add("digest = ?", {breach.digest});
    const auto stored = readAll(m_db, same, 1);
    if (!stored)
        return fail(stored.error());
    return ReportedBreach{stored->value(0), isNew};
}

Result<std::optional<Breach>> BreachRepository::find(const BreachId& id) const
{
    WhereClause where;
    where.add("id = ?", {id.bytes()});
    return readAll(m_db, where, 1).map([](const QList<Breach>& rows) {
        return rows.isEmpty() ? std::optional<Breach>() : std::optional(rows.first());
    });
}

Result<Breach> BreachRepository::one(const PlatformScope&, const BreachId& id) const
{
    const auto found = find(id);
    if (!found)
        return fail(found.error());
    return *found ? Result<Breach>(**found) : fail(ErrorCode::NotFound, QStringLiteral("there is no such case"));
}

Result<Breach> BreachRepository::one(const TenantScope& scope, const BreachId& id) const
{
    const auto found = find(id);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->askedBy != scope.tenant())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such case"));
    return **found;
}

Result<Breach> BreachRepository::acknowledge(
    Transaction&, const PlatformScope& scope, const BreachId& id, int expectedVersion)
{
    return change(id, expectedVersion, BreachState::Acknowledged, {}, scope.principal());
}

Result<Breach> BreachRepository::close(
    Transaction&, const PlatformScope& scope, const BreachId& id, const QString& cause, int expectedVersion)
{
    return change(id, expectedVersion, BreachState::Closed, cause, scope.principal());
}

Result<Breach> BreachRepository::change(
    const BreachId& id, int expectedVersion, BreachState state, const QString& cause, const UserId& by)
{
    auto statement = m_db.prepare("UPDATE breach SET state = ?, cause = ?, closed_by = ?, version = version + 1"
                                  " WHERE id = ? AND version = ? AND state <> 'CLOSED'");
    if (!statement)
        return fail(statement.error());
    statement->bindOwned(breachStateName(state)).bindOwned(cause.toUtf8());
    statement->bindOwned(state == BreachState::Closed ? by.bytes() : QByteArray());
    if (const auto done = statement->bind(id).bind(int64_t{expectedVersion}).run(); !done)
        return fail(done.error());
    const bool changed = m_db.changes() == 1;
    const auto breach = find(id);
    if (!breach)
        return fail(breach.error());
    if (!*breach)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such case"));
    if (!changed)
        return fail(ErrorCode::Conflict, QStringLiteral("the case is at version %1").arg((*breach)->version));
    return **breach;
}

Result<QList<Breach>> BreachRepository::list(
    const TenantScope& scope, std::optional<BreachState> state, int limit) const
{
    WhereClause where;
    where.add("asked_by = ?", {scope.tenant().bytes()});
    if (state)
        where.add("state = ?", {breachStateName(*state)});
    return readAll(m_db, where, limit);
}

Result<QList<Breach>> BreachRepository::list(const PlatformScope&, std::optional<BreachState> state, int limit) const
{
    WhereClause where;
    if (state)
        where.add("state = ?", {breachStateName(*state)});
    return readAll(m_db, where, limit);
}

} // namespace Tenantry
