// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sharerequestrepository.h"

#include "storage/whereclause.h"

namespace Tenantry {

namespace {

constexpr char kShareRequestColumns[] =
    "SELECT r.id, r.kind, r.provider, r.consumer, r.side, r.requested_by, r.session, r.state, r.version, r.scope,"
    " r.digest, r.reason, r.ticket, r.grant_id, r.starts_at, r.created_at, r.pending_until, r.decided_at, r.quorum,"
    " r.needs_platform, r.pre_agreed, r.reminded FROM share_request r";

std::optional<Timestamp> requestTime(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.time(column));
}

Result<ShareRequest> readShareRequest(const Statement& row)
{
    ShareRequest request;
    request.id = row.id<ShareRequestId>(0);
    request.kind = shareKindFromName(row.bytes(1)).value_or(ShareKind::Request);
    request.provider = row.id<TenantId>(2);
    request.consumer = row.id<TenantId>(3);
    request.side = sharePartyFromName(row.bytes(4)).value_or(ShareParty::Consumer);
    request.requestedBy = row.id<UserId>(5);
    request.session = row.id<SessionId>(6);
    // A state nobody knows opens nothing.
    request.state = shareRequestStateFromName(row.bytes(7)).value_or(ShareRequestState::Lapsed);
    request.version = static_cast<int>(row.integer(8));
    const auto json = parseJson(row.bytes(9));
    auto scope = json ? ShareScope::fromJson(*json) : Result<ShareScope>(fail(json.error()));
    if (!scope)
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the scope of a share request cannot be read"));
    request.scope = std::move(*scope);
    request.digest = row.bytes(10);
    request.reason = row.text(11);
    request.ticket = row.bytes(12);
    request.grantId = row.id<GrantId>(13);
    request.startsAt = requestTime(row, 14);
    request.createdAt = row.time(15);
    request.pendingUntil = row.time(16);
    request.decidedAt = requestTime(row, 17);
    request.quorum = static_cast<int>(row.integer(18));
    request.needsPlatform = row.integer(19) != 0;
    request.isPreAgreed = row.integer(20) != 0;
    return request;
}

void addRequestStates(WhereClause& where, const QList<ShareRequestState>& states, Timestamp now)
{
    if (states.isEmpty())
        return;
    QByteArrayList names;
    for (const ShareRequestState state : states)
        names.append("'" + shareRequestStateName(state) + "'");
    where.add("CASE WHEN r.state = 'PENDING' AND r.pending_until <= ? THEN 'LAPSED' ELSE r.state END IN ("
            + names.join(", ") + ")",
        {now.ms});
    if (states == QList<ShareRequestState>{ShareRequestState::Pending})
        where.add("r.state = 'PENDING'"); // for the index
}

/// The four eyes, as far as rows tell: not the requester's, not voted on yet, not of the session that sent it, not
/// where one benefits, and only with a membership older than the request.
void addDecidable(WhereClause& where, const ShareSide& side, const ShareQuery& query)
{
    const QByteArray user = query.decidableBy->bytes();
    where.add("r.requested_by <> ?", {user});
    where.add("NOT EXISTS (SELECT 1 FROM share_vote v WHERE v.request_id = r.id AND v.version = r.version"
              " AND v.user_id = ?)",
        {user});
    if (!query.session.isEmpty()) {
        where.add("r.session <> ?", {query.session});
        where.add("NOT EXISTS (SELECT 1 FROM share_vote v WHERE v.request_id = r.id AND v.version = r.version"
                  " AND v.session = ?)",
            {query.session});
    }
    if (query.forPlatform) {
        where.add("r.needs_platform = 1");
        where.add("NOT EXISTS (SELECT 1 FROM membership m JOIN tenant t ON t.key = m.tenant WHERE t.id = r.consumer"
                  " AND m.user_id = ?)",
            {user});
        return;
    }
    if (!query.forTenant || !side.tenant()) {
        where.add("0");
        return;
    }
    const QByteArray tenant = side.tenant()->bytes();
    where.add("(SELECT m.since FROM membership m JOIN tenant t ON t.key = m.tenant WHERE t.id = ? AND m.user_id = ?)"
              " < r.created_at",
        {tenant, user});
    where.add("(r.consumer = ? OR (r.pre_agreed = 0 AND NOT EXISTS (SELECT 1 FROM membership m JOIN tenant t ON"
              " t.key = m.tenant WHERE t.id = r.consumer AND m.user_id = ?)))",
        {tenant, user});
}

WhereClause requestsOf(const ShareSide& side, const ShareQuery& query)
{
    WhereClause where;
    if (side.tenant()) {
        const QByteArray tenant = side.tenant()->bytes();
        if (query.sentOnly)
            where.add("((r.side = 'PROVIDER' AND r.provider = ?) OR (r.side = 'CONSUMER' AND r.consumer = ?))",
                {tenant, tenant});
        else
            where.add("(+r.provider = ? OR +r.consumer = ?)", {tenant, tenant}); // the order's index, not a sort
    }
    if (query.other)
        where.add("(r.provider = ? OR r.consumer = ?)", {query.other->bytes(), query.other->bytes()});
    if (query.sentBy)
        where.add("r.requested_by = ?", {query.sentBy->bytes()});
    addRequestStates(where, query.requestStates, query.now);
    if (query.decidableBy)
        addDecidable(where, side, query);
    return where;
}

} // namespace

Result<void> ShareRequestRepository::insert(Transaction&, const ShareRequest& request)
{
    auto statement = m_db.prepare(
        "INSERT INTO share_request (id, kind, provider, consumer, side, requested_by, session, state, version, scope,"
        " digest, reason, ticket, grant_id, starts_at, created_at, pending_until, decided_at, quorum, needs_platform,"
        " pre_agreed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(request.id).bindOwned(shareKindName(request.kind)).bind(request.provider).bind(request.consumer);
    statement->bindOwned(sharePartyName(request.side)).bind(request.requestedBy).bind(request.session);
    statement->bindOwned(shareRequestStateName(request.state)).bind(int64_t{request.version});
    statement->bindOwned(dumpJson(request.scope.toJson())).bind(request.digest).bindOwned(request.reason.toUtf8());
    statement->bind(request.ticket).bind(request.grantId).bind(request.startsAt).bind(request.createdAt);
    statement->bind(request.pendingUntil).bind(request.decidedAt).bind(int64_t{request.quorum});
    return statement->bind(int64_t{request.needsPlatform}).bind(int64_t{request.isPreAgreed}).run();
}

Result<bool> ShareRequestRepository::update(Transaction&, const ShareRequest& request, int expectedVersion)
{
    auto statement = m_db.prepare(
        "UPDATE share_request SET state = ?, version = ?, scope = ?, digest = ?, grant_id = ?, decided_at = ?,"
        " quorum = ?, needs_platform = ?, pre_agreed = ? WHERE id = ? AND version = ? AND state = 'PENDING'");
    if (!statement)
        return fail(statement.error());
    statement->bindOwned(shareRequestStateName(request.state)).bind(int64_t{request.version});
    statement->bindOwned(dumpJson(request.scope.toJson())).bind(request.digest).bind(request.grantId);
    statement->bind(request.decidedAt).bind(int64_t{request.quorum}).bind(int64_t{request.needsPlatform});
    statement->bind(int64_t{request.isPreAgreed}).bind(request.id).bind(int64_t{expectedVersion});
    if (const auto done = statement->run(); !done)
        return fail(done.error());
    return m_db.changes() == 1;
}

Result<void> ShareRequestRepository::addVote(Transaction&, const ShareRequestId& id, const ShareVote& vote)
{
    auto statement = m_db.prepare("INSERT INTO share_vote (request_id, version, user_id, party, session, approves,"
                                  " digest, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(id).bind(int64_t{vote.version}).bind(vote.userId).bindOwned(sharePartyName(vote.party));
    statement->bind(vote.sessionId).bind(int64_t{vote.approves}).bind(vote.digest).bindOwned(vote.reason.toUtf8());
    return statement->bind(vote.at).run();
}

Result<void> ShareRequestRepository::setReminded(Transaction&, const ShareRequestId& id, int reminded)
{
    auto statement = m_db.prepare("UPDATE share_request SET reminded = ? WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    return statement->bind(int64_t{reminded}).bind(id).run();
}

Result<void> ShareRequestRepository::readVotes(ShareRequest& request) const
{
    auto statement = m_db.prepare("SELECT party, user_id, session, approves, version, digest, reason, at"
                                  " FROM share_vote WHERE request_id = ? ORDER BY version, at, user_id");
    if (!statement)
        return fail(statement.error());
    statement->bind(request.id);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        request.votes.append({sharePartyFromName(statement->bytes(0)).value_or(ShareParty::Platform),
            statement->id<UserId>(1), statement->id<SessionId>(2), statement->integer(3) != 0,
            static_cast<int>(statement->integer(4)), statement->bytes(5), statement->text(6), statement->time(7)});
    }
}

Result<std::optional<ShareRequest>> ShareRequestRepository::read(const ShareRequestId& id) const
{
    auto statement = m_db.prepare(QByteArray(kShareRequestColumns) + " WHERE r.id = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(id).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<ShareRequest>();
    auto request = readShareRequest(*statement);
    if (!request)
        return fail(request.error());
    if (const auto done = readVotes(*request); !done)
        return fail(done.error());
    return std::optional(std::move(*request));
}

Result<ShareRequest> ShareRequestRepository::find(const ShareSide& side, const ShareRequestId& id) const
{
    auto found = read(id);
    if (!found)
        return fail(found.error());
    if (!*found || !side.sees((*found)->provider, (*found)->consumer))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such request"));
    return std::move(**found);
}

Result<ShareRequest> ShareRequestRepository::find(const Transaction&, const ShareRequestId& id) const
{
    auto found = read(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such request"));
    return std::move(**found);
}

Result<SharePage<ShareRequest>> ShareRequestRepository::list(const ShareSide& side, const ShareQuery& query) const
{
    const WhereClause where = requestsOf(side, query);
    SharePage<ShareRequest> page;
    auto count = m_db.prepare("SELECT count(*) FROM share_request r" + where.sql());
    if (!count)
        return fail(count.error());
    where.bindTo(*count);
    const auto counted = count->step();
    if (!counted)
        return fail(counted.error());
    page.total = static_cast<int>(count->integer(0));
    auto statement =
        m_db.prepare(kShareRequestColumns + where.sql() + " ORDER BY r.created_at DESC, r.id DESC LIMIT ? OFFSET ?");
    if (!statement)
        return fail(statement.error());
    where.bindTo(*statement).bind(int64_t{query.first}).bind(int64_t{query.offset});
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        auto request = readShareRequest(*statement);
        if (!request)
            return fail(request.error());
        page.rows.append(std::move(*request));
    }
    for (ShareRequest& request : page.rows) {
        if (const auto done = readVotes(request); !done)
            return fail(done.error());
    }
    return page;
}

Result<QList<ShareRequestRepository::Due>> ShareRequestRepository::due(
    const Transaction&, Timestamp until, int limit) const
{
    auto statement = m_db.prepare(QByteArray(kShareRequestColumns)
        + " WHERE r.state = 'PENDING' AND r.pending_until <= ? ORDER BY r.pending_until LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(until).bind(int64_t{limit});
    QList<Due> all;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return all;
        auto request = readShareRequest(*statement);
        if (!request)
            return fail(request.error());
        all.append({std::move(*request), static_cast<int>(statement->integer(21))});
    }
}

} // namespace Tenantry
