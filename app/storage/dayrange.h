// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

namespace Tenantry {

/// The 24 hours up to and with `end`, cut for the rollups: whole hours, and the parts of an hour at both sides.
struct DayRange {
    explicit DayRange(Timestamp end)
        : from(end.ms - Timestamp::kDay + 1)
        , to(end.ms + 1)
        , firstHour(Timestamp{from + Timestamp::kHour - 1}.hour())
        , endHour(Timestamp{to}.hour())
    {
    }

    int64_t headEnd() const { return firstHour * Timestamp::kHour; }
    int64_t tailBegin() const { return endHour * Timestamp::kHour; }

    int64_t from; ///< inclusive
    int64_t to; ///< exclusive
    int64_t firstHour; ///< first whole hour
    int64_t endHour; ///< hour behind the last whole one
};

/// Exact events of the range for the tenant numbered `t.key`; `bindDayCount` binds it.
inline constexpr char kDayCount[] =
    "(SELECT coalesce(sum(h.n), 0) FROM tenant_hour h WHERE h.tenant = t.key AND h.hour >= ? AND h.hour < ?)"
    " + (SELECT count(*) FROM event e WHERE e.tenant = t.key AND e.ts >= ? AND e.ts < ?)"
    " + (SELECT count(*) FROM event e WHERE e.tenant = t.key AND e.ts >= ? AND e.ts < ?)";

template <class Statement> Statement& bindDayCount(Statement& statement, const DayRange& day)
{
    statement.bind(day.firstHour).bind(day.endHour).bind(day.from).bind(day.headEnd());
    return statement.bind(day.tailBegin()).bind(day.to);
}

} // namespace Tenantry
