// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"
#include "ui/text/tabulartext.h"

#include <QChartView>
#include <QLocale>

namespace Tenantry {

/// The view of a stacked chart. It places the plot area and paints grid and labels itself: Qt's category axis cuts
/// labels that do not fit, and its value axis cannot write "2.4 M".
class ChartView final : public QChartView {
    Q_OBJECT
public:
    static constexpr int kIntervals = 4;

    ChartView(const Theme& theme, QChart* chart, QWidget* parent);

    void setScale(const QStringList& labels, double maximum);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placePlot();
    QString valueLabel(double value) const;

    const Theme& m_theme;
    TabularText m_text;
    QLocale m_locale;
    QStringList m_labels;
    double m_maximum = 1;
};

} // namespace Tenantry
