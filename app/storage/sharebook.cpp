// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sharebook.h"

#include "storage/whereclause.h"

namespace Tenantry {

namespace {

constexpr char kStepColumns[] =
    "SELECT s.seq, s.id, s.request_id, s.grant_id, s.provider, s.consumer, s.at, s.action, s.from_state, s.to_state,"
    " s.version, s.party, s.actor, s.actor_tenant, s.reason, s.ticket, s.digest, s.quorum FROM share_step s";

WhereClause stepsOf(const ShareSide& side)
{
    WhereClause where;
    if (side.tenant())
        where.add("(s.provider = ? OR s.consumer = ?)", {side.tenant()->bytes(), side.tenant()->bytes()});
    return where;
}

Result<QList<ShareStep>> stepsIn(Statement& row)
{
    QList<ShareStep> all;
    for (;;) {
        const auto more = row.step();
        if (!more)
            return fail(more.error());
        if (!*more)
            return all;
        all.append({row.integer(0), row.bytes(1), row.id<ShareRequestId>(2), row.id<GrantId>(3), row.id<TenantId>(4),
            row.id<TenantId>(5), row.time(6), row.bytes(7), row.bytes(8), row.bytes(9),
            static_cast<int>(row.integer(10)), row.bytes(11), row.id<UserId>(12), row.id<TenantId>(13), row.text(14),
            row.bytes(15), row.bytes(16), row.bytes(17)});
    }
}

Result<SharePolicy> readPolicy(const Statement& row)
{
    SharePolicy policy;
    policy.provider = row.id<TenantId>(0);
    policy.consumer = row.id<TenantId>(1);
    // A policy nobody knows lets nothing through.
    policy.kind = sharePolicyFromName(row.bytes(2)).value_or(SharePolicyKind::Blocked);
    policy.setBy = sharePartyFromName(row.bytes(3)).value_or(ShareParty::Platform);
    const auto json = parseJson(row.bytes(4));
    auto scope = json ? ShareScope::fromJson(*json) : Result<ShareScope>(fail(json.error()));
    if (!scope)
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the scope of a policy cannot be read"));
    policy.scope = std::move(*scope);
    policy.reason = row.text(5);
    policy.at = row.time(6);
    policy.version = static_cast<int>(row.integer(7));
    return policy;
}

constexpr char kPolicyColumns[] =
    "SELECT provider, consumer, kind, set_by, scope, reason, at, version FROM share_policy";

} // namespace

Result<void> ShareBook::addStep(Transaction&, const ShareStep& step)
{
    auto statement = m_db.prepare(
        "INSERT INTO share_step (id, request_id, grant_id, provider, consumer, at, action, from_state, to_state,"
        " version, party, actor, actor_tenant, reason, ticket, digest, quorum)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(step.id).bind(step.requestId).bind(step.grantId).bind(step.provider).bind(step.consumer);
    statement->bind(step.at).bind(step.action).bind(step.from).bind(step.to).bind(int64_t{step.version});
    statement->bind(step.party).bind(step.actor).bind(step.actorTenant).bindOwned(step.reason.toUtf8());
    return statement->bind(step.ticket).bind(step.digest).bind(step.quorum).run();
}

Result<QList<ShareStep>> ShareBook::steps(const ShareSide& side, const StepQuery& query) const
{
    WhereClause where = stepsOf(side);
    if (!query.request.isEmpty() && !query.grant.isEmpty())
        where.add("(s.request_id = ? OR s.grant_id = ?)", {query.request.bytes(), query.grant.bytes()});
    else if (!query.request.isEmpty())
        where.add("s.request_id = ?", {query.request.bytes()});
    else if (!query.grant.isEmpty())
        where.add("s.grant_id = ?", {query.grant.bytes()});
    if (query.other)
        where.add("(s.provider = ? OR s.consumer = ?)", {query.other->bytes(), query.other->bytes()});
    if (query.before > 0)
        where.add("s.seq < ?", {query.before});
    auto statement = m_db.prepare(kStepColumns + where.sql() + " ORDER BY s.seq DESC LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{query.first});
    return stepsIn(*statement);
}

Result<QList<ShareStep>> ShareBook::stepsAfter(const ShareSide& side, int64_t seq, int limit) const
{
    WhereClause where = stepsOf(side);
    where.add("s.seq > ?", {seq});
    auto statement = m_db.prepare(kStepColumns + where.sql() + " ORDER BY s.seq LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{limit});
    return stepsIn(*statement);
}

Result<int64_t> ShareBook::countStepsAfter(const ShareSide& side, int64_t seq, int64_t most) const
{
    WhereClause where = stepsOf(side);
    where.add("s.seq > ?", {seq});
    auto statement = m_db.prepare("SELECT count(*) FROM (SELECT 1 FROM share_step s" + where.sql() + " LIMIT ?)");
    if (!statement)
        return fail(statement.error());
    const auto row = where.bindTo(*statement).bind(most).step();
    if (!row)
        return fail(row.error());
    return statement->integer(0);
}

Result<int64_t> ShareBook::newestStep() const { return m_db.scalar("SELECT coalesce(max(seq), 0) FROM share_step"); }

Result<std::optional<ShareBook::Done>> ShareBook::done(
    const Transaction&, const UserId& user, const QByteArray& token) const
{
    auto statement = m_db.prepare("SELECT step, subject FROM share_token WHERE user_id = ? AND token = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(user).bind(token).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(Done{statement->bytes(0), statement->bytes(1)}) : std::optional<Done>();
}

Result<void> ShareBook::setDone(Transaction&, const UserId& user, const QByteArray& token, const Done& done)
{
    auto statement = m_db.prepare("INSERT INTO share_token (user_id, token, step, subject) VALUES (?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    return statement->bind(user).bind(token).bind(done.step).bind(done.subject).run();
}

Result<SharePolicy> ShareBook::policy(const Transaction&, const TenantId& provider, const TenantId& consumer) const
{
    auto statement = m_db.prepare(QByteArray(kPolicyColumns) + " WHERE provider = ? AND consumer = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(provider).bind(consumer).step();
    if (!row)
        return fail(row.error());
    if (*row)
        return readPolicy(*statement);
    SharePolicy none;
    none.provider = provider;
    none.consumer = consumer;
    return none;
}

Result<QList<SharePolicy>> ShareBook::policies(const ShareSide& side, int limit) const
{
    WhereClause where;
    if (side.tenant())
        where.add("(provider = ? OR consumer = ?)", {side.tenant()->bytes(), side.tenant()->bytes()});
    auto statement = m_db.prepare(kPolicyColumns + where.sql() + " ORDER BY provider, consumer LIMIT ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{limit});
    QList<SharePolicy> all;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        auto policy = readPolicy(*statement);
        if (!policy)
            return fail(policy.error());
        all.append(std::move(*policy));
    }
}

Result<void> ShareBook::putPolicy(Transaction&, const SharePolicy& policy)
{
    auto statement =
        m_db.prepare("INSERT OR REPLACE INTO share_policy (provider, consumer, kind, set_by, scope, reason,"
                     " at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(policy.provider).bind(policy.consumer).bindOwned(sharePolicyName(policy.kind));
    statement->bindOwned(sharePartyName(policy.setBy)).bindOwned(dumpJson(policy.scope.toJson()));
    return statement->bindOwned(policy.reason.toUtf8()).bind(policy.at).bind(int64_t{policy.version}).run();
}

Result<std::optional<ShareStanding>> ShareBook::standing(
    const Transaction&, const TenantId& tenant, const UserId& user) const
{
    auto statement =
        m_db.prepare(QByteArray("SELECT user_id, role, since FROM membership WHERE ") + kInTenant + " AND user_id = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(tenant).bind(user).step();
    if (!row)
        return fail(row.error());
    const auto role = *row ? roleFromName(statement->bytes(1)) : std::nullopt;
    return role ? std::optional(ShareStanding{statement->id<UserId>(0), *role, statement->time(2)})
                : std::optional<ShareStanding>();
}

Result<QList<ShareStanding>> ShareBook::withRole(const Transaction&, const TenantId& tenant, Role role) const
{
    auto statement = m_db.prepare(QByteArray("SELECT user_id, since FROM membership WHERE ") + kInTenant
        + " AND role = ? ORDER BY user_id LIMIT 1000");
    if (!statement)
        return fail(statement.error());
    statement->bind(tenant).bindOwned(roleName(role));
    QList<ShareStanding> all;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        all.append({statement->id<UserId>(0), role, statement->time(1)});
    }
}

Result<QList<UserId>> ShareBook::operators(const Transaction&) const
{
    auto statement = m_db.prepare("SELECT user_id FROM platform_role WHERE role = 'operator' ORDER BY user_id");
    if (!statement)
        return fail(statement.error());
    QList<UserId> all;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        all.append(statement->id<UserId>(0));
    }
}

Result<bool> ShareBook::isOperator(const Transaction& transaction, const UserId& user) const
{
    return operators(transaction).map([&](const QList<UserId>& all) { return all.contains(user); });
}

Result<std::optional<Tenant>> ShareBook::tenant(const Transaction&, const TenantId& id) const
{
    auto statement = m_db.prepare("SELECT id, name, binding, status FROM tenant WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(id).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Tenant>();
    Tenant found;
    found.id = statement->id<TenantId>(0);
    found.name = statement->text(1);
    found.binding = statement->bytes(2);
    // Whatever is not plainly active shares nothing.
    found.status = statement->bytes(3) == "ACTIVE" ? TenantStatus::Active : TenantStatus::Suspended;
    return std::optional(found);
}

Result<bool> ShareBook::isThere(const Transaction& transaction, const TenantId& id) const
{
    return tenant(transaction, id).map([](const std::optional<Tenant>& found) { return found.has_value(); });
}

Result<QByteArray> ShareBook::bindingOf(const TenantId& tenant) const
{
    auto statement = m_db.prepare("SELECT binding FROM tenant WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(tenant).step();
    if (!row)
        return fail(row.error());
    return *row ? statement->bytes(0) : QByteArray();
}

Result<Timestamp> ShareBook::steady(Timestamp now) const
{
    const auto newest =
        m_db.scalar("SELECT coalesce(max(at), 0) FROM (SELECT at FROM share_step ORDER BY seq DESC LIMIT 1)");
    if (!newest)
        return fail(newest.error());
    return Timestamp{std::max(now.ms, *newest)};
}

} // namespace Tenantry
