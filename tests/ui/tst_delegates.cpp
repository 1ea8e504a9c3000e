// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "models/roles.h"
#include "ui/delegates/bardelegate.h"
#include "ui/delegates/iddelegate.h"
#include "ui/delegates/numberdelegate.h"
#include "ui/delegates/sparkdelegate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/delegates/tenantdelegate.h"
#include "ui/delegates/timedelegate.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

#include <set>

using namespace Tenantry;

/// What a cell looks like: hues and shapes in their place, mirrored right to left, silent where the row is not loaded.
class DelegatesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void tenantHasItsDot_data();
    void tenantHasItsDot();
    void everyStatusHasItsOwnShape();
    void statusLabelIsNotColoured();
    void numberIsTrailing_data();
    void numberIsTrailing();
    void barIsAsLongAsItsShare();
    void sparkNeedsTwoValues();
    void selectionIsATint();
    void notLoadedIsLeftToTheView_data();
    void notLoadedIsLeftToTheView();

private:
    QImage paint(
        const CellDelegate& delegate, Qt::LayoutDirection direction = Qt::LeftToRight, bool selected = false) const;
    static QRect extent(const QImage& image, const QColor& color, int tolerance = 0);

    Theme m_theme{Theme::Mode::Light};
    FixedClock m_clock{Timestamp{1763472726741}};
    Formats m_formats{m_clock, QTimeZone::utc()};
    QStandardItemModel m_model{1, 1};
};

void DelegatesTest::init()
{
    m_model.clear();
    m_model.setItem(0, 0, new QStandardItem);
    m_model.item(0)->setData(QByteArray("acme"), Roles::TenantId);
}

QImage DelegatesTest::paint(const CellDelegate& delegate, Qt::LayoutDirection direction, bool selected) const
{
    QImage image(200, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(m_theme.color(ColorRole::Surface));
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.direction = direction;
    option.state = QStyle::State_Enabled;
    option.state.setFlag(QStyle::State_Selected, selected);
    QPainter painter(&image);
    delegate.paint(&painter, option, m_model.index(0, 0));
    return image;
}

QRect DelegatesTest::extent(const QImage& image, const QColor& color, int tolerance)
{
    QRect found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green())
                + std::abs(pixel.blue() - color.blue());
            if (distance <= tolerance)
                found |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

void DelegatesTest::tenantHasItsDot_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("centre");
    QTest::newRow("left to right") << Qt::LeftToRight << 12;
    QTest::newRow("right to left") << Qt::RightToLeft << 187;
}

void DelegatesTest::tenantHasItsDot()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(int, centre);
    m_model.item(0)->setData(QStringLiteral("Acme Corp"), Roles::TenantName);
    const QImage image = paint(TenantDelegate(m_theme), direction);
    const QRect dot = extent(image, m_theme.tenant("acme"), 6);
    QVERIFY2(dot.width() >= 6 && dot.width() <= 8, qPrintable(QString::number(dot.width())));
    QVERIFY2(std::abs(dot.center().x() - centre) <= 1, qPrintable(QString::number(dot.center().x())));
}

void DelegatesTest::everyStatusHasItsOwnShape()
{
    std::set<QByteArray> shapes;
    for (int kind = 0; kind <= static_cast<int>(StatusKind::Muted); ++kind) {
        m_model.item(0)->setData(QVariant::fromValue(static_cast<StatusKind>(kind)), Roles::StatusKind);
        QImage grey = paint(StatusDelegate(m_theme)).convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < grey.height(); ++y) { // the shape alone, whatever its colour
            for (int x = 0; x < grey.width(); ++x)
                grey.scanLine(y)[x] = grey.constScanLine(y)[x] > 200 ? 255 : 0;
        }
        shapes.insert(QByteArray(reinterpret_cast<const char*>(grey.constBits()), grey.sizeInBytes()));
    }
    QCOMPARE(static_cast<int>(shapes.size()), static_cast<int>(StatusKind::Muted) + 1);
}

void DelegatesTest::statusLabelIsNotColoured()
{
    m_model.item(0)->setText(QStringLiteral("Breach"));
    m_model.item(0)->setData(QVariant::fromValue(StatusKind::Danger), Roles::StatusKind);
    const QImage image = paint(StatusDelegate(m_theme));
    QVERIFY(extent(image, m_theme.color(ColorRole::Danger), 20).right() < 22);
    QVERIFY(extent(image, m_theme.color(ColorRole::Text), 60).left() > 22);
}

void DelegatesTest::numberIsTrailing_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("integer") << QVariant(qlonglong(4918206)) << QStringLiteral("4,918,206");
    QTest::newRow("text") << QVariant(QStringLiteral("898 ms")) << QStringLiteral("898 ms");
    QTest::newRow("unknown") << QVariant() << QStringLiteral("\u2013");
}

void DelegatesTest::numberIsTrailing()
{
    QFETCH(QVariant, value);
    const NumberDelegate delegate(m_theme, m_formats);
    QTEST(delegate.displayText(value, {}), "shown");
    m_model.item(0)->setData(value, Qt::DisplayRole);
    const ColorRole ink = value.isValid() ? ColorRole::Text : ColorRole::TextMuted;
    const QRect right = extent(paint(delegate), m_theme.color(ink), 120);
    QVERIFY2(right.right() >= 187 && right.right() < 192, qPrintable(QString::number(right.right())));
    QVERIFY(extent(paint(delegate, Qt::RightToLeft), m_theme.color(ink), 120).left() < 14);
}

void DelegatesTest::barIsAsLongAsItsShare()
{
    m_model.item(0)->setData(0.5, Roles::Share);
    const QRect bar = extent(paint(BarDelegate(m_theme)), m_theme.tenant("acme"));
    QCOMPARE(bar.height(), 8);
    QVERIFY2(std::abs(bar.width() - 92) <= 1, qPrintable(QString::number(bar.width())));
    m_model.item(0)->setData(0.0, Roles::Share);
    QVERIFY(extent(paint(BarDelegate(m_theme)), m_theme.tenant("acme")).isEmpty());
}

void DelegatesTest::sparkNeedsTwoValues()
{
    m_model.item(0)->setData(QVariant::fromValue(QList<double>{3}), Roles::Series);
    QVERIFY(extent(paint(SparkDelegate(m_theme)), m_theme.tenant("acme"), 200).isEmpty());
    m_model.item(0)->setData(QVariant::fromValue(QList<double>{3, 3, 9, 3}), Roles::Series);
    QVERIFY(extent(paint(SparkDelegate(m_theme)), m_theme.tenant("acme"), 200).width() > 150);
}

void DelegatesTest::selectionIsATint()
{
    QCOMPARE(paint(CellDelegate(m_theme), Qt::LeftToRight, true).pixelColor(1, 1), m_theme.color(ColorRole::Selection));
    QCOMPARE(paint(CellDelegate(m_theme)).pixelColor(1, 1), m_theme.color(ColorRole::Surface));
}

void DelegatesTest::notLoadedIsLeftToTheView_data()
{
    QTest::addColumn<RowState>("state");
    for (const RowState state :
        {RowState::Loading, RowState::Failed, RowState::Withheld, RowState::Unverifiable, RowState::Gap})
        QTest::addRow("state %d", static_cast<int>(state)) << state;
}

void DelegatesTest::notLoadedIsLeftToTheView()
{
    QFETCH(RowState, state);
    m_model.item(0)->setText(QStringLiteral("must not be seen"));
    const TenantDelegate delegate(m_theme);
    const QImage loaded = paint(delegate);
    m_model.item(0)->setData(QVariant::fromValue(state), Roles::RowState);
    const QImage silent = paint(delegate);
    QVERIFY(loaded != silent);
    QVERIFY(extent(silent, m_theme.color(ColorRole::Surface)) == silent.rect());
    QCOMPARE(silent.pixelColor(12, 15), m_theme.color(ColorRole::Surface));
}

QTEST_MAIN(DelegatesTest)
#include "tst_delegates.moc"
