// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stackedchart.h"

#include <QTest>

using namespace Tenantry;

/// Stacks by size with near hues apart, a round scale, and colours that follow the theme.
class StackedChartTest : public QObject {
    Q_OBJECT

private slots:
    void niceMaximum_data();
    void niceMaximum();
    void biggestIsBelowAndOthersOnTop();
    void nearHuesAreParted();
    void barsAreInTheTenantsHue();
    void followsTheTheme();

private:
    static StackedChart::Series series(int hue, double value);
    static int pixelsOf(const QImage& image, const QColor& color);

    Theme m_theme{Theme::Mode::Light};
};

StackedChart::Series StackedChartTest::series(int hue, double value)
{
    return {QString::number(hue), {value, value}, TenantColour::ofHue(hue), 0};
}

int StackedChartTest::pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

void StackedChartTest::niceMaximum_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("maximum");
    QTest::newRow("none") << 0.0 << 4.0;
    QTest::newRow("one") << 1.0 << 4.0;
    QTest::newRow("millions") << 2.36e6 << 2.4e6;
    QTest::newRow("thousands") << 512000.0 << 600000.0;
    QTest::newRow("exact") << 800.0 << 800.0;
}

void StackedChartTest::niceMaximum()
{
    QFETCH(double, value);
    QTEST(StackedChart::niceMaximum(value), "maximum");
}

void StackedChartTest::biggestIsBelowAndOthersOnTop()
{
    const auto order = StackedChart::arranged(
        {{QStringLiteral("others"), {900, 900}, {}, 0}, series(2, 10), series(3, 30), series(4, 20)});
    QStringList names;
    for (const auto& entry : order)
        names.append(entry.name);
    QCOMPARE(
        names, QStringList({QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("2"), QStringLiteral("others")}));
}

void StackedChartTest::nearHuesAreParted()
{
    const auto order = StackedChart::arranged({series(5, 50), series(0, 40), series(1, 30), series(10, 20)});
    for (qsizetype i = 1; i < order.size(); ++i)
        QVERIFY2(!order.at(i).tenant->isNear(*order.at(i - 1).tenant), qPrintable(QString::number(i)));
    QCOMPARE(order.first().name, QStringLiteral("5"));
}

void StackedChartTest::barsAreInTheTenantsHue()
{
    StackedChart chart(m_theme, QStringLiteral("chart"), QStringLiteral("Chart"));
    chart.resize(400, 240);
    chart.setData({QStringLiteral("15:00"), QString()}, {series(3, 60), series(6, 20)});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const QImage image = chart.grab().toImage();
    const int big = pixelsOf(image, TenantColour::ofHue(3).color(false));
    const int small = pixelsOf(image, TenantColour::ofHue(6).color(false));
    QVERIFY2(big > 2 * small && small > 1000, qPrintable(QStringLiteral("%1 %2").arg(big).arg(small)));
    QCOMPARE(chart.dataMaximum(), 80.0);
}

void StackedChartTest::followsTheTheme()
{
    Theme theme(Theme::Mode::Light);
    StackedChart chart(theme, QStringLiteral("chart"), QStringLiteral("Chart"));
    chart.resize(400, 240);
    chart.setData({QString(), QString()}, {series(3, 60)});
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(pixelsOf(chart.grab().toImage(), TenantColour::ofHue(3).color(true)) > 1000);
}

QTEST_MAIN(StackedChartTest)
#include "tst_stackedchart.moc"
