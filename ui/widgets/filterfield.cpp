// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterfield.h"

#include "ui/style/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/filterframe.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

FilterField::FilterField(const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_frame(new FilterFrame(theme, this))
    , m_row(new QHBoxLayout(m_frame))
    , m_edit(new FilterEdit(theme, m_frame))
    , m_note(Parts::label(theme, {}, TextStyle::Caption, "muted", m_frame))
    , m_keys(new Badge(theme, Badge::Kind::KeyCap, {}, m_frame))
    , m_clear(Parts::button(theme, objectName + QStringLiteral("Clear"), {}, Icon::Close, "quiet", m_frame))
    , m_reasonRow(new QWidget(this))
    , m_reason(Parts::label(theme, {}, TextStyle::Caption, "danger", m_reasonRow))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    m_edit->setObjectName(objectName + QStringLiteral("Edit"));
    m_edit->setAccessibleName(accessibleName);
    m_clear->setAccessibleName(tr("Clear the filter"));
    m_clear->setToolTip(m_clear->accessibleName());
    m_clear->setProperty("iconOnly", true);
    m_clear->setProperty("small", true);
    m_row->setContentsMargins(34, 1, 8, 1);
    m_row->setSpacing(8);
    m_row->addWidget(m_edit, 1);
    m_row->addWidget(m_note);
    m_row->addWidget(m_keys);
    m_row->addWidget(m_clear);
    auto* below = new QHBoxLayout(m_reasonRow);
    below->setContentsMargins(2, 0, 0, 0);
    below->setSpacing(4);
    below->addWidget(Parts::iconLabel(theme, Icon::Danger, ColorRole::Danger, 13, m_reasonRow));
    below->addWidget(m_reason, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(3);
    all->addWidget(m_frame);
    all->addWidget(m_reasonRow);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        setTyping();
        emit textEdited(text);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { emit submitted(text()); });
    connect(m_edit, &FilterEdit::backspaceAtStart, this, [this] { removeTerm(m_terms.size() - 1); });
    connect(m_clear, &QPushButton::clicked, this, &FilterField::cleared);
    setTyping();
}

void FilterField::setTerms(const QList<Term>& terms)
{
    if (terms == m_terms && m_chips.size() == terms.size())
        return;
    m_terms = terms;
    for (FilterChip* chip : std::as_const(m_chips)) {
        m_row->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one whose click brought us here
    }
    m_chips.clear();
    for (qsizetype i = 0; i < terms.size(); ++i) {
        auto* chip = new FilterChip(m_theme, terms.at(i).field, terms.at(i).op, terms.at(i).value, m_frame);
        m_row->insertWidget(static_cast<int>(i), chip);
        m_chips.append(chip);
        connect(chip, &FilterChip::clicked, this, [this, i] { removeTerm(i); });
    }
    showAffordances();
}

void FilterField::removeTerm(qsizetype index)
{
    if (index >= 0 && index < m_terms.size())
        emit termRemoved(static_cast<int>(index));
}

void FilterField::setText(const QString& text)
{
    m_edit->setText(text);
    m_edit->setGhost({});
    showAffordances();
}

QString FilterField::text() const { return m_edit->text(); }

void FilterField::setPlaceholder(const QString& text) { m_edit->setPlaceholderText(text); }

void FilterField::setTyping(const QString& note)
{
    m_edit->setWrong(0, 0);
    setState(State::Typing, note, {});
}

void FilterField::setValid(const QString& note)
{
    m_edit->setWrong(0, 0);
    setState(State::Valid, note, {});
}

void FilterField::setInvalid(int start, int length, const QString& note, const QString& reason)
{
    m_edit->setWrong(start, length);
    setState(State::Invalid, note, reason);
}

void FilterField::setShortcutHint(const QString& keys)
{
    m_keys->setText(keys);
    showAffordances();
}

void FilterField::setState(State state, const QString& note, const QString& reason)
{
    m_state = state;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    Parts::setStyled(m_note, "tone", state == State::Invalid ? QStringLiteral("danger") : QStringLiteral("muted"));
    m_reason->setText(reason);
    m_reasonRow->setVisible(!reason.isEmpty());
    m_edit->setAccessibleDescription(reason.isEmpty() ? note : reason);
    switch (state) {
    case State::Typing:
        m_frame->setLook(ColorRole::Control, ColorRole::Surface, ColorRole::TextMuted);
        break;
    case State::Valid:
        m_frame->setLook(ColorRole::Good, ColorRole::Surface, ColorRole::Good);
        break;
    case State::Invalid:
        m_frame->setLook(ColorRole::Danger, ColorRole::DangerTint, ColorRole::Danger);
        break;
    }
    showAffordances();
}

void FilterField::showAffordances()
{
    const bool something = !m_terms.isEmpty() || !text().isEmpty();
    m_clear->setVisible(something && m_state == State::Valid);
    m_keys->setVisible(!m_keys->text().isEmpty() && !something && m_state == State::Typing);
}

bool FilterField::eventFilter(QObject* watched, QEvent* event)
{
    // Shift+Tab and the arrow keys reach the chips by the focus chain; Left at the start goes to the last one.
    if (watched == m_edit && event->type() == QEvent::KeyPress && !m_chips.isEmpty()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Left && m_edit->cursorPosition() == 0 && key->modifiers() == Qt::NoModifier) {
            m_chips.last()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (!text().isEmpty() || !m_terms.isEmpty()))
        emit cleared();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Tenantry
