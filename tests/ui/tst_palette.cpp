// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/palette.h"
#include "ui/style/tenantcolour.h"

#include <QTest>

using namespace Tenantry;

/// Text on its surface reaches WCAG AA in both themes, computed from the tokens themselves.
class PaletteTest : public QObject {
    Q_OBJECT

private slots:
    void contrastKnowsTheExtremes();
    void textReachesAA_data();
    void textReachesAA();
    void outlinesReachThreeToOne();
    void initialsReachAAOnEveryHue();
    void huesStandOutFromTheSurface();
};

void PaletteTest::contrastKnowsTheExtremes()
{
    QCOMPARE(Palette::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(Palette::contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(Palette::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // WCAG's own example
}

void PaletteTest::textReachesAA_data()
{
    using enum ColorRole;
    QTest::addColumn<ColorRole>("text");
    QTest::addColumn<ColorRole>("surface");
    const QList<ColorRole> grounds = {Window, Surface, SurfaceAlt};
    const auto row = [](const char* name, ColorRole text, ColorRole surface) {
        QTest::addRow("%s on %d", name, static_cast<int>(surface)) << text << surface;
    };
    for (const ColorRole ground : grounds) {
        row("text", Text, ground);
        row("muted", TextMuted, ground);
        row("accent", Accent, ground);
        row("good", Good, ground);
        row("warning", Warning, ground);
        row("danger", Danger, ground);
    }
    for (const ColorRole tint : {AccentTint, GoodTint, WarningTint, DangerTint, Selection}) {
        row("text", Text, tint);
        row("muted", TextMuted, tint);
    }
    row("accent", Accent, AccentTint);
    row("good", Good, GoodTint);
    row("warning", Warning, WarningTint);
    row("danger", Danger, DangerTint);
    row("accent text", AccentText, Accent);
    row("danger text", DangerText, Danger);
    row("environment", EnvironmentText, Environment);
}

void PaletteTest::textReachesAA()
{
    QFETCH(ColorRole, text);
    QFETCH(ColorRole, surface);
    for (const Palette& palette : {Palette::light(), Palette::dark()}) {
        const double ratio = Palette::contrast(palette.color(text), palette.color(surface));
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1, dark %2").arg(ratio).arg(palette.isDark())));
    }
}

void PaletteTest::outlinesReachThreeToOne()
{
    for (const Palette& palette : {Palette::light(), Palette::dark()})
        QVERIFY(Palette::contrast(palette.color(ColorRole::Control), palette.color(ColorRole::Surface)) >= 3.0);
}

void PaletteTest::initialsReachAAOnEveryHue()
{
    for (int hue = 0; hue < TenantColour::kHues; ++hue) {
        const TenantColour colour = TenantColour::ofHue(hue);
        for (const bool dark : {false, true})
            QVERIFY2(Palette::contrast(colour.textOn(dark), colour.color(dark)) >= 4.5, qPrintable(colour.name()));
    }
}

void PaletteTest::huesStandOutFromTheSurface()
{
    for (int hue = 0; hue < TenantColour::kHues; ++hue) {
        for (const Palette& palette : {Palette::light(), Palette::dark()}) {
            const QColor color = TenantColour::ofHue(hue).color(palette.isDark());
            QVERIFY(Palette::contrast(color, palette.color(ColorRole::Surface)) >= 3.0);
        }
    }
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
