// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/focusring.h"
#include "ui/style/theme.h"

#include <QFocusFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Tenantry;

/// The ring is around what has the focus, in accent, and stays there when the theme changes.
class FocusRingTest : public QObject {
    Q_OBJECT

private slots:
    void ringsControlsOnly();
    void followsTheFocus();
    void survivesAChangeOfTheme();
    void survivesItsWindow();

private:
    static QFocusFrame* frameOf(QWidget& window);

    Theme m_theme{Theme::Mode::Light};
    FocusRing m_ring;
};

QFocusFrame* FocusRingTest::frameOf(QWidget& window)
{
    const auto frames = window.findChildren<QFocusFrame*>();
    return frames.size() == 1 ? frames.first() : nullptr;
}

void FocusRingTest::ringsControlsOnly()
{
    QPushButton button;
    QListView list;
    QVERIFY(FocusRing::ringed(&button) == &button);
    QVERIFY(!FocusRing::ringed(&list));
    QVERIFY(!FocusRing::ringed(nullptr));
    QWidget window;
    auto* frame = new QWidget(&window);
    auto* inner = new QLineEdit(frame);
    QVERIFY(FocusRing::ringed(inner) == inner);
    frame->setProperty("focusRing", true);
    QVERIFY(FocusRing::ringed(inner) == frame);
}

void FocusRingTest::followsTheFocus()
{
    QWidget window;
    QHBoxLayout row(&window);
    QPushButton first;
    QPushButton second;
    row.addWidget(&first);
    row.addWidget(&second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QPushButton* button : {&first, &second}) {
        button->setFocus();
        QFocusFrame* frame = frameOf(window);
        QVERIFY(frame && frame->isVisible());
        QCOMPARE(frame->widget(), button);
        QCOMPARE(frame->geometry(), button->geometry().adjusted(-3, -3, 3, 3));
    }
    QCOMPARE(window.grab().toImage().pixelColor(second.geometry().center().x(), second.geometry().top() - 2),
        m_theme.color(ColorRole::Accent));
}

void FocusRingTest::survivesAChangeOfTheme()
{
    QWidget window;
    QHBoxLayout row(&window);
    QPushButton button;
    row.addWidget(&button);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button.setFocus();
    m_theme.setMode(Theme::Mode::Dark);
    QFocusFrame* frame = frameOf(window);
    QVERIFY(frame && frame->isVisible());
    m_theme.setMode(Theme::Mode::Light);
}

void FocusRingTest::survivesItsWindow()
{
    for (int i = 0; i < 2; ++i) {
        QWidget window;
        QHBoxLayout row(&window);
        QPushButton button;
        row.addWidget(&button);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button.setFocus();
        QVERIFY(frameOf(window));
    }
}

QTEST_MAIN(FocusRingTest)
#include "tst_focusring.moc"
