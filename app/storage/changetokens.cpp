// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changetokens.h"

namespace Tenantry {

namespace {
constexpr int64_t kKeptMs = int64_t{7} * 24 * 60 * 60 * 1000;
} // namespace

Result<std::optional<ChangeTokens::Kept>> ChangeTokens::find(const UserId& actor, const QByteArray& token) const
{
    auto statement = m_db.prepare("SELECT digest, answer FROM change_token WHERE actor = ? AND token = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(actor).bind(token).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Kept>();
    return std::optional(Kept{statement->bytes(0), parseJson(statement->view(1)).value_or(Json())});
}

Result<void> ChangeTokens::keep(
    Transaction&, const UserId& actor, const QByteArray& token, const Kept& kept, const TenantId& tenant, Timestamp now)
{
    auto old = m_db.prepare("DELETE FROM change_token WHERE at < ?");
    auto statement = m_db.prepare(
        "INSERT INTO change_token (actor, token, digest, tenant_id, answer, at) VALUES (?, ?, ?, ?, ?, ?)");
    if (!old || !statement)
        return fail(old ? statement.error() : old.error());
    if (const auto done = old->bind(now.ms - kKeptMs).run(); !done)
        return done;
    statement->bind(actor).bind(token).bind(kept.digest).bind(tenant);
    return statement->bindOwned(dumpJson(kept.answer)).bind(now).run();
}

} // namespace Tenantry
