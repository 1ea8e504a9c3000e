// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tenantdump.h"

namespace Tenantry {

namespace {

Json dumpText(const Statement& row, int column)
{
    return row.isNull(column) ? Json() : Json(std::string(row.view(column)));
}

Json dumpTime(const Statement& row, int column)
{
    return row.isNull(column) ? Json() : Json(row.time(column).toRfc3339().toStdString());
}

QByteArray eventLine(const Statement& row)
{
    QByteArray line =
        dumpJson(Json{{"id", dumpText(row, 0)}, {"tenantId", dumpText(row, 1)}, {"type", dumpText(row, 2)},
            {"timestamp", dumpTime(row, 3)}, {"userId", dumpText(row, 4)}, {"sessionId", dumpText(row, 5)}});
    line.chop(1);
    line += ",\"data\":" + (row.isNull(6) ? QByteArrayLiteral("null") : row.bytes(6));
    line += ",\"metadata\":" + row.bytes(7) + "}\n";
    return line;
}

QByteArray memberLine(const Statement& row)
{
    return dumpJson(Json{{"userId", dumpText(row, 0)}, {"tenantId", dumpText(row, 1)}, {"name", dumpText(row, 2)},
               {"email", dumpText(row, 3)}, {"role", dumpText(row, 4)}, {"since", dumpTime(row, 5)},
               {"lastActive", dumpTime(row, 6)}})
        + '\n';
}

QByteArray tenantLine(const Statement& row)
{
    return dumpJson(Json{{"id", dumpText(row, 0)}, {"name", dumpText(row, 1)}, {"subdomain", dumpText(row, 2)},
        {"plan", dumpText(row, 3)}, {"region", dumpText(row, 4)}, {"binding", dumpText(row, 5)},
        {"status", dumpText(row, 6)}, {"createdAt", dumpTime(row, 7)}, {"group", dumpText(row, 8)},
        {"tags", parseJson(row.view(9)).value_or(Json::array())}, {"version", row.integer(10)},
        {"archivedAt", dumpTime(row, 11)}, {"purgeAfter", dumpTime(row, 12)}});
}

} // namespace

Result<int64_t> TenantDump::each(
    const char* sql, const TenantId& tenant, QByteArray (*line)(const Statement& row), const Take& take) const
{
    auto statement = m_db.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bind(tenant);
    for (int64_t count = 0;; ++count) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return count;
        if (const auto taken = take(line(*statement)); !taken)
            return fail(taken.error());
    }
}

Result<int64_t> TenantDump::events(const TenantId& tenant, const Take& take) const
{
    return each("SELECT id, tenant_id, type, ts, user_id, session_id, data, metadata FROM event INDEXED BY event_newest"
                " WHERE tenant = (SELECT key FROM tenant WHERE id = ?) ORDER BY ts, id",
        tenant, eventLine, take);
}

Result<int64_t> TenantDump::members(const TenantId& tenant, const Take& take) const
{
    return each("SELECT user_id, tenant_id, name, email, role, since, last_active FROM membership"
                " WHERE tenant = (SELECT key FROM tenant WHERE id = ?) ORDER BY user_id",
        tenant, memberLine, take);
}

Result<Json> TenantDump::tenant(const TenantId& tenant) const
{
    Json found;
    const auto read = each("SELECT id, name, subdomain, plan, region, binding, status, created_at, group_name, tags,"
                           " version, archived_at, purge_after FROM tenant WHERE id = ?",
        tenant, tenantLine, [&found](const QByteArray& line) -> Result<void> {
            auto parsed = parseJson(line);
            if (!parsed)
                return fail(parsed.error());
            found = std::move(*parsed);
            return {};
        });
    if (!read)
        return fail(read.error());
    return *read == 1 ? Result<Json>(std::move(found))
                      : fail(ErrorCode::NotFound, QStringLiteral("there is no such tenant"), tenant.toString());
}

Result<int64_t> TenantDump::eventCount(const TenantId& tenant) const
{
    auto statement = m_db.prepare(
        "SELECT coalesce((SELECT n FROM tenant_total WHERE tenant = (SELECT key FROM tenant WHERE id = ?)), 0)");
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(tenant).step();
    return row ? Result<int64_t>(statement->integer(0)) : fail(row.error());
}

} // namespace Tenantry
