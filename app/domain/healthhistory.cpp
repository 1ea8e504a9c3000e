// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/healthhistory.h"

#include <algorithm>

namespace Tenantry {

namespace {

int64_t floorDivided(int64_t value, int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

} // namespace

void HealthHistory::add(const HealthLook& found)
{
    HealthLook look = found;
    if (!m_looks.isEmpty() && look.at < m_looks.last().at) {
        if (look.at.ms + kStretchMs < m_looks.last().at.ms)
            *this = {};
        else // a clock that was put right
            look.at = m_looks.last().at;
    }
    if (m_looks.isEmpty() || m_looks.last().ok != look.ok)
        m_since = look.at;
    m_looks.append(look);
    if (m_looks.size() > kLooks)
        m_looks.removeFirst();
    const int64_t number = floorDivided(look.at.ms, kStretchMs);
    if (m_stretches.isEmpty() || m_stretches.last().number != number)
        m_stretches.append({number, 0, 0, 0, 0});
    while (m_stretches.first().number <= number - kStretches)
        m_stretches.removeFirst();
    Stretch& stretch = m_stretches.last();
    ++stretch.looks;
    if (look.ok) {
        stretch.sumMs += look.latencyMs;
        stretch.worstMs = std::max(stretch.worstMs, look.latencyMs);
    } else {
        ++stretch.failed;
    }
}

QList<HealthPoint> HealthHistory::lookByLook(Timestamp from, Timestamp to) const
{
    QList<HealthPoint> points;
    for (const HealthLook& look : m_looks) {
        if (look.at < from || to < look.at)
            continue;
        const auto latency = look.ok ? std::optional(look.latencyMs) : std::nullopt;
        points.append({look.at, 1, look.ok ? 0 : 1, latency, latency});
    }
    return points;
}

QList<HealthPoint> HealthHistory::points(Timestamp from, Timestamp to, int most) const
{
    if (m_looks.isEmpty() || to < from || most < 2)
        return {};
    // A ring that is not full holds all there ever was; one that is holds a range but for its first moments.
    if (most >= kLooks && (m_looks.size() < kLooks || m_looks.first().at.ms < from.ms + kStretchMs))
        return lookByLook(from, to);
    const int64_t span = to.ms - from.ms + 1;
    // One less: the points' own beginnings need not fall on `from`.
    const int64_t each = (span + most - 2) / (most - 1);
    const int64_t wide = std::max<int64_t>(1, (each + kStretchMs - 1) / kStretchMs);
    QList<HealthPoint> points;
    double sumMs = 0;
    for (const Stretch& stretch : m_stretches) {
        const int64_t begin = stretch.number * kStretchMs;
        if (begin + kStretchMs <= from.ms || begin > to.ms)
            continue;
        const Timestamp at{floorDivided(stretch.number, wide) * wide * kStretchMs};
        if (points.isEmpty() || points.last().at != at) {
            points.append({at, 0, 0, std::nullopt, std::nullopt});
            sumMs = 0;
        }
        HealthPoint& point = points.last();
        point.looks += stretch.looks;
        point.failed += stretch.failed;
        sumMs += stretch.sumMs;
        if (point.looks > point.failed) {
            point.latencyMs = sumMs / (point.looks - point.failed);
            point.worstMs = std::max(point.worstMs.value_or(0), stretch.worstMs);
        }
    }
    return points;
}

} // namespace Tenantry
