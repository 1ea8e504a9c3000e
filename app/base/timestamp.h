// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <compare>
#include <cstdint>
#include <string_view>

namespace Tenantry {

/// A point in time: milliseconds since the epoch, UTC. Years 1 to 9999, the range RFC 3339 can write.
struct Timestamp {
    int64_t ms = 0;

    static constexpr int64_t kSecond = 1000;
    static constexpr int64_t kMinute = 60 * kSecond;
    static constexpr int64_t kHour = 60 * kMinute;
    static constexpr int64_t kDay = 24 * kHour;

    auto operator<=>(const Timestamp&) const = default;

    int64_t hour() const; ///< hours since the epoch, rounded down
    int64_t day() const; ///< days since the epoch, rounded down
    QDateTime toDateTimeUtc() const;
    /// RFC 3339, UTC, milliseconds: `2025-11-18T13:32:06.741Z`. O(1), no locale.
    QByteArray toRfc3339() const;
    /// RFC 3339 (any offset, any number of fraction digits) or decimal epoch milliseconds; InvalidArgument otherwise.
    static Result<Timestamp> parse(std::string_view text);
    static Result<Timestamp> fromEpochMs(int64_t ms);
};

} // namespace Tenantry
