// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sample/sampleday.h"

#include "base/digest.h"
#include "base/randomid.h"
#include "client/sample/sampleoptions.h"
#include "client/sample/samplerandom.h"

#include <array>
#include <cmath>
#include <cstring>

namespace Tenantry {

namespace {

constexpr std::array kHourWeights{3, 2, 2, 2, 3, 5, 9, 18, 34, 46, 52, 48, 38, 44, 50, 48, 42, 32, 20, 12, 8, 6, 4, 3};
constexpr std::array kPages{
    "/overview", "/reports", "/reports/weekly", "/models", "/billing", "/team", "/settings", "/prompts", "/datasets"};
constexpr std::array kButtons{"export", "run-again", "share", "save", "invite", "filter", "compare"};
constexpr std::array kModels{"tnt-large-2", "tnt-large-2", "tnt-small-1", "tnt-small-1", "tnt-embed-1"};
constexpr std::array kSettings{"session.timeout", "retention.days", "webhook.url", "sso.required", "invite.policy"};

uint64_t seedOf(const SampleTenant& tenant, int64_t part, uint64_t seed)
{
    const QByteArray digest = sha256(viewOf(tenant.draft.id.bytes() + '/'
        + QByteArray::number(static_cast<qlonglong>(part)) + '/' + QByteArray::number(static_cast<qulonglong>(seed))));
    uint64_t out = 0;
    std::memcpy(&out, digest.constData(), sizeof out);
    return out;
}

template <size_t N> const char* pick(const std::array<const char*, N>& from, SampleRandom& random)
{
    return from[static_cast<size_t>(random.below(N))];
}

/// A hump with a long tail, as times to answer have it.
int duration(int typical, SampleRandom& random)
{
    return static_cast<int>(typical * std::exp((random.unit() + random.unit() + random.unit() - 1.5) * 1.2));
}

/// One tenant's day, session by session.
class DayMaker {
public:
    DayMaker(const SampleTenant& tenant, Timestamp from, uint64_t seed)
        : m_tenant(tenant)
        , m_from(from)
        , m_random(seedOf(tenant, from.ms, seed))
        , m_metadata({{"organizationName", tenant.draft.name.toStdString()}, {"plan", tenant.draft.plan.toStdString()},
              {"region", tenant.draft.region.toStdString()}})
    {
        for (size_t hour = 0; hour < 24; ++hour) {
            const int64_t local = (from.hour() + static_cast<int64_t>(hour) + tenant.utcOffset) % 24;
            m_sum += kHourWeights[static_cast<size_t>(local)];
            m_upTo[hour] = m_sum;
        }
    }

    QList<EventInput> make(qint64 count)
    {
        m_events.reserve(count);
        if (count >= 8 && m_random.chance(0.5))
            addAudited();
        while (m_events.size() < count)
            addSession(std::min<qint64>(count - m_events.size(), 3 + m_random.below(22)));
        return std::move(m_events);
    }

private:
    int64_t someTime()
    {
        const int at = m_random.below(m_sum);
        size_t hour = 0;
        while (m_upTo[hour] <= at)
            ++hour;
        return m_from.ms + static_cast<int64_t>(hour) * Timestamp::kHour + m_random.below(3'600'000);
    }
    const MemberDraft& someone()
    {
        const double skewed = m_random.unit() * m_random.unit();
        return m_tenant.members[static_cast<qsizetype>(skewed * static_cast<double>(m_tenant.members.size()))];
    }
    EventInput& add(const char* type, int64_t at, const UserId& user)
    {
        EventInput event;
        const uint64_t halves[2] = {m_random.next(), m_random.next()};
        event.id = EventId(idFromBytes("ev_", QByteArray(reinterpret_cast<const char*>(halves), sizeof halves)));
        event.type = type;
        event.timestamp = Timestamp{at};
        event.userId = user;
        event.metadata = m_metadata;
        m_events.append(std::move(event));
        return m_events.last();
    }
    void addSession(qint64 length);
    void addStep(int64_t at, const UserId& user, const SessionId& session);
    void addAudited();

    const SampleTenant& m_tenant;
    Timestamp m_from;
    SampleRandom m_random;
    Json m_metadata;
    std::array<int, 24> m_upTo{};
    int m_sum = 0;
    QList<EventInput> m_events;
};

void DayMaker::addSession(qint64 length)
{
    const UserId user = someone().userId;
    const SessionId session("s_" + m_random.hex(16));
    QList<int64_t> pauses;
    int64_t lasts = 0;
    for (qint64 i = 1; i < length; ++i) {
        pauses.append(2'000 + static_cast<int64_t>(-45'000 * std::log(1 - m_random.unit())));
        lasts += pauses.last();
    }
    // A session that would run into the next day began earlier; it is never cut, and nothing piles up at midnight.
    int64_t at = std::min(someTime(), m_from.ms + Timestamp::kDay - 1 - lasts);
    EventInput& first = add("session.started", at, user);
    first.sessionId = session;
    first.data = {
        {"status", 200}, {"durationMs", duration(140, m_random)}, {"client", m_random.chance(0.8) ? "web" : "api"}};
    for (const int64_t pause : pauses) {
        at += pause;
        addStep(at, user, session);
    }
}

void DayMaker::addStep(int64_t at, const UserId& user, const SessionId& session)
{
    const double kind = m_random.unit();
    if (kind < 0.46) {
        EventInput& event = add("page.viewed", at, user);
        event.data = {{"status", 200}, {"durationMs", duration(320, m_random)}, {"path", pick(kPages, m_random)}};
    } else if (kind < 0.84) {
        const bool failed = m_random.chance(m_tenant.failureRate * 2);
        EventInput& event = add(failed ? "inference.failed" : "inference.completed", at, user);
        event.data = {{"model", pick(kModels, m_random)}, {"tokens", duration(1900, m_random)},
            {"durationMs", failed ? 2'000 + m_random.below(9) : duration(620, m_random)},
            {"status",
                !failed                    ? 200
                    : m_random.chance(0.7) ? 502
                                           : 429}};
        if (failed)
            event.data["error"] = {{"code", event.data["status"] == 429 ? "RATE_LIMITED" : "UPSTREAM_TIMEOUT"}};
    } else {
        EventInput& event = add("button_click", at, user);
        event.data = {{"status", 200}, {"durationMs", duration(60, m_random)}, {"buttonId", pick(kButtons, m_random)}};
    }
    m_events.last().sessionId = session;
}

/// What an administrator did, or somebody tried: events that ask for an audit entry.
void DayMaker::addAudited()
{
    const bool denied = m_random.chance(0.12);
    EventInput& event = add(denied ? "tenant_access" : "settings.changed", someTime(), someone().userId);
    if (denied) {
        event.data = {{"status", 403}, {"durationMs", duration(20, m_random)}, {"path", "/api/tenants/other/events"}};
        event.metadata.update({{"auditLog", true}, {"auditAction", "cross_tenant_access_attempt"}, {"severity", "HIGH"},
            {"outcome", "DENIED"}});
        return;
    }
    const std::string setting = pick(kSettings, m_random);
    event.data = {{"status", 200}, {"durationMs", duration(90, m_random)}, {"setting", setting}};
    event.metadata.update({{"auditLog", true}, {"auditAction", "settings.update"}, {"severity", "NOTICE"},
        {"outcome", "ALLOWED"}, {"targets", {{{"kind", "setting"}, {"id", setting}}}}});
}

} // namespace

QList<qint64> eventsByDay(const SampleTenant& tenant, Timestamp until, uint64_t seed)
{
    constexpr int kDays = SampleOptions::kDays;
    SampleRandom random(seedOf(tenant, -1, seed));
    std::array<double, kDays> upTo{};
    double sum = 0;
    for (int day = 0; day < kDays; ++day) {
        const int64_t noon =
            until.ms + (day - kDays) * Timestamp::kDay + Timestamp::kDay / 2 + tenant.utcOffset * Timestamp::kHour;
        const int64_t weekday = (Timestamp{noon}.day() + 4) % 7; // the epoch was a Thursday; 0 is Sunday
        const bool isSuspended = tenant.suspendedOnDay >= 0 && day >= tenant.suspendedOnDay;
        const double weight =
            (weekday == 0 || weekday == 6 ? 0.25 : 1.0) * (0.85 + 0.012 * day) * (0.85 + 0.3 * random.unit());
        sum += isSuspended ? 0 : weight;
        upTo[static_cast<size_t>(day)] = sum;
    }
    QList<qint64> counts;
    qint64 given = 0;
    for (int day = 0; day < kDays; ++day) {
        const qint64 to = std::llround(upTo[static_cast<size_t>(day)] / sum * static_cast<double>(tenant.events));
        counts.append(to - given);
        given = to;
    }
    return counts;
}

QList<EventInput> makeDay(const SampleTenant& tenant, Timestamp from, qint64 count, uint64_t seed)
{
    return DayMaker(tenant, from, seed).make(count);
}

} // namespace Tenantry
