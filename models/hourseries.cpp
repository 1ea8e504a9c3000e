// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hourseries.h"

#include <QHash>

#include <algorithm>

namespace Tenantry {

HourSeries hourSeries(const QList<HourBucket>& buckets, Timestamp end, int hours, int top)
{
    const int64_t first = end.hour() - hours + 1;
    QHash<QByteArray, HourLine> byKey;
    for (const HourBucket& bucket : buckets) {
        const int64_t hour = bucket.start.hour() - first;
        if (hour < 0 || hour >= hours)
            continue;
        HourLine& line = byKey[bucket.key];
        if (line.counts.isEmpty())
            line = {bucket.key, QList<double>(hours, 0.0), 0};
        line.counts[hour] += bucket.count;
        line.sum += bucket.count;
    }
    HourLine others = byKey.take({});
    HourSeries series{{first * Timestamp::kHour}, byKey.values()};
    std::sort(series.lines.begin(), series.lines.end(),
        [](const HourLine& a, const HourLine& b) { return a.sum != b.sum ? a.sum > b.sum : a.key < b.key; });
    if (series.lines.size() > top) {
        if (others.counts.isEmpty())
            others.counts = QList<double>(hours, 0.0);
        for (const HourLine& line : series.lines.mid(top)) {
            for (int hour = 0; hour < hours; ++hour)
                others.counts[hour] += line.counts[hour];
            others.sum += line.sum;
        }
        series.lines.resize(top);
    }
    if (others.sum > 0)
        series.lines.append(others);
    return series;
}

} // namespace Tenantry
