// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rollupdelta.h"

namespace Tenantry {

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
    auto member = database.prepare("UPDATE membership SET last_active = ?3 WHERE tenant = ?1 AND user_id = ?2"
                                   " AND (last_active IS NULL OR last_active < ?3)");
    if (!member)
        return fail(member.error());
    for (const auto& [key, span] : m_userDays) {
        user->bind(partition).bind(key.number).bind(key.text).bind(span.first).bind(span.last);
        if (const auto done = user->run(); !done)
            return done;
        if (const auto done = member->bind(partition).bind(key.text).bind(span.last).run(); !done)
            return done;
    }
    for (const auto& [id, span] : m_sessions) {
        if (const auto done = session->bind(partition).bind(id).bind(span.first).bind(span.last).run(); !done)
            return done;
    }
    return {};
}

} // namespace Tenantry
