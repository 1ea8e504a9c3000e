// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"
#include "ui/widgets/legend.h"

#include <QWidget>

#include <optional>

class QBarSet;
class QChart;

namespace Tenantry {

class ChartView;

/// Bars stacked from the bottom in the order given, segments parted by 1 px of surface. A series is coloured by what it
/// is: a tenant's hue, a tone of one tenant's hue, or the rest. At least 200 px high. Its legend is a widget of its
/// own, for the card's title row.
class StackedChart final : public QWidget {
    Q_OBJECT
public:
    struct Series {
        QString name;
        QList<double> values; ///< one per category
        std::optional<TenantColour> tenant; ///< none: "others", in grey
        int tone = 0; ///< 0 to 3: a tone of the tenant's hue
    };

    StackedChart(
        const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    /// `labels` per category; an empty one has no tick label.
    void setData(const QStringList& labels, const QList<Series>& series);
    /// Shares one scale between two charts; 0 is by the data.
    void setMaximum(double maximum);
    double dataMaximum() const;
    /// Owned by whoever places it; shows this chart's series.
    SegmentedLegend* legend() const { return m_legend; }
    QSize minimumSizeHint() const override { return {240, 200}; }

    /// Order for a stack: by size, biggest first, near hues not put next to each other where there is another choice.
    static QList<Series> arranged(QList<Series> series);
    /// A round maximum at or above `value` that four intervals divide evenly.
    static double niceMaximum(double value);

private:
    void build();
    void colour();
    QColor colorOf(const Series& series) const;
    bool isHatched(qsizetype index) const;

    const Theme& m_theme;
    QStringList m_labels;
    QList<Series> m_series;
    double m_maximum = 0;
    SegmentedLegend* m_legend;
    QChart* m_chart;
    QList<QBarSet*> m_sets; ///< one for each series; the chart's
    ChartView* m_view;
};

} // namespace Tenantry
