// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sharegrantrepository.h"

#include "storage/sharegrantrow.h"
#include "storage/whereclause.h"

namespace Tenantry {

namespace {

constexpr char kAdmits[] =
    " WHERE g.consumer = ? AND ((g.state = 'ACTIVE' AND g.expires_at > ?) OR (? AND g.state = 'ACTIVATING'))"
    " AND (SELECT t.status FROM tenant t WHERE t.id = g.provider) = 'ACTIVE'"
    " AND (SELECT t.status FROM tenant t WHERE t.id = g.consumer) = 'ACTIVE'";

Result<QList<ShareGrant>> grantsIn(Statement& statement)
{
    QList<ShareGrant> all;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        auto grant = readShareGrant(statement);
        if (!grant)
            return fail(grant.error());
        all.append(std::move(*grant));
    }
}

WhereClause grantsOf(const ShareSide& side, const ShareQuery& query)
{
    WhereClause where;
    if (side.tenant())
        where.add("(+g.provider = ? OR +g.consumer = ?)", {side.tenant()->bytes(), side.tenant()->bytes()});
    if (query.other)
        where.add("(g.provider = ? OR g.consumer = ?)", {query.other->bytes(), query.other->bytes()});
    if (!query.grantStates.isEmpty()) {
        QByteArrayList names;
        for (const ShareGrantState state : query.grantStates)
            names.append("'" + shareGrantStateName(state) + "'");
        where.add("CASE WHEN g.state IN ('ACTIVE', 'SUSPENDED') AND g.expires_at <= ? THEN 'EXPIRED' ELSE g.state END"
                  " IN ("
                + names.join(", ") + ")",
            {query.now.ms});
    }
    if (query.staleOnly)
        where.add("g.state = 'ACTIVE' AND g.expires_at > ? AND coalesce(g.last_used, g.activated_at) <= ?",
            {query.now.ms, query.now.ms - ShareGrant::kStaleAfter});
    return where;
}

} // namespace

Result<void> ShareGrantRepository::insert(Transaction&, const ShareGrant& grant)
{
    auto statement = m_db.prepare(
        "INSERT INTO share_grant (id, request_id, provider, consumer, document, state, version, scope, digest,"
        " created_at, starts_at, activated_at, expires_at, ended_at, break_glass, broken_by, ticket, reviewed_at,"
        " suspended_by, reason, receipt, probed_at, healthy, epoch, entry)"
        " VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(grant.id).bind(grant.requestId).bind(grant.provider).bind(grant.consumer);
    return bindShareGrant(*statement, grant).run();
}

Result<bool> ShareGrantRepository::update(Transaction&, const ShareGrant& grant, int expectedVersion)
{
    auto statement = m_db.prepare(
        "UPDATE share_grant SET state = ?, version = ?, scope = ?, digest = ?, created_at = ?, starts_at = ?,"
        " activated_at = ?, expires_at = ?, ended_at = ?, break_glass = ?, broken_by = ?, ticket = ?, reviewed_at = ?,"
        " suspended_by = ?, reason = ?, receipt = ?, probed_at = ?, healthy = ?, epoch = ?, entry = ?"
        " WHERE id = ? AND version = ?");
    if (!statement)
        return fail(statement.error());
    const auto done = bindShareGrant(*statement, grant).bind(grant.id).bind(int64_t{expectedVersion}).run();
    if (!done)
        return fail(done.error());
    return m_db.changes() == 1;
}

Result<void> ShareGrantRepository::setReminded(Transaction&, const GrantId& id, int reminded)
{
    auto statement = m_db.prepare("UPDATE share_grant SET reminded = ? WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    return statement->bind(int64_t{reminded}).bind(id).run();
}

Result<void> ShareGrantRepository::setProbed(Transaction&, const GrantId& id, Timestamp at, bool isHealthy)
{
    auto statement = m_db.prepare("UPDATE share_grant SET probed_at = ?, healthy = ? WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    return statement->bind(at).bind(int64_t{isHealthy}).bind(id).run();
}

Result<void> ShareGrantRepository::addUses(
    Transaction&, const GrantId& id, Timestamp at, int64_t uses, const QByteArray& document)
{
    auto count = m_db.prepare("INSERT INTO share_use (grant_id, hour, n, told) VALUES (?, ?, ?, 0)"
                              " ON CONFLICT (grant_id, hour) DO UPDATE SET n = n + excluded.n");
    if (!count)
        return fail(count.error());
    if (const auto done = count->bind(id).bind(at.hour()).bind(uses).run(); !done)
        return done;
    auto last = m_db.prepare("UPDATE share_grant SET last_used = max(coalesce(last_used, 0), ?),"
                             " document = CASE WHEN ? = '' THEN document ELSE ? END WHERE id = ?");
    if (!last)
        return fail(last.error());
    return last->bind(at).bind(document).bind(document).bind(id).run();
}

Result<ShareGrant> ShareGrantRepository::find(const ShareSide& side, const GrantId& id, Timestamp now) const
{
    auto statement = m_db.prepare(QByteArray(kShareGrantColumns) + " WHERE g.id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(now).bind(id);
    auto found = grantsIn(*statement);
    if (!found)
        return fail(found.error());
    if (found->isEmpty() || !side.sees(found->first().provider, found->first().consumer))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such grant"));
    return found->takeFirst();
}

Result<ShareGrant> ShareGrantRepository::find(const Transaction&, const GrantId& id) const
{
    auto statement = m_db.prepare(QByteArray(kShareGrantColumns) + " WHERE g.id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(int64_t{0}).bind(id);
    auto found = grantsIn(*statement);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? Result<ShareGrant>(fail(ErrorCode::NotFound, QStringLiteral("there is no such grant")))
                            : Result<ShareGrant>(found->takeFirst());
}

Result<SharePage<ShareGrant>> ShareGrantRepository::list(const ShareSide& side, const ShareQuery& query) const
{
    const WhereClause where = grantsOf(side, query);
    SharePage<ShareGrant> page;
    auto count = m_db.prepare("SELECT count(*) FROM share_grant g" + where.sql());
    if (!count)
        return fail(count.error());
    where.bindTo(*count);
    if (const auto counted = count->step(); !counted)
        return fail(counted.error());
    page.total = static_cast<int>(count->integer(0));
    auto statement =
        m_db.prepare(kShareGrantColumns + where.sql() + " ORDER BY g.created_at DESC, g.id DESC LIMIT ? OFFSET ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(query.now);
    where.bindTo(*statement).bind(int64_t{query.first}).bind(int64_t{query.offset});
    auto rows = grantsIn(*statement);
    if (!rows)
        return fail(rows.error());
    page.rows = std::move(*rows);
    return page;
}

Result<QList<ShareGrant>> ShareGrantRepository::admitting(const TenantScope& consumer, Timestamp now) const
{
    auto statement = m_db.prepare(QByteArray(kShareGrantColumns) + kAdmits + " ORDER BY g.provider, g.id");
    if (!statement)
        return fail(statement.error());
    statement->bind(now).bind(consumer.tenant()).bind(now).bind(int64_t{0});
    return grantsIn(*statement);
}

Result<std::optional<ShareGrant>> ShareGrantRepository::admittingForGuard(
    const GuardKey&, const GrantId& id, const TenantId& consumer, Timestamp now, bool whileActivating) const
{
    auto statement = m_db.prepare(QByteArray(kShareGrantColumns) + kAdmits + " AND g.id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(now).bind(consumer).bind(now).bind(int64_t{whileActivating}).bind(id);
    return grantsIn(*statement).map([](QList<ShareGrant> found) {
        return found.isEmpty() ? std::optional<ShareGrant>() : std::optional(found.takeFirst());
    });
}

Result<QList<ShareGrantRepository::Due>> ShareGrantRepository::due(const Transaction&, Timestamp until, int limit) const
{
    auto statement = m_db.prepare(QByteArray(kShareGrantColumns)
        + " WHERE (g.state IN ('ACTIVE', 'SUSPENDED') AND g.expires_at <= ?)"
          " OR g.state IN ('ACTIVATING', 'REVOKING', 'REVOKE_FAILED') LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(int64_t{0}).bind(until).bind(int64_t{limit});
    QList<Due> all;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        auto grant = readShareGrant(*statement);
        if (!grant)
            return fail(grant.error());
        all.append({std::move(*grant), static_cast<int>(statement->integer(kShareGrantReminded))});
    }
}

Result<QList<ShareGrant>> ShareGrantRepository::unprobed(const Transaction&, Timestamp before, int limit) const
{
    auto statement = m_db.prepare(QByteArray(kShareGrantColumns)
        + " WHERE g.state = 'ACTIVE' AND coalesce(g.probed_at, g.activated_at) <= ? ORDER BY g.probed_at LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(int64_t{0}).bind(before).bind(int64_t{limit});
    return grantsIn(*statement);
}

Result<QList<ShareGrant>> ShareGrantRepository::ofInactive(const Transaction&, int limit) const
{
    auto statement = m_db.prepare(QByteArray(kShareGrantColumns)
        + " WHERE g.state = 'ACTIVE' AND (g.provider NOT IN (SELECT id FROM tenant WHERE status = 'ACTIVE')"
          " OR g.consumer NOT IN (SELECT id FROM tenant WHERE status = 'ACTIVE')) LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(int64_t{0}).bind(int64_t{limit});
    return grantsIn(*statement);
}

Result<QList<ShareGrant>> ShareGrantRepository::liveOf(const Transaction&, const TenantId& tenant) const
{
    auto statement = m_db.prepare(QByteArray(kShareGrantColumns)
        + " WHERE g.state IN ('ACTIVATING', 'ACTIVE', 'SUSPENDED') AND (g.provider = ? OR g.consumer = ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(int64_t{0}).bind(tenant).bind(tenant);
    return grantsIn(*statement);
}

Result<bool> ShareGrantRepository::everGranted(
    const Transaction&, const TenantId& provider, const TenantId& consumer) const
{
    auto statement = m_db.prepare("SELECT 1 FROM share_grant WHERE provider = ? AND consumer = ?"
                                  " AND activated_at IS NOT NULL AND break_glass = 0 LIMIT 1");
    if (!statement)
        return fail(statement.error());
    return statement->bind(provider).bind(consumer).step();
}

Result<bool> ShareGrantRepository::isReviewOutstanding(
    const Transaction&, const TenantId& provider, const TenantId& consumer) const
{
    auto statement = m_db.prepare("SELECT 1 FROM share_grant WHERE provider = ? AND consumer = ?"
                                  " AND break_glass = 1 AND reviewed_at IS NULL LIMIT 1");
    if (!statement)
        return fail(statement.error());
    return statement->bind(provider).bind(consumer).step();
}

Result<QList<ShareGrantRepository::Untold>> ShareGrantRepository::untold(
    const Transaction&, int64_t hour, int limit) const
{
    auto statement =
        m_db.prepare("SELECT grant_id, hour, n, told FROM share_use WHERE told < n AND hour < ? ORDER BY hour LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(hour).bind(int64_t{limit});
    QList<Untold> all;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        all.append({statement->id<GrantId>(0), statement->integer(1), statement->integer(2), statement->integer(3)});
    }
}

Result<void> ShareGrantRepository::setTold(Transaction&, const Untold& untold)
{
    auto statement = m_db.prepare("UPDATE share_use SET told = ? WHERE grant_id = ? AND hour = ?");
    if (!statement)
        return fail(statement.error());
    return statement->bind(untold.uses).bind(untold.grant).bind(untold.hour).run();
}

Result<QList<ShareGrantRepository::Pair>> ShareGrantRepository::pairs(
    const ShareSide& side, Timestamp now, int limit) const
{
    WhereClause where;
    where.add("g.state IN ('ACTIVE', 'SUSPENDED') AND g.expires_at > ?", {now.ms});
    if (side.tenant())
        where.add("(g.provider = ? OR g.consumer = ?)", {side.tenant()->bytes(), side.tenant()->bytes()});
    auto statement = m_db.prepare("SELECT g.provider, g.consumer, sum(g.state = 'ACTIVE'), sum(g.state = 'SUSPENDED'),"
                                  " max(g.last_used), min(g.expires_at) FROM share_grant g"
        + where.sql() + " GROUP BY g.provider, g.consumer ORDER BY g.provider, g.consumer LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{limit});
    QList<Pair> all;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        Pair pair{statement->id<TenantId>(0), statement->id<TenantId>(1), static_cast<int>(statement->integer(2)),
            static_cast<int>(statement->integer(3)), {}, {}};
        if (!statement->isNull(4))
            pair.lastUsed = statement->time(4);
        if (!statement->isNull(5))
            pair.firstEnd = statement->time(5);
        all.append(pair);
    }
}

} // namespace Tenantry
