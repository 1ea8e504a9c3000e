// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartview.h"

#include <QChart>
#include <QPainter>

namespace Tenantry {

namespace {
constexpr double kBelow = 22;
constexpr double kLabelGap = 8;
} // namespace

ChartView::ChartView(const Theme& theme, QChart* chart, QWidget* parent)
    : QChartView(chart, parent)
    , m_theme(theme)
    , m_text(theme.font(TextStyle::Caption))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing, false);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
}

void ChartView::setScale(const QStringList& labels, double maximum)
{
    m_labels = labels;
    m_maximum = maximum > 0 ? maximum : 1;
    placePlot();
    viewport()->update();
}

QString ChartView::valueLabel(double value) const
{
    const QLocale locale =
        m_locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : m_locale;
    if (m_maximum >= 1e6)
        return value == 0 ? QStringLiteral("0")
                          : tr("%1 M", "million, an axis label").arg(locale.toString(value / 1e6, 'g', 4));
    const bool whole = m_maximum >= kIntervals;
    return whole ? locale.toString(std::llround(value)) : locale.toString(value, 'g', 3);
}

void ChartView::placePlot()
{
    double widest = 0;
    for (int i = 0; i <= kIntervals; ++i)
        widest = std::max(widest, m_text.width(valueLabel(m_maximum * i / kIntervals)));
    const double leading = std::ceil(widest) + kLabelGap;
    const QRectF plot(leading, 8, width() - leading - 1, height() - 8 - kBelow);
    if (plot.width() > 10 && plot.height() > 10)
        chart()->setPlotArea(plot);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

void ChartView::drawBackground(QPainter* painter, const QRectF&)
{
    const QRectF plot = chart()->plotArea();
    painter->fillRect(QRectF(rect()), m_theme.color(ColorRole::Surface));
    for (int i = 0; i <= kIntervals; ++i) {
        const double y = std::round(plot.bottom() - plot.height() * i / kIntervals);
        painter->fillRect(QRectF(plot.left(), y, plot.width(), 1), m_theme.color(ColorRole::Border));
        painter->setPen(m_theme.color(ColorRole::TextMuted));
        m_text.paint(*painter, QRectF(0, y - 8, plot.left() - kLabelGap, 16), Qt::AlignRight | Qt::AlignVCenter,
            valueLabel(m_maximum * i / kIntervals));
    }
}

void ChartView::drawForeground(QPainter* painter, const QRectF&)
{
    if (m_labels.isEmpty())
        return;
    const QRectF plot = chart()->plotArea();
    const double step = plot.width() / static_cast<double>(m_labels.size());
    painter->setPen(m_theme.color(ColorRole::TextMuted));
    double taken = -1e9;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        if (m_labels.at(i).isEmpty())
            continue;
        const double wide = m_text.width(m_labels.at(i));
        double x = plot.left() + step * (static_cast<double>(i) + 0.5) - wide / 2;
        x = std::clamp(x, 0.0, std::max(0.0, width() - wide));
        if (x < taken + 10) // it would run into the last one
            continue;
        m_text.paint(
            *painter, QRectF(x, plot.bottom() + 4, wide, 16), Qt::AlignLeft | Qt::AlignVCenter, m_labels.at(i));
        taken = x + wide;
    }
}

} // namespace Tenantry
