// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "ui/pages/components/componentspage.h"
#include "ui/style/theme.h"
#include "ui/text/formats.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Tenantry;

/// The sheet of all parts in both themes. With TENANTRY_GRABS set to a folder it leaves the pictures there, to be held
/// against the look's.
class ComponentsPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void isPaintedInBothThemes_data();
    void isPaintedInBothThemes();
    void noTextIsCut();
    void everyControlIsNamed();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Formats> m_formats;
    std::unique_ptr<ComponentsPage> m_page;
};

void ComponentsPageTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(Theme::Mode::Light);
    m_clock = std::make_unique<FixedClock>(Timestamp{1763472726741});
    m_formats = std::make_unique<Formats>(*m_clock, QTimeZone("Europe/Berlin"));
    m_page = std::make_unique<ComponentsPage>(*m_theme, *m_formats);
    m_page->setFixedSize(1440, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    auto* table = m_page->findChild<QTableView*>(QStringLiteral("sheetTableView"));
    QVERIFY(table);
    QTest::mouseMove(table->viewport(), {200, table->rowViewportPosition(1) + 8});
}

void ComponentsPageTest::isPaintedInBothThemes_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<ColorRole>("ground");
    QTest::newRow("light") << Theme::Mode::Light << ColorRole::Window;
    QTest::newRow("dark") << Theme::Mode::Dark << ColorRole::Window;
}

void ComponentsPageTest::isPaintedInBothThemes()
{
    QFETCH(Theme::Mode, mode);
    QFETCH(ColorRole, ground);
    m_theme->setMode(mode);
    QCoreApplication::processEvents();
    const QImage picture = m_page->grab().toImage();
    const QColor window = m_theme->color(ground);
    const QPoint onCard = QPoint(26, 300) * picture.devicePixelRatio();
    QCOMPARE(picture.pixelColor(3, 3), window);
    QCOMPARE(picture.pixelColor(onCard), m_theme->color(ColorRole::Surface));
    const QString folder = qEnvironmentVariable("TENANTRY_GRABS");
    if (!folder.isEmpty()) {
        const QString theme = QLatin1String(QTest::currentDataTag());
        QVERIFY(picture.save(QStringLiteral("%1/16-components-%2.png").arg(folder, theme)));
    }
}

void ComponentsPageTest::noTextIsCut()
{
    const auto labels = m_page->findChildren<QLabel*>();
    QVERIFY(labels.size() > 20);
    for (const QLabel* label : labels) {
        if (label->isVisible() && !label->text().isEmpty() && !label->wordWrap()) {
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
            QVERIFY2(label->height() >= label->fontMetrics().height(), qPrintable(label->text()));
        }
    }
    const auto buttons = m_page->findChildren<QPushButton*>();
    for (const QPushButton* button : buttons) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
}

void ComponentsPageTest::everyControlIsNamed()
{
    const auto widgets = m_page->findChildren<QWidget*>();
    int controls = 0;
    for (const QWidget* widget : widgets) {
        const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
            || qobject_cast<const QComboBox*>(widget);
        if (!control || !widget->isVisible())
            continue;
        ++controls;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(widget->accessibleName()));
    }
    QVERIFY(controls > 20);
}

QTEST_MAIN(ComponentsPageTest)
#include "tst_componentspage.moc"
