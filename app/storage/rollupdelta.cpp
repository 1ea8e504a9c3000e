// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rollupdelta.h"

namespace Tenantry {

namespace {

bool isSummary(const Json& json)
{
    const auto is = [&](const char* name, bool (Json::*type)() const noexcept) {
        return json.contains(name) && (json[name].*type)();
    };
    return is("count", &Json::is_number_integer) && is("newest", &Json::is_number_integer)
        && is("hours", &Json::is_array) && is("users", &Json::is_object)
        && std::all_of(json["hours"].begin(), json["hours"].end(),
            [](const Json& hour) {
                return hour.is_array() && hour.size() == 2 && hour[0].is_number_integer()
                    && hour[1].is_number_integer();
            })
        && std::all_of(
            json["users"].begin(), json["users"].end(), [](const Json& last) { return last.is_number_integer(); });
}

} // namespace

void RollupDelta::Span::stretch(int64_t at)
{
    first = std::min(first, at);
    last = std::max(last, at);
}

void RollupDelta::add(const Event& event)
{
    const int64_t ms = event.timestamp.ms;
    const std::string_view type(event.type.constData(), static_cast<size_t>(event.type.size()));
    ++m_typeHours[{event.timestamp.hour(), type}];
    ++m_hours[event.timestamp.hour()];
    if (event.userId)
        m_userDays.try_emplace({event.timestamp.day(), event.userId->view()}, Span{ms, ms}).first->second.stretch(ms);
    if (event.sessionId)
        m_sessions.try_emplace(event.sessionId->view(), Span{ms, ms}).first->second.stretch(ms);
    ++m_count;
    m_newest = std::max(m_newest, ms);
}

Result<void> RollupDelta::write(Database& database, int64_t partition, const TenantId& tenant) const
{
    if (m_count == 0)
        return {};
    if (const auto done = writeHours(database, partition, tenant); !done)
        return done;
    if (const auto done = writeSpans(database, partition); !done)
        return done;
    auto total = database.prepare("INSERT INTO tenant_total (tenant, tenant_id, n, newest_ts) VALUES (?, ?, ?, ?)"
                                  " ON CONFLICT (tenant) DO UPDATE SET n = n + excluded.n,"
                                  " newest_ts = max(newest_ts, excluded.newest_ts)");
    if (!total)
        return fail(total.error());
    return total->bind(partition).bind(tenant).bind(m_count).bind(m_newest).run();
}

Json RollupDelta::summary(const TenantId& tenant) const
{
    Json hours = Json::array();
    for (const auto& [hour, n] : m_hours)
        hours.push_back({hour, n});
    Json users = Json::object();
    for (const auto& [key, span] : m_userDays) {
        Json& last = users[std::string(key.text)];
        last = last.is_null() ? span.last : std::max(last.get<int64_t>(), span.last);
    }
    return {{"tenantId", tenant.toStdString()}, {"count", m_count}, {"newest", m_newest}, {"hours", std::move(hours)},
        {"users", std::move(users)}};
}

Result<void> RollupDelta::applySummary(Database& control, const Json& summary)
{
    const TenantId tenant(bytesMember(summary, "tenantId"));
    auto find = control.prepare("SELECT key FROM tenant WHERE id = ?");
    if (!find)
        return fail(find.error());
    const auto row = find->bind(tenant).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return {}; // purged since: nothing of it is kept
    const int64_t partition = find->integer(0);
    RollupDelta sums;
    if (!isSummary(summary))
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("a sum in the outbox is none"), QStringLiteral("outbox"));
    sums.m_count = summary["count"].get<int64_t>();
    sums.m_newest = summary["newest"].get<int64_t>();
    for (const Json& hour : summary["hours"])
        sums.m_hours[hour[0].get<int64_t>()] = hour[1].get<int64_t>();
    if (const auto done = sums.write(control, partition, tenant); !done)
        return done;
    for (const auto& [user, last] : summary["users"].items()) {
        if (const auto done = touchMember(control, partition, user, last.get<int64_t>()); !done)
            return done;
    }
    return {};
}

Result<void> RollupDelta::touchMember(Database& database, int64_t partition, std::string_view user, int64_t at)
{
    auto member = database.prepare("UPDATE membership SET last_active = ?3 WHERE tenant = ?1 AND user_id = ?2"
                                   " AND (last_active IS NULL OR last_active < ?3)");
    if (!member)
        return fail(member.error());
    return member->bind(partition).bind(user).bind(at).run();
}

Result<void> RollupDelta::writeHours(Database& database, int64_t partition, const TenantId& tenant) const
{
    auto byType = database.prepare("INSERT INTO usage_hour (tenant, hour, type, tenant_id, n) VALUES (?, ?, ?, ?, ?)"
                                   " ON CONFLICT (tenant, hour, type) DO UPDATE SET n = n + excluded.n");
    auto byHour = database.prepare("INSERT INTO tenant_hour (tenant, hour, tenant_id, n) VALUES (?, ?, ?, ?)"
                                   " ON CONFLICT (tenant, hour) DO UPDATE SET n = n + excluded.n");
    if (!byType || !byHour)
        return fail(byType ? byHour.error() : byType.error());
    for (const auto& [key, n] : m_typeHours) {
        byType->bind(partition).bind(key.number).bind(key.text).bind(tenant).bind(n);
        if (const auto done = byType->run(); !done)
            return done;
    }
    for (const auto& [hour, n] : m_hours) {
        if (const auto done = byHour->bind(partition).bind(hour).bind(tenant).bind(n).run(); !done)
            return done;
    }
    return {};
}

Result<void> RollupDelta::writeSpans(Database& database, int64_t partition) const
{
    auto user =
        database.prepare("INSERT INTO user_day (tenant, day, user_id, first_ts, last_ts) VALUES (?, ?, ?, ?, ?)"
                         " ON CONFLICT (tenant, day, user_id) DO UPDATE SET"
                         " first_ts = min(first_ts, excluded.first_ts), last_ts = max(last_ts, excluded.last_ts)");
    auto session =
        database.prepare("INSERT INTO session (tenant, id, first_ts, last_ts) VALUES (?, ?, ?, ?)"
                         " ON CONFLICT (tenant, id) DO UPDATE SET"
                         " first_ts = min(first_ts, excluded.first_ts), last_ts = max(last_ts, excluded.last_ts)");
    if (!user || !session)
        return fail(user ? session.error() : user.error());
    for (const auto& [key, span] : m_userDays) {
        user->bind(partition).bind(key.number).bind(key.text).bind(span.first).bind(span.last);
        if (const auto done = user->run(); !done)
            return done;
        if (const auto done = touchMember(database, partition, key.text, span.last); !done)
            return done;
    }
    for (const auto& [id, span] : m_sessions) {
        if (const auto done = session->bind(partition).bind(id).bind(span.first).bind(span.last).run(); !done)
            return done;
    }
    return {};
}

} // namespace Tenantry
