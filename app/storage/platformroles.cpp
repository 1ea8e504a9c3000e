// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/platformroles.h"

namespace Tenantry {

Result<QList<PlatformRoles::Holder>> PlatformRoles::read(const std::optional<UserId>& user) const
{
    auto statement = m_db.prepare(QByteArray("SELECT r.user_id, p.name, p.email, r.role, r.since FROM platform_role r"
                                             " JOIN person p ON p.user_id = r.user_id")
        + (user ? " WHERE r.user_id = ?" : "") + " ORDER BY r.role DESC, p.name, r.user_id");
    if (!statement)
        return fail(statement.error());
    if (user)
        statement->bind(*user);
    QList<Holder> holders;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return holders;
        if (const auto role = roleFromName(statement->bytes(3)))
            holders.append(
                {statement->id<UserId>(0), statement->text(1), statement->text(2), *role, statement->time(4)});
    }
}

Result<QList<PlatformRoles::Holder>> PlatformRoles::list() const { return read({}); }

Result<QList<PlatformRoles::Holder>> PlatformRoles::of(const UserId& user) const { return read(user); }

Result<int> PlatformRoles::operatorCount() const
{
    return m_db.scalar("SELECT count(*) FROM platform_role WHERE role = 'operator'").map([](int64_t count) {
        return static_cast<int>(count);
    });
}

Result<void> PlatformRoles::grant(Transaction&, const PersonRecord& person, Role role, Timestamp now)
{
    auto known = m_db.prepare("INSERT OR IGNORE INTO person (user_id, name, email, is_local) VALUES (?, ?, ?, 0)");
    auto give = m_db.prepare("INSERT OR IGNORE INTO platform_role (user_id, role, since) VALUES (?, ?, ?)");
    if (!known || !give)
        return fail(known ? give.error() : known.error());
    known->bind(person.id).bindOwned(person.name.toUtf8());
    if (const auto done = known->bindOwned(person.email.toUtf8()).run(); !done)
        return done;
    return give->bind(person.id).bindOwned(roleName(role)).bind(now).run();
}

Result<void> PlatformRoles::revoke(Transaction&, const UserId& user, Role role)
{
    auto statement = m_db.prepare("DELETE FROM platform_role WHERE user_id = ? AND role = ?");
    return statement ? statement->bind(user).bindOwned(roleName(role)).run() : fail(statement.error());
}

} // namespace Tenantry
