// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latencychart.h"

#include <QTest>

using namespace Tenantry;

/// Where the line breaks, what marks a failure, and a scale for microseconds as for seconds.
class LatencyChartTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::Light};

    static HealthPoint at(int64_t ms, std::optional<double> latency)
    {
        return {Timestamp{ms}, 1, latency ? 0 : 1, latency, latency};
    }
    /// A smoothed line has no pixel of its very colour.
    static bool isNear(const QColor& a, const QColor& b)
    {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 120;
    }
    int pixelsOf(const QList<HealthPoint>& points, ColorRole role)
    {
        LatencyChart chart(m_theme, QStringLiteral("chart"), QStringLiteral("chart"));
        chart.resize(400, 200);
        chart.setData(points, {0}, {100}, {QStringLiteral("now")});
        const QImage image = chart.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += isNear(image.pixelColor(x, y), m_theme.color(role)) ? 1 : 0;
        }
        return count;
    }

private slots:
    void breaksWhereNothingWasAnswered_data()
    {
        QTest::addColumn<QList<HealthPoint>>("points");
        QTest::addColumn<QList<int>>("lengths");
        QTest::newRow("none") << QList<HealthPoint>() << QList<int>();
        QTest::newRow("one") << QList<HealthPoint>{at(0, 1)} << QList<int>{1};
        QTest::newRow("whole") << QList<HealthPoint>{at(0, 1), at(10, 1), at(20, 1)} << QList<int>{3};
        QTest::newRow("failed") << QList<HealthPoint>{at(0, 1), at(10, {}), at(20, 1), at(30, 1)} << QList<int>{1, 2};
        QTest::newRow("only failures") << QList<HealthPoint>{at(0, {}), at(10, {})} << QList<int>();
        QTest::newRow("nobody looked") << QList<HealthPoint>{at(0, 1), at(10, 1), at(20, 1), at(100, 1), at(110, 1)}
                                       << QList<int>{3, 2};
    }
    void breaksWhereNothingWasAnswered()
    {
        QFETCH(QList<HealthPoint>, points);
        QList<int> found;
        for (const QList<HealthPoint>& run : LatencyChart::answeredRuns(points))
            found.append(static_cast<int>(run.size()));
        QTEST(found, "lengths");
    }
    void marksFailures()
    {
        QCOMPARE(pixelsOf({at(0, 1), at(50, 2), at(100, 1)}, ColorRole::Warning), 0);
        QVERIFY(pixelsOf({at(0, 1), at(50, {}), at(100, 1)}, ColorRole::Warning) > 10);
    }
    void drawsALine()
    {
        QCOMPARE(pixelsOf({at(0, {}), at(100, {})}, ColorRole::Accent), 0);
        QVERIFY(pixelsOf({at(0, 2), at(50, 2), at(100, 2)}, ColorRole::Accent) > 100);
    }
    void theScaleIsRoundAtAnySize_data()
    {
        QTest::addColumn<double>("highest");
        QTest::addColumn<double>("scale");
        QTest::newRow("nothing") << 0.0 << 0.01;
        QTest::newRow("microseconds") << 0.037 << 0.04;
        QTest::newRow("a millisecond") << 1.1 << 1.2;
        QTest::newRow("many") << 128.0 << 160.0;
        QTest::newRow("seconds") << 4800.0 << 6000.0;
    }
    void theScaleIsRoundAtAnySize()
    {
        QFETCH(double, highest);
        QTEST(LatencyChart::scaleFor(highest), "scale");
    }
};

QTEST_MAIN(LatencyChartTest)
#include "tst_latencychart.moc"
