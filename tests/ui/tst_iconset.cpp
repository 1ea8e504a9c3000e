// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QTest>

using namespace Tenantry;

/// Every icon is there, in the colour asked for, at the screen's pixel ratio, and rendered once.
class IconSetTest : public QObject {
    Q_OBJECT

private slots:
    void everyIconRenders_data();
    void everyIconRenders();
    void followsThePixelRatio();
    void isRenderedOnce();
    void iconFollowsTheTheme();
};

void IconSetTest::everyIconRenders_data()
{
    QTest::addColumn<int>("icon");
    QCOMPARE(kIconCount, 54);
    for (int i = 0; i < kIconCount; ++i)
        QTest::newRow(qPrintable(IconSet::name(static_cast<Icon>(i)))) << i;
}

void IconSetTest::everyIconRenders()
{
    QFETCH(int, icon);
    const QImage image = IconSet().pixmap(static_cast<Icon>(icon), Qt::red, 20, 2.0).toImage();
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 200)
                continue;
            ++inked;
            QVERIFY(pixel.red() > 200 && pixel.green() < 40 && pixel.blue() < 40);
        }
    }
    QVERIFY(inked > 15);
}

void IconSetTest::followsThePixelRatio()
{
    const QPixmap pixmap = IconSet().pixmap(Icon::Eye, Qt::black, 16, 1.5);
    QCOMPARE(pixmap.size(), QSize(24, 24));
    QCOMPARE(pixmap.devicePixelRatio(), 1.5);
}

void IconSetTest::isRenderedOnce()
{
    const IconSet icons;
    QCOMPARE(
        icons.pixmap(Icon::Eye, Qt::black, 20, 1).cacheKey(), icons.pixmap(Icon::Eye, Qt::black, 20, 1).cacheKey());
    QVERIFY(icons.pixmap(Icon::Eye, Qt::red, 20, 1).cacheKey() != icons.pixmap(Icon::Eye, Qt::black, 20, 1).cacheKey());
}

void IconSetTest::iconFollowsTheTheme()
{
    Theme theme(Theme::Mode::Light);
    const QIcon icon = theme.icon(Icon::Stop);
    const QImage light = icon.pixmap(20, 20).toImage();
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(icon.pixmap(20, 20).toImage() != light);
    QVERIFY(icon.pixmap(QSize(20, 20), QIcon::Disabled).toImage() != icon.pixmap(20, 20).toImage());
}

QTEST_MAIN(IconSetTest)
#include "tst_iconset.moc"
