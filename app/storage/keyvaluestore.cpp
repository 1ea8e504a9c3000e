// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keyvaluestore.h"

namespace Tenantry {

Result<std::optional<Json>> KeyValueStore::get(const QByteArray& key) const
{
    auto statement = m_db.prepare("SELECT value FROM note WHERE key = ?");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(key).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Json>();
    auto value = parseJson(statement->view(0));
    if (!value)
        return fail(ErrorCode::StorageCorrupt, value.error().detail, m_db.file());
    return std::optional<Json>(std::move(*value));
}

Result<void> KeyValueStore::put(Transaction&, const QByteArray& key, const Json& value)
{
    auto statement = m_db.prepare(
        "INSERT INTO note (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    if (!statement)
        return fail(statement.error());
    return statement->bind(key).bindOwned(dumpJson(value)).run();
}

Result<void> KeyValueStore::remove(Transaction&, const QByteArray& key)
{
    auto statement = m_db.prepare("DELETE FROM note WHERE key = ?");
    if (!statement)
        return fail(statement.error());
    return statement->bind(key).run();
}

} // namespace Tenantry
