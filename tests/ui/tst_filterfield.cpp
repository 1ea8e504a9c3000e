// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/filterfield.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;

/// The filter's states, chips and keys.
class FilterFieldTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void typingLeavesAVerdict();
    void statesLookDifferent();
    void invalidShowsItsReason();
    void chipsAreRemovedByClickAndKey();
    void backspaceAtTheStartTakesTheLastTerm();
    void returnSubmits();
    void escapeClears();
    void tabTakesTheCompletion();
    void waveIsUnderTheWrongPart();

private:
    QColor outline() const;
    bool hasRed(int fromX, int toX) const;

    Theme m_theme{Theme::Mode::Light};
    std::unique_ptr<FilterField> m_field;
};

void FilterFieldTest::init()
{
    m_field = std::make_unique<FilterField>(m_theme, QStringLiteral("filter"), QStringLiteral("Filter"));
    m_field->setFixedWidth(600);
    m_field->show();
    m_field->activateWindow();
    m_field->edit()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

QColor FilterFieldTest::outline() const { return m_field->grab().toImage().pixelColor(300, 0); }

void FilterFieldTest::typingLeavesAVerdict()
{
    QSignalSpy edited(m_field.get(), &FilterField::textEdited);
    m_field->setValid(QStringLiteral("3 of 4"));
    QTest::keyClicks(m_field->edit(), QStringLiteral("ab"));
    QCOMPARE(m_field->state(), FilterField::State::Typing);
    QCOMPARE(edited.size(), 2);
    QCOMPARE(m_field->text(), QStringLiteral("ab"));
}

void FilterFieldTest::statesLookDifferent()
{
    QCOMPARE(outline(), m_theme.color(ColorRole::Control));
    m_field->setValid(QStringLiteral("1"));
    QCOMPARE(outline(), m_theme.color(ColorRole::Good));
    m_field->setText(QStringLiteral("x >"));
    m_field->setInvalid(2, 1, QStringLiteral("not applied"), {});
    QCOMPARE(outline(), m_theme.color(ColorRole::Danger));
}

void FilterFieldTest::invalidShowsItsReason()
{
    const QString reason = QStringLiteral("missing closing quote");
    const int before = m_field->sizeHint().height();
    m_field->setText(QStringLiteral("user = \"Ines"));
    m_field->setInvalid(0, 12, QStringLiteral("not applied"), reason);
    QVERIFY(m_field->sizeHint().height() > before);
    QCOMPARE(m_field->edit()->accessibleDescription(), reason);
    m_field->setTyping();
    QCOMPARE(m_field->sizeHint().height(), before);
    QVERIFY(m_field->edit()->accessibleDescription().isEmpty());
}

void FilterFieldTest::chipsAreRemovedByClickAndKey()
{
    const auto term = [](const char* value) {
        return FilterField::Term{QStringLiteral("status"), QStringLiteral("="), QLatin1String(value)};
    };
    m_field->setTerms({term("200"), term("500")});
    QSignalSpy removed(m_field.get(), &FilterField::termRemoved);
    const auto chips = m_field->findChildren<FilterChip*>();
    QCOMPARE(chips.size(), 2);
    QTest::mouseClick(chips.at(1), Qt::LeftButton);
    QTest::keyClick(chips.at(0), Qt::Key_Delete);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.at(0).at(0).toInt(), 1);
    QCOMPARE(removed.at(1).at(0).toInt(), 0);
    QVERIFY(chips.at(0)->accessibleName().contains(QStringLiteral("status = 200")));
}

void FilterFieldTest::backspaceAtTheStartTakesTheLastTerm()
{
    m_field->setTerms({{QStringLiteral("a"), QStringLiteral("="), QStringLiteral("1")}});
    QSignalSpy removed(m_field.get(), &FilterField::termRemoved);
    QTest::keyClicks(m_field->edit(), QStringLiteral("x"));
    QTest::keyClick(m_field->edit(), Qt::Key_Backspace);
    QCOMPARE(removed.size(), 0);
    QTest::keyClick(m_field->edit(), Qt::Key_Backspace);
    QCOMPARE(removed.size(), 1);
}

void FilterFieldTest::returnSubmits()
{
    QSignalSpy submitted(m_field.get(), &FilterField::submitted);
    QTest::keyClicks(m_field->edit(), QStringLiteral("a = 1\r"));
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted.first().first().toString(), QStringLiteral("a = 1"));
}

void FilterFieldTest::escapeClears()
{
    QSignalSpy cleared(m_field.get(), &FilterField::cleared);
    QTest::keyClick(m_field->edit(), Qt::Key_Escape);
    QCOMPARE(cleared.size(), 0); // nothing to clear: Escape leaves
    m_field->setText(QStringLiteral("x"));
    QTest::keyClick(m_field->edit(), Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
}

void FilterFieldTest::tabTakesTheCompletion()
{
    QTest::keyClicks(m_field->edit(), QStringLiteral("pla"));
    m_field->edit()->setGhost(QStringLiteral("n:"));
    QSignalSpy edited(m_field.get(), &FilterField::textEdited);
    QTest::keyClick(m_field->edit(), Qt::Key_Tab);
    QCOMPARE(m_field->text(), QStringLiteral("plan:"));
    QCOMPARE(edited.size(), 1);
    QVERIFY(m_field->edit()->ghost().isEmpty());
}

bool FilterFieldTest::hasRed(int fromX, int toX) const
{
    const QImage image = m_field->edit()->grab().toImage();
    for (int x = fromX; x < toX; ++x) {
        for (int y = image.height() / 2 + 4; y < image.height(); ++y) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.red() > 150 && pixel.green() < 130 && pixel.blue() < 130)
                return true;
        }
    }
    return false;
}

void FilterFieldTest::waveIsUnderTheWrongPart()
{
    const QString text = QStringLiteral("ab = wrong");
    m_field->setText(text);
    m_field->setInvalid(5, 5, {}, {});
    const QFontMetrics metrics(m_field->edit()->font());
    const int wrong = metrics.horizontalAdvance(text.left(5));
    QVERIFY(hasRed(wrong + 4, wrong + 20));
    QVERIFY(!hasRed(0, wrong - 6));
    m_field->setTyping();
    QVERIFY(!hasRed(0, wrong + 20));
}

QTEST_MAIN(FilterFieldTest)
#include "tst_filterfield.moc"
