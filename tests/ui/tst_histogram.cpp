// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/histogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;

Q_DECLARE_METATYPE(QList<Qt::Key>)

/// The filter by time: what keys and the pointer select, and that what is outside is grey.
class HistogramTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void keys_data();
    void keys();
    void shiftMovesBothHandles();
    void saysNothingWhenNothingChanges();
    void refusesWhatIsOutOfRange();
    void draggingSelects();
    void outsideIsGrey();

private:
    std::unique_ptr<Histogram> m_histogram;
    Theme m_theme{Theme::Mode::Light};
};

void HistogramTest::init()
{
    m_histogram = std::make_unique<Histogram>(m_theme, QStringLiteral("histogram"), QStringLiteral("Events over time"));
    m_histogram->setFixedSize(412, 72);
    QList<Histogram::Bucket> buckets;
    for (int i = 0; i < 20; ++i)
        buckets.append({100, i == 3 ? 40.0 : 0.0, QString()});
    m_histogram->setBuckets(buckets);
}

void HistogramTest::keys_data()
{
    QTest::addColumn<QList<Qt::Key>>("pressed");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::newRow("nothing") << QList<Qt::Key>{} << 0 << 19;
    QTest::newRow("right moves the first") << QList{Qt::Key_Right, Qt::Key_Right} << 2 << 19;
    QTest::newRow("left stops at the start") << QList{Qt::Key_Left} << 0 << 19;
    QTest::newRow("space takes the other") << QList{Qt::Key_Space, Qt::Key_Left} << 0 << 18;
    QTest::newRow("page") << QList{Qt::Key_PageDown} << 10 << 19;
    QTest::newRow("handles never cross") << QList{Qt::Key_End} << 19 << 19;
    QTest::newRow("home goes back") << QList{Qt::Key_PageDown, Qt::Key_Home} << 0 << 19;
    QTest::newRow("escape selects all") << QList{Qt::Key_PageDown, Qt::Key_Escape} << 0 << 19;
}

void HistogramTest::keys()
{
    QFETCH(QList<Qt::Key>, pressed);
    for (const Qt::Key key : pressed)
        QTest::keyClick(m_histogram.get(), key);
    QTEST(m_histogram->first(), "first");
    QTEST(m_histogram->last(), "last");
}

void HistogramTest::shiftMovesBothHandles()
{
    m_histogram->setSelection(4, 8);
    QTest::keyClick(m_histogram.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_histogram->first(), 5);
    QCOMPARE(m_histogram->last(), 9);
    QTest::keyClick(m_histogram.get(), Qt::Key_End, Qt::ShiftModifier); // the width of the selection stays
    QCOMPARE(m_histogram->first(), 15);
    QCOMPARE(m_histogram->last(), 19);
}

void HistogramTest::saysNothingWhenNothingChanges()
{
    QSignalSpy changed(m_histogram.get(), &Histogram::selectionChanged);
    QTest::keyClick(m_histogram.get(), Qt::Key_Left);
    m_histogram->setSelection(2, 3); // not by the user
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(m_histogram.get(), Qt::Key_Right);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first(), QVariantList({3, 3}));
}

void HistogramTest::refusesWhatIsOutOfRange()
{
    m_histogram->setSelection(5, 9);
    m_histogram->setSelection(-1, 9);
    m_histogram->setSelection(5, 20);
    m_histogram->setSelection(9, 5);
    QCOMPARE(m_histogram->first(), 5);
    QCOMPARE(m_histogram->last(), 9);
    m_histogram->setBuckets({});
    QTest::keyClick(m_histogram.get(), Qt::Key_Right);
    QVERIFY(m_histogram->first() > m_histogram->last());
}

void HistogramTest::draggingSelects()
{
    const int wide = 20; // (412 - 2 * 6) / 20 buckets
    const auto at = [&](int bucket) { return QPoint(6 + bucket * wide + wide / 2, 20); };
    QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, at(5));
    QTest::mouseMove(m_histogram.get(), at(9));
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, at(9));
    QCOMPARE(m_histogram->first(), 5);
    QCOMPARE(m_histogram->last(), 9);
}

void HistogramTest::outsideIsGrey()
{
    m_histogram->setSelection(2, 5);
    const QImage image = m_histogram->grab().toImage();
    const auto pixel = [&](int bucket, int y) { return image.pixelColor(6 + bucket * 20 + 10, y); };
    QCOMPARE(pixel(4, 30), m_theme.color(ColorRole::Accent));
    QCOMPARE(pixel(10, 30), m_theme.color(ColorRole::Thumb));
    QCOMPARE(pixel(3, 52), m_theme.color(ColorRole::Warning));
}

QTEST_MAIN(HistogramTest)
#include "tst_histogram.moc"
