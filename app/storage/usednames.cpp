// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/usednames.h"

#include "domain/subdomainrules.h"

namespace Tenantry {

Result<bool> UsedNames::isUsedId(const TenantId& id) const
{
    auto statement = m_db.prepare("SELECT 1 FROM used_name WHERE kind = 'id' AND name = ?");
    return statement ? statement->bind(id).step() : fail(statement.error());
}

Result<std::optional<UsedNames::Holder>> UsedNames::lookAlike(const QByteArray& subdomain, const TenantId& asker) const
{
    const QByteArray shape = SubdomainRules::skeleton(subdomain);
    auto present = m_db.prepare("SELECT subdomain FROM tenant WHERE skeleton = ? AND id <> ? LIMIT 1");
    if (!present)
        return fail(present.error());
    const auto found = present->bind(shape).bind(asker).step();
    if (!found)
        return fail(found.error());
    if (*found)
        return Holder{present->bytes(0), false};
    auto past = m_db.prepare("SELECT name FROM used_name WHERE kind = 'subdomain' AND skeleton = ?"
                             " AND held_for IS NOT (SELECT key FROM tenant WHERE id = ?) LIMIT 1");
    // A tenant that is new has no number yet, and what nobody holds is nobody's to take.
    auto retired = m_db.prepare(
        "SELECT name FROM used_name WHERE kind = 'subdomain' AND skeleton = ? AND held_for IS NULL LIMIT 1");
    if (!past || !retired)
        return fail(past ? retired.error() : past.error());
    const auto other = past->bind(shape).bind(asker).step();
    if (!other)
        return fail(other.error());
    if (*other)
        return Holder{past->bytes(0), true};
    const auto nobodys = retired->bind(shape).step();
    if (!nobodys)
        return fail(nobodys.error());
    return *nobodys ? std::optional(Holder{retired->bytes(0), true}) : std::nullopt;
}

Result<void> UsedNames::checkFree(const QByteArray& subdomain, const TenantId& asker) const
{
    auto statement = m_db.prepare("SELECT held_for IS NOT NULL AND held_for IS (SELECT key FROM tenant WHERE id = ?)"
                                  " FROM used_name WHERE kind = 'subdomain' AND name = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(asker).bind(subdomain).step();
    if (!row)
        return fail(row.error());
    if (*row && statement->integer(0) == 0)
        return fail(ErrorCode::Conflict,
            QStringLiteral("the subdomain %1 was another tenant's, and is not used again")
                .arg(QString::fromUtf8(subdomain)),
            QStringLiteral("tenant.subdomain"));
    return {};
}

Result<void> UsedNames::keep(Transaction&, const QByteArray& subdomain, const TenantId& owner, Timestamp now)
{
    if (subdomain.isEmpty())
        return {};
    auto statement = m_db.prepare(
        "INSERT INTO used_name (kind, name, skeleton, held_for, since)"
        " VALUES ('subdomain', ?, ?, (SELECT key FROM tenant WHERE id = ?), ?) ON CONFLICT (kind, name) DO NOTHING");
    if (!statement)
        return fail(statement.error());
    return statement->bind(subdomain).bindOwned(SubdomainRules::skeleton(subdomain)).bind(owner).bind(now).run();
}

Result<void> UsedNames::retire(Transaction&, const TenantId& tenant, Timestamp now)
{
    auto names = m_db.prepare("INSERT INTO used_name (kind, name, skeleton, held_for, since)"
                              " SELECT 'subdomain', subdomain, skeleton, NULL, ? FROM tenant WHERE id = ?"
                              " AND subdomain IS NOT NULL ON CONFLICT (kind, name) DO UPDATE SET held_for = NULL");
    auto past =
        m_db.prepare("UPDATE used_name SET held_for = NULL WHERE held_for = (SELECT key FROM tenant WHERE id = ?)");
    auto id = m_db.prepare("INSERT INTO used_name (kind, name, skeleton, held_for, since) VALUES ('id', ?, '', NULL, ?)"
                           " ON CONFLICT (kind, name) DO NOTHING");
    if (!names || !past || !id)
        return fail(!names ? names.error() : !past ? past.error() : id.error());
    if (const auto done = names->bind(now).bind(tenant).run(); !done)
        return done;
    if (const auto done = past->bind(tenant).run(); !done)
        return done;
    return id->bind(tenant).bind(now).run();
}

} // namespace Tenantry
