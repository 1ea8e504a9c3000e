// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filteredit.h"

#include "ui/style/shapes.h"

#include <QKeyEvent>
#include <QPainter>

namespace Tenantry {

FilterEdit::FilterEdit(const Theme& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setProperty("bare", true);
    setFrame(false);
    connect(this, &QLineEdit::textEdited, this, [this] {
        setGhost({});
        setWrong(0, 0);
    });
}

void FilterEdit::setWrong(int start, int length)
{
    m_wrongStart = start;
    m_wrongLength = length;
    update();
}

void FilterEdit::setGhost(const QString& rest)
{
    m_ghost = rest;
    update();
}

bool FilterEdit::takeGhost()
{
    if (m_ghost.isEmpty() || cursorPosition() != text().size())
        return false;
    const QString whole = text() + std::exchange(m_ghost, {});
    setText(whole);
    emit textEdited(whole);
    return true;
}

bool FilterEdit::event(QEvent* event)
{
    // Tab would leave the field before keyPressEvent sees it.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab && takeGhost())
        return true;
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_End || event->key() == Qt::Key_Right) && takeGhost())
        return;
    if (event->key() == Qt::Key_Backspace && cursorPosition() == 0 && !hasSelectedText()) {
        emit backspaceAtStart();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

double FilterEdit::xOf(qsizetype position) const
{
    // The cursor's rectangle knows the scroll offset; the rest is the distance in the font from there.
    const QString shown = text();
    const QFontMetricsF metrics(font());
    const double atCursor = cursorRect().center().x() + 1.0;
    return atCursor + metrics.horizontalAdvance(shown.left(position))
        - metrics.horizontalAdvance(shown.left(cursorPosition()));
}

void FilterEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    if (m_wrongLength > 0) {
        const double y = cursorRect().center().y() + QFontMetricsF(font()).ascent() / 2 + 3.5;
        Shapes::paintWave(
            painter, xOf(m_wrongStart), xOf(m_wrongStart + m_wrongLength), y, m_theme.color(ColorRole::Danger));
    }
    if (!m_ghost.isEmpty()) {
        painter.setFont(font());
        painter.setPen(m_theme.color(ColorRole::TextMuted));
        const QRectF place(xOf(text().size()), 0, width(), height());
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, m_ghost);
    }
}

} // namespace Tenantry
