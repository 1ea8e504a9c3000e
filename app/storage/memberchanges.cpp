// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memberchanges.h"

#include "storage/membercolumns.h"

namespace Tenantry {

namespace {

constexpr int64_t kUndoKeptMs = int64_t{7} * 24 * 60 * 60 * 1000;

tl::unexpected<Error> memberMoved()
{
    return fail(ErrorCode::Conflict, QStringLiteral("somebody else changed this membership; look at it again"));
}

} // namespace

Result<QHash<UserId, Membership>> MemberChanges::find(const QList<UserId>& users) const
{
    Json ids = Json::array();
    for (const UserId& user : users)
        ids.push_back(user.toStdString());
    auto statement =
        m_db.prepare("SELECT m.tenant_id, m.user_id, m.name, m.email, m.role, m.since, m.last_active, m.version"
                     " FROM json_each(?2) k CROSS JOIN membership m"
                     " ON m.tenant = (SELECT key FROM tenant WHERE id = ?1) AND m.user_id = k.value");
    if (!statement)
        return fail(statement.error());
    statement->bind(m_tenant).bindOwned(dumpJson(ids));
    QHash<UserId, Membership> found;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        Membership member{statement->id<TenantId>(0), statement->id<UserId>(1), statement->text(2), statement->text(3),
            roleFromName(statement->bytes(4)).value_or(Role::Viewer), statement->time(5), {},
            static_cast<int>(statement->integer(7))};
        if (!statement->isNull(6))
            member.lastActive = statement->time(6);
        found.insert(member.userId, member);
    }
}

Result<int> MemberChanges::adminCount() const
{
    auto statement = m_db.prepare(
        "SELECT count(*) FROM membership WHERE tenant = (SELECT key FROM tenant WHERE id = ?) AND role = 'admin'");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(m_tenant).step();
    return row ? Result<int>(static_cast<int>(statement->integer(0))) : fail(row.error());
}

Result<std::optional<Timestamp>> MemberChanges::roleSince(const UserId& user) const
{
    auto statement = m_db.prepare(
        "SELECT role_since FROM membership WHERE tenant = (SELECT key FROM tenant WHERE id = ?) AND user_id = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(m_tenant).bind(user).step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(statement->time(0)) : std::nullopt;
}

Result<void> MemberChanges::write(
    Transaction&, const std::optional<Membership>& before, const std::optional<Membership>& after, Timestamp now)
{
    if (!before && !after)
        return {};
    auto statement = m_db.prepare(!before
            ? "INSERT OR IGNORE INTO membership (tenant, user_id, tenant_id, name, email, role, sort_name, search, "
              "since,"
              " role_since, last_active) SELECT t.key, ?2, t.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM tenant t"
              " WHERE t.id = ?1"
            : after ? "UPDATE membership SET name = ?3, email = ?4, role = ?5, sort_name = ?6, search = ?7, since = ?8,"
                      " role_since = iif(role <> ?5, ?9, role_since), last_active = ?10, version = version + 1"
                      " WHERE tenant = (SELECT key FROM tenant WHERE id = ?1) AND user_id = ?2 AND version = ?11"
                    : "DELETE FROM membership WHERE tenant = (SELECT key FROM tenant WHERE id = ?1) AND user_id = ?2"
                      " AND version = ?3");
    if (!statement)
        return fail(statement.error());
    statement->bind(m_tenant).bind(after ? after->userId : before->userId);
    if (after) {
        statement->bindOwned(after->name.toUtf8()).bindOwned(after->email.toUtf8()).bindOwned(roleName(after->role));
        statement->bindOwned(memberSortName(*after)).bindOwned(memberSearch(*after));
        statement->bind(after->since).bind(now).bind(after->lastActive);
    }
    if (before)
        statement->bind(int64_t{before->version});
    if (const auto done = statement->run(); !done)
        return done;
    return m_db.changes() == 1 ? Result<void>() : Result<void>(memberMoved());
}

Result<void> MemberChanges::keepUndo(Transaction&, const Undo& undo)
{
    auto old = m_db.prepare("DELETE FROM member_undo WHERE at < ?");
    auto statement =
        m_db.prepare("INSERT INTO member_undo (id, tenant_id, action, actor, at, rows) VALUES (?, ?, ?, ?, ?, ?)");
    if (!old || !statement)
        return fail(old ? statement.error() : old.error());
    if (const auto done = old->bind(undo.at.ms - kUndoKeptMs).run(); !done)
        return done;
    statement->bind(undo.id).bind(m_tenant).bind(undo.action).bind(undo.actor).bind(undo.at);
    return statement->bindOwned(dumpJson(undo.rows)).run();
}

Result<QList<MemberChanges::Undo>> MemberChanges::readUndos(const char* sql, const QByteArray& id, int limit) const
{
    auto statement = m_db.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bind(m_tenant).bind(id).bind(int64_t{limit});
    QList<Undo> found;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        found.append({statement->bytes(0), statement->id<TenantId>(1), statement->bytes(2), statement->id<UserId>(3),
            statement->time(4), parseJson(statement->view(5)).value_or(Json::array())});
    }
}

Result<std::optional<MemberChanges::Undo>> MemberChanges::undo(const QByteArray& id) const
{
    return readUndos("SELECT id, tenant_id, action, actor, at, rows FROM member_undo WHERE tenant_id = ? AND id = ?"
                     " LIMIT ?",
        id, 1)
        .map([](const QList<Undo>& found) {
            return found.isEmpty() ? std::optional<Undo>() : std::optional(found.first());
        });
}

Result<QList<MemberChanges::Undo>> MemberChanges::undos(int limit) const
{
    return readUndos("SELECT id, tenant_id, action, actor, at, rows FROM member_undo WHERE tenant_id = ? AND id <> ?"
                     " ORDER BY at DESC, id LIMIT ?",
        QByteArrayLiteral("-"), limit);
}

Result<void> MemberChanges::dropUndo(Transaction&, const QByteArray& id)
{
    auto statement = m_db.prepare("DELETE FROM member_undo WHERE id = ?");
    return statement ? statement->bind(id).run() : fail(statement.error());
}

} // namespace Tenantry
