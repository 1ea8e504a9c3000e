// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stackedchart.h"

#include "ui/widgets/chartview.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

namespace Tenantry {

namespace {

QChart* plainChart()
{
    auto* chart = new QChart;
    chart->setMargins({});
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    return chart;
}

double total(const StackedChart::Series& series)
{
    double sum = 0;
    for (const double value : series.values)
        sum += value;
    return sum;
}

} // namespace

StackedChart::StackedChart(
    const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_legend(new SegmentedLegend(theme, objectName + QStringLiteral("Legend"), this))
    , m_chart(plainChart())
    , m_view(new ChartView(theme, m_chart, this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    m_legend->hide(); // until it is placed in a title row
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
    m_view->setAccessibleName(accessibleName);
    connect(&theme, &Theme::changed, this, &StackedChart::colour); // the bars stay
    build();
}

void StackedChart::setData(const QStringList& labels, const QList<Series>& series)
{
    m_labels = labels;
    m_series = series;
    build();
}

void StackedChart::setMaximum(double maximum)
{
    m_maximum = maximum;
    build();
}

double StackedChart::dataMaximum() const
{
    double highest = 0;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        double sum = 0;
        for (const Series& series : m_series)
            sum += series.values.value(i);
        highest = std::max(highest, sum);
    }
    return highest;
}

double StackedChart::niceMaximum(double value)
{
    if (value <= 0)
        return 4;
    const double magnitude = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.6, 2.0, 2.4, 3.2, 4.0, 6.0, 8.0, 10.0}) {
        if (step * magnitude >= value)
            return std::max(step * magnitude, 4.0);
    }
    return 10 * magnitude;
}

QList<StackedChart::Series> StackedChart::arranged(QList<Series> series)
{
    // "Others" stay on top; the rest by size, stepping over a near hue when the next one is not near.
    const auto isOther = [](const Series& s) { return !s.tenant; };
    std::stable_sort(series.begin(), series.end(),
        [&](const Series& a, const Series& b) { return isOther(a) != isOther(b) ? isOther(b) : total(a) > total(b); });
    for (qsizetype i = 1; i < series.size(); ++i) {
        const auto clashes = [&](const Series& s) {
            const auto& below = series.at(i - 1).tenant;
            return s.tenant && below && s.tenant->isNear(*below);
        };
        qsizetype other = i;
        while (other < series.size() && !isOther(series.at(other)) && clashes(series.at(other)))
            ++other;
        if (other > i && other < series.size() && !isOther(series.at(other)))
            series.move(other, i);
    }
    return series;
}

QColor StackedChart::colorOf(const Series& series) const
{
    if (!series.tenant)
        return m_theme.color(ColorRole::Thumb);
    const auto tones = series.tenant->tones(m_theme.isDark());
    return tones[static_cast<size_t>(std::clamp(series.tone, 0, TenantColour::kTones - 1))];
}

bool StackedChart::isHatched(qsizetype index) const
{
    const Series& series = m_series.at(index);
    return std::any_of(m_series.begin(), m_series.begin() + index, [&](const Series& before) {
        return before.tenant && before.tenant == series.tenant && before.tone == series.tone;
    });
}

void StackedChart::build()
{
    m_chart->removeAllSeries();
    const auto axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(0.87);
    m_sets.clear();
    for (const Series& series : std::as_const(m_series)) {
        auto* set = new QBarSet(series.name);
        QList<qreal> values;
        for (qsizetype at = 0; at < m_labels.size(); ++at)
            values.append(series.values.value(at));
        set->append(values);
        m_sets.append(set);
    }
    colour();
    bars->append(m_sets);
    m_chart->addSeries(bars);
    const double maximum = m_maximum > 0 ? m_maximum : niceMaximum(dataMaximum());
    auto* x = new QBarCategoryAxis;
    QStringList positions;
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        positions.append(QString::number(i));
    x->append(positions);
    auto* y = new QValueAxis;
    y->setRange(0, maximum);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(x), static_cast<QAbstractAxis*>(y)}) {
        axis->setVisible(false);
        m_chart->addAxis(axis, axis == x ? Qt::AlignBottom : Qt::AlignLeft);
        bars->attachAxis(axis);
    }
    m_view->setScale(m_labels, maximum);
}

void StackedChart::colour()
{
    QList<SegmentedLegend::Entry> entries;
    for (qsizetype i = 0; i < m_sets.size(); ++i) {
        const QColor color = colorOf(m_series.at(i));
        m_sets.at(i)->setPen(QPen(m_theme.color(ColorRole::Surface), 1));
        m_sets.at(i)->setBrush(isHatched(i) ? QBrush(color, Qt::Dense3Pattern) : QBrush(color));
        entries.append({m_series.at(i).name, color, isHatched(i)});
    }
    m_legend->setEntries(entries);
}

} // namespace Tenantry
