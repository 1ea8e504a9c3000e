// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/personrepository.h"

#include "base/json.h"

namespace Tenantry {

Result<void> PersonRepository::put(Transaction&, const PlatformScope&, const PersonRecord& person)
{
    return write(person);
}

Result<void> PersonRepository::putFirst(Transaction&, const GuardKey&, const PersonRecord& person)
{
    const auto count = m_db.scalar("SELECT count(*) FROM person");
    if (!count)
        return fail(count.error());
    if (*count > 0)
        return fail(ErrorCode::Conflict, QStringLiteral("the workspace has people already"));
    PersonRecord first = person;
    if (!first.platformRoles.contains(Role::Operator))
        first.platformRoles.append(Role::Operator);
    return write(first);
}

Result<void> PersonRepository::write(const PersonRecord& person)
{
    auto put = m_db.prepare("INSERT INTO person (user_id, name, email, is_local) VALUES (?, ?, ?, ?)"
                            " ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, email = excluded.email,"
                            " is_local = excluded.is_local");
    // A role that stays keeps its date.
    auto clear =
        m_db.prepare("DELETE FROM platform_role WHERE user_id = ? AND role NOT IN (SELECT value FROM json_each(?))");
    auto give = m_db.prepare("INSERT OR IGNORE INTO platform_role (user_id, role) VALUES (?, ?)");
    for (const auto* statement : {&put, &clear, &give}) {
        if (!*statement)
            return fail(statement->error());
    }
    put->bind(person.id).bindOwned(person.name.toUtf8()).bindOwned(person.email.toUtf8());
    if (const auto done = put->bind(int64_t{person.isLocal}).run(); !done)
        return done;
    Json roles = Json::array();
    for (const Role role : person.platformRoles)
        roles.push_back(roleName(role).toStdString());
    if (const auto done = clear->bind(person.id).bindOwned(dumpJson(roles)).run(); !done)
        return done;
    for (const Role role : person.platformRoles) {
        if (!isPlatformRole(role))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("not a role on the platform"));
        if (const auto done = give->bind(person.id).bindOwned(roleName(role)).run(); !done)
            return done;
    }
    return {};
}

Result<QList<PersonRecord>> PersonRepository::read(const QByteArray& where, const std::optional<UserId>& id) const
{
    auto statement = m_db.prepare("SELECT p.user_id, p.name, p.email, p.is_local, r.role FROM person p"
                                  " LEFT JOIN platform_role r ON r.user_id = p.user_id"
        + where + " ORDER BY p.name, p.user_id, r.role DESC");
    if (!statement)
        return fail(statement.error());
    if (id)
        statement->bind(*id);
    QList<PersonRecord> people;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return people;
        const UserId user = statement->id<UserId>(0);
        if (people.isEmpty() || people.last().id != user)
            people.append({user, statement->text(1), statement->text(2), statement->integer(3) != 0, {}});
        if (const auto role = roleFromName(statement->bytes(4)))
            people.last().platformRoles.append(*role);
    }
}

Result<QList<PersonRecord>> PersonRepository::list(const PlatformScope&) const { return read({}, {}); }

Result<std::optional<PersonRecord>> PersonRepository::findForGuard(const GuardKey&, const UserId& id) const
{
    return read(" WHERE p.user_id = ?", id).map([](const QList<PersonRecord>& people) {
        return people.isEmpty() ? std::optional<PersonRecord>() : std::optional(people.first());
    });
}

Result<QList<PersonRecord>> PersonRepository::localForGuard(const GuardKey&) const
{
    return read(" WHERE p.is_local = 1", {});
}

} // namespace Tenantry
