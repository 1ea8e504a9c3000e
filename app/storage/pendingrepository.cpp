// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pendingrepository.h"

#include "storage/whereclause.h"

#include <array>

namespace Tenantry {

namespace {

constexpr std::array<std::pair<ChangeState, const char*>, 6> kChangeStates{
    {{ChangeState::Pending, "PENDING"}, {ChangeState::Applied, "APPLIED"}, {ChangeState::Refused, "REFUSED"},
        {ChangeState::Cancelled, "CANCELLED"}, {ChangeState::Lapsed, "LAPSED"}, {ChangeState::Stale, "STALE"}}};

constexpr char kChangeColumns[] =
    "SELECT c.id, c.tenant_id, c.kind, c.permission, c.body, c.plan, c.digest, c.state, c.reason, c.requested_by,"
    " c.requested_session, c.requested_at, c.lapses_at, c.decided_by, c.decided_at, c.decision, c.version,"
    " (SELECT count(*) FROM pending_touch p WHERE p.change_id = c.id) FROM pending_change c";

StoredChange readChange(const Statement& row, Timestamp now)
{
    StoredChange change;
    change.id = row.bytes(0);
    change.tenantId = row.id<TenantId>(1);
    change.kind = row.bytes(2);
    change.permission = row.bytes(3);
    change.body = parseJson(row.view(4)).value_or(Json::object());
    change.plan = parseJson(row.view(5)).value_or(Json::object());
    change.digest = row.bytes(6);
    change.state = changeStateFromName(row.bytes(7)).value_or(ChangeState::Stale);
    change.reason = row.text(8);
    change.requestedBy = row.id<UserId>(9);
    change.requestedSession = row.id<SessionId>(10);
    change.requestedAt = row.time(11);
    change.lapsesAt = row.time(12);
    if (!row.isNull(13))
        change.decidedBy = row.id<UserId>(13);
    if (!row.isNull(14))
        change.decidedAt = row.time(14);
    change.decision = row.text(15);
    change.version = static_cast<int>(row.integer(16));
    change.touchedCount = static_cast<int>(row.integer(17));
    if (change.state == ChangeState::Pending && change.lapsesAt <= now)
        change.state = ChangeState::Lapsed;
    return change;
}

void narrowTo(WhereClause& where, ChangeState state, Timestamp now)
{
    const bool byClock = state == ChangeState::Pending || state == ChangeState::Lapsed;
    where.add("c.state = ?", {changeStateName(byClock ? ChangeState::Pending : state)});
    if (byClock)
        where.add(state == ChangeState::Pending ? "c.lapses_at > ?" : "c.lapses_at <= ?", {now.ms});
}

} // namespace

QByteArray changeStateName(ChangeState state)
{
    for (const auto& [value, name] : kChangeStates) {
        if (value == state)
            return name;
    }
    return {};
}

std::optional<ChangeState> changeStateFromName(QByteArrayView name)
{
    for (const auto& [value, text] : kChangeStates) {
        if (name == text)
            return value;
    }
    return std::nullopt;
}

Result<QList<StoredChange>> PendingRepository::read(const std::optional<TenantId>& whose, const Filter& filter) const
{
    WhereClause where;
    if (whose)
        where.add("c.tenant_id = ?", {whose->bytes()});
    if (filter.state)
        narrowTo(where, *filter.state, m_now);
    if (filter.notBy)
        where.add("c.requested_by <> ?", {filter.notBy->bytes()});
    if (filter.by)
        where.add("c.requested_by = ?", {filter.by->bytes()});
    if (filter.touching)
        where.add("c.id IN (SELECT change_id FROM pending_touch WHERE tenant_id = ?)", {filter.touching->bytes()});
    auto statement = m_db.prepare(kChangeColumns + where.sql() + " ORDER BY c.requested_at DESC, c.id LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{filter.first});
    QList<StoredChange> changes;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return changes;
        changes.append(readChange(*statement, m_now));
    }
}

Result<QList<StoredChange>> PendingRepository::list(const PlatformScope&, const Filter& filter) const
{
    return read(std::nullopt, filter);
}

Result<QList<StoredChange>> PendingRepository::list(const TenantScope& scope, const Filter& filter) const
{
    return read(scope.tenant(), filter);
}

Result<QList<StoredChange>> PendingRepository::ownOf(const UserId& requester) const
{
    Filter filter;
    filter.state = ChangeState::Pending;
    filter.by = requester;
    return read(std::nullopt, filter);
}

Result<StoredChange> PendingRepository::one(const std::optional<TenantId>& whose, const QByteArray& id) const
{
    auto statement = m_db.prepare(QByteArray(kChangeColumns) + " WHERE c.id = ?");
    auto touched = m_db.prepare("SELECT tenant_id, version FROM pending_touch WHERE change_id = ? ORDER BY tenant_id");
    if (!statement || !touched)
        return fail(statement ? touched.error() : statement.error());
    const auto found = statement->bind(id).step();
    if (!found)
        return fail(found.error());
    if (!*found || (whose && statement->id<TenantId>(1) != *whose))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such change"), QStringLiteral("id"));
    StoredChange change = readChange(*statement, m_now);
    touched->bind(id);
    for (;;) {
        const auto row = touched->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return change;
        change.touched.append({touched->id<TenantId>(0), static_cast<int>(touched->integer(1))});
    }
}

Result<StoredChange> PendingRepository::find(const PlatformScope&, const QByteArray& id) const
{
    return one(std::nullopt, id);
}

Result<StoredChange> PendingRepository::find(const TenantScope& scope, const QByteArray& id) const
{
    return one(scope.tenant(), id);
}

Result<void> PendingRepository::add(Transaction&, const StoredChange& change)
{
    auto statement = m_db.prepare(
        "INSERT INTO pending_change (id, tenant_id, kind, permission, body, plan, digest, state, reason, requested_by,"
        " requested_session, requested_at, lapses_at, decision, version)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?, '', 1)");
    auto touch = m_db.prepare("INSERT INTO pending_touch (change_id, tenant_id, version) VALUES (?, ?, ?)");
    if (!statement || !touch)
        return fail(statement ? touch.error() : statement.error());
    statement->bind(change.id).bind(change.tenantId).bind(change.kind).bind(change.permission);
    statement->bindOwned(dumpJson(change.body)).bindOwned(dumpJson(change.plan)).bind(change.digest);
    statement->bindOwned(change.reason.toUtf8()).bind(change.requestedBy).bind(change.requestedSession);
    if (const auto done = statement->bind(change.requestedAt).bind(change.lapsesAt).run(); !done)
        return done;
    for (const StoredChange::Touch& one : change.touched) {
        if (const auto done = touch->bind(change.id).bind(one.tenant).bind(int64_t{one.version}).run(); !done)
            return done;
    }
    return {};
}

Result<void> PendingRepository::end(Transaction&, const StoredChange& change)
{
    auto statement = m_db.prepare("UPDATE pending_change SET state = ?, decided_by = ?, decided_at = ?, decision = ?,"
                                  " version = version + 1 WHERE id = ? AND version = ? AND state = 'PENDING'");
    if (!statement)
        return fail(statement.error());
    statement->bindOwned(changeStateName(change.state)).bind(change.decidedBy).bind(change.decidedAt);
    const auto done =
        statement->bindOwned(change.decision.toUtf8()).bind(change.id).bind(int64_t{change.version}).run();
    if (!done)
        return done;
    return m_db.changes() == 1
        ? Result<void>()
        : fail(ErrorCode::Conflict, QStringLiteral("somebody else decided this; look at it again"));
}

} // namespace Tenantry
