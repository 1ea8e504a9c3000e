// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthpoint.h"
#include "ui/style/theme.h"
#include "ui/widgets/legend.h"

#include <QWidget>

class QChart;
class QXYSeries;

namespace Tenantry {

class ChartView;

/// Latency in ms over time: a line through the means, a thin one through the slowest. It breaks where nothing was
/// answered and where nobody looked; a look that was not answered is a triangle at the foot. Its legend is a widget of
/// its own, for the card's title row.
class LatencyChart final : public QWidget {
    Q_OBJECT
public:
    LatencyChart(
        const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    /// `labels` are spread evenly from `from` to `to`; an empty one has no text. Points oldest first.
    void setData(const QList<HealthPoint>& points, Timestamp from, Timestamp to, const QStringList& labels);
    /// Owned by whoever places it.
    SegmentedLegend* legend() const { return m_legend; }
    QSize minimumSizeHint() const override { return {200, 140}; }

    /// Stretches of points that a line may join: all answered, and none further from the next than three times the
    /// usual step.
    static QList<QList<HealthPoint>> answeredRuns(const QList<HealthPoint>& points);
    /// A round maximum at or above `ms`; 0.01 at the least.
    static double scaleFor(double ms);

private:
    void build();
    void add(QXYSeries* series);
    void addLines();
    void addFailures();
    void showLegend();

    const Theme& m_theme;
    QList<HealthPoint> m_points;
    Timestamp m_from;
    Timestamp m_to;
    QStringList m_labels;
    SegmentedLegend* m_legend;
    QChart* m_chart;
    ChartView* m_view;
    double m_maximum = 1;
};

} // namespace Tenantry
