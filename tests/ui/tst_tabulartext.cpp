// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/tabulartext.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTest>

using namespace Tenantry;

/// Numbers of as many digits are as wide, so that columns align.
class TabularTextTest : public QObject {
    Q_OBJECT

private slots:
    void sameLengthIsSameWidth_data();
    void sameLengthIsSameWidth();
    void slotIsTheWidestDigit();
    void paintsWhereItMeasures();
    void paintsWhatTheFontLacks();
    void paintsQuickly();

private:
    static QFont font();
};

QFont TabularTextTest::font()
{
    QFont font(QFontDatabase::hasFamily(QStringLiteral("Inter")) ? QStringLiteral("Inter") : QFont().family());
    font.setPixelSize(13);
    return font;
}

void TabularTextTest::sameLengthIsSameWidth_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("ones and eights") << QStringLiteral("1,111,111") << QStringLiteral("8,888,888");
    QTest::newRow("times") << QStringLiteral("11:11:11.111") << QStringLiteral("20:48:06.904");
    QTest::newRow("one digit") << QStringLiteral("1") << QStringLiteral("0");
    QTest::newRow("with a unit") << QStringLiteral("111 ms") << QStringLiteral("898 ms");
}

void TabularTextTest::sameLengthIsSameWidth()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const TabularText text(font());
    QCOMPARE(text.width(a), text.width(b));
    QVERIFY(text.width(a) > 0);
}

void TabularTextTest::slotIsTheWidestDigit()
{
    const TabularText text(font());
    const QRawFont raw = QRawFont::fromFont(font());
    double widest = 0;
    for (int digit = 0; digit < 10; ++digit)
        widest = std::max(
            widest, raw.advancesForGlyphIndexes(raw.glyphIndexesForString(QString::number(digit))).first().x());
    QCOMPARE(text.slot(), widest);
    QCOMPARE(text.width(u"000"), 3 * widest);
}

void TabularTextTest::paintsWhereItMeasures()
{
    const TabularText text(font());
    QImage image(200, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    text.paint(painter, QRectF(0, 0, 190, 40), Qt::AlignRight | Qt::AlignVCenter, u"88");
    painter.end();
    const double from = 190 - text.width(u"88");
    int left = image.width();
    int right = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).lightness() < 160) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    QVERIFY2(left >= from - 1 && left < from + 4, qPrintable(QString::number(left)));
    QVERIFY2(right <= 190 && right > 184, qPrintable(QString::number(right)));
}

void TabularTextTest::paintsWhatTheFontLacks()
{
    const TabularText text(font());
    const QString strange = QStringLiteral("12 \u5e74");
    QVERIFY(text.width(strange) > text.width(u"12"));
    QImage image(100, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    const QImage blank = image;
    QPainter painter(&image);
    text.paint(painter, QRectF(0, 0, 100, 30), Qt::AlignLeft | Qt::AlignVCenter, strange);
    painter.end();
    QVERIFY(image != blank);
}

void TabularTextTest::paintsQuickly()
{
    const TabularText text(font());
    QImage image(120, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QString number = QStringLiteral("214,918,206");
    QBENCHMARK { text.paint(painter, QRectF(0, 0, 120, 30), Qt::AlignRight | Qt::AlignVCenter, number); }
}

QTEST_MAIN(TabularTextTest)
#include "tst_tabulartext.moc"
