// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "models/part.h"

#include <QByteArray>
#include <QList>

namespace Tenantry {

/// What an hour held of one kind (an event type, a tenant).
struct HourBucket {
    QByteArray key; ///< empty: of what is not told apart
    Timestamp start;
    double count = 0;

    bool operator==(const HourBucket&) const = default;
};

/// Counts of one kind, hour by hour, oldest first.
struct HourLine {
    QByteArray key; ///< empty: all the others together
    QList<double> counts;
    double sum = 0;

    bool operator==(const HourLine&) const = default;
};

/// What a stacked chart shows: lines of the same length, the largest first, the others last.
struct HourSeries {
    Timestamp start; ///< of the first hour
    QList<HourLine> lines;

    int hours() const { return lines.isEmpty() ? 0 : static_cast<int>(lines.first().counts.size()); }
    bool operator==(const HourSeries&) const = default;
};

/// The `hours` hours up to and with the one that holds `end`: the `top` largest kinds each, the rest summed as others
/// with what was not told apart (left out where there are none). Buckets outside do not count; equal sums are ordered
/// by key.
HourSeries hourSeries(const QList<HourBucket>& buckets, Timestamp end, int hours, int top);

/// The same of an answer's parts: without `asOf` of the figures nobody knows which hours these are.
template <class Figures>
Part<HourSeries> seriesOf(const Part<QList<HourBucket>>& buckets, const Part<Figures>& figures, int hours, int top)
{
    if (!buckets.isLoaded() || !figures.isLoaded())
        return {buckets.isLoaded() ? figures.state : buckets.state, {}};
    return {RowState::Loaded, hourSeries(buckets.value, figures.value.asOf, hours, top)};
}

} // namespace Tenantry
