// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latencychart.h"

#include "ui/widgets/chartview.h"
#include "ui/widgets/stackedchart.h"

#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

namespace Tenantry {

namespace {

constexpr double kSmall = 1000; ///< below a millisecond the round numbers are those of microseconds
constexpr double kLeastScale = 0.01;

bool isAnswered(const HealthPoint& point) { return point.latencyMs.has_value(); }

int64_t usualStep(const QList<HealthPoint>& points)
{
    QList<int64_t> steps;
    for (qsizetype i = 1; i < points.size(); ++i)
        steps.append(points.at(i).at.ms - points.at(i - 1).at.ms);
    if (steps.isEmpty())
        return 0;
    std::nth_element(steps.begin(), steps.begin() + steps.size() / 2, steps.end());
    return steps.at(steps.size() / 2);
}

} // namespace

LatencyChart::LatencyChart(
    const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_legend(new SegmentedLegend(theme, objectName + QStringLiteral("Legend"), this))
    , m_chart(new QChart)
    , m_view(new ChartView(theme, m_chart, this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    m_legend->hide(); // until it is placed
    m_chart->setMargins({});
    m_chart->setBackgroundVisible(false);
    m_chart->legend()->hide();
    m_view->setRenderHint(QPainter::Antialiasing, true);
    m_view->setAccessibleName(accessibleName);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
    connect(&theme, &Theme::changed, this, &LatencyChart::build);
    build();
}

void LatencyChart::setData(const QList<HealthPoint>& points, Timestamp from, Timestamp to, const QStringList& labels)
{
    m_points = points;
    m_from = from;
    m_to = to;
    m_labels = labels;
    build();
}

QList<QList<HealthPoint>> LatencyChart::answeredRuns(const QList<HealthPoint>& points)
{
    const int64_t most = 3 * usualStep(points);
    QList<QList<HealthPoint>> runs;
    const HealthPoint* before = nullptr;
    for (const HealthPoint& point : points) {
        if (!isAnswered(point)) {
            before = nullptr;
            continue;
        }
        if (!before || point.at.ms - before->at.ms > most)
            runs.append(QList<HealthPoint>());
        runs.last().append(point);
        before = &point;
    }
    return runs;
}

double LatencyChart::scaleFor(double ms)
{
    if (ms <= kLeastScale)
        return kLeastScale;
    return ms < 4 ? StackedChart::niceMaximum(ms * kSmall) / kSmall : StackedChart::niceMaximum(ms);
}

void LatencyChart::add(QXYSeries* series)
{
    m_chart->addSeries(series);
    for (QAbstractAxis* axis : m_chart->axes())
        series->attachAxis(axis);
}

void LatencyChart::addLines()
{
    const auto line = [this](const QList<HealthPoint>& run, auto value, const QColor& color, double wide) {
        if (run.size() == 1) { // a line of one point is none
            auto* dot = new QScatterSeries;
            dot->setMarkerSize(4);
            dot->setPen(Qt::NoPen);
            dot->setBrush(color);
            dot->append(static_cast<double>(run.first().at.ms), value(run.first()));
            return add(dot);
        }
        auto* series = new QLineSeries;
        series->setPen(QPen(color, wide, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (const HealthPoint& point : run)
            series->append(static_cast<double>(point.at.ms), value(point));
        add(series);
    };
    for (const QList<HealthPoint>& run : answeredRuns(m_points)) {
        const bool isSeveral =
            std::any_of(run.begin(), run.end(), [](const HealthPoint& point) { return point.looks > 1; });
        if (isSeveral)
            line(
                run, [](const HealthPoint& point) { return point.worstMs.value_or(*point.latencyMs); },
                m_theme.color(ColorRole::Thumb), 1);
        line(
            run, [](const HealthPoint& point) { return *point.latencyMs; }, m_theme.color(ColorRole::Accent), 1.5);
    }
}

void LatencyChart::addFailures()
{
    auto* failures = new QScatterSeries;
    failures->setMarkerShape(QScatterSeries::MarkerShapeTriangle);
    failures->setMarkerSize(9);
    failures->setPen(Qt::NoPen);
    failures->setBrush(m_theme.color(ColorRole::Warning));
    for (const HealthPoint& point : std::as_const(m_points)) {
        if (point.failed > 0)
            failures->append(static_cast<double>(point.at.ms), m_maximum * 0.04);
    }
    add(failures);
}

void LatencyChart::showLegend()
{
    const auto any = [this](auto says) { return std::any_of(m_points.begin(), m_points.end(), says); };
    QList<SegmentedLegend::Entry> entries;
    if (any([](const HealthPoint& point) { return point.looks > 1; }))
        entries = {{tr("mean"), m_theme.color(ColorRole::Accent)}, {tr("slowest"), m_theme.color(ColorRole::Thumb)}};
    if (any([](const HealthPoint& point) { return point.failed > 0; }))
        entries.append({tr("no answer"), m_theme.color(ColorRole::Warning)});
    m_legend->setEntries(entries);
}

void LatencyChart::build()
{
    m_chart->removeAllSeries();
    const auto axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    double highest = 0;
    for (const HealthPoint& point : std::as_const(m_points))
        highest = std::max(highest, point.worstMs.value_or(0));
    m_maximum = scaleFor(highest);
    auto* x = new QValueAxis;
    x->setRange(static_cast<double>(m_from.ms), static_cast<double>(std::max(m_to.ms, m_from.ms + 1)));
    auto* y = new QValueAxis;
    y->setRange(0, m_maximum);
    x->setVisible(false);
    y->setVisible(false);
    m_chart->addAxis(x, Qt::AlignBottom);
    m_chart->addAxis(y, Qt::AlignLeft);
    addLines();
    addFailures();
    m_view->setScale(m_labels, m_maximum);
    showLegend();
}

} // namespace Tenantry
