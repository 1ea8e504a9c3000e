// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Tenantry {

namespace {

struct Look {
    ColorRole ink;
    ColorRole tint;
    ColorRole line;
    Icon icon;
};

Look lookOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        break;
    case MessageBar::Kind::Good:
        return {ColorRole::Good, ColorRole::GoodTint, ColorRole::GoodLine, Icon::Verified};
    case MessageBar::Kind::Warning:
        return {ColorRole::Warning, ColorRole::WarningTint, ColorRole::WarningLine, Icon::Warning};
    case MessageBar::Kind::Danger:
        return {ColorRole::Danger, ColorRole::DangerTint, ColorRole::DangerLine, Icon::Broken};
    }
    return {ColorRole::Accent, ColorRole::AccentTint, ColorRole::AccentLine, Icon::Info};
}

constexpr int kIcon = 18;

} // namespace

MessageBar::MessageBar(const Theme& theme, const QString& objectName, Kind kind, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_icon(lookOf(kind).icon)
    , m_emphasis(Parts::label(theme, {}, TextStyle::BodyStrong, "", this))
    , m_text(Parts::label(theme, {}, TextStyle::Body, "", this))
    , m_note(Parts::label(theme, {}, TextStyle::Caption, "muted", this))
    , m_action(Parts::link(objectName + QStringLiteral("Action"), {}, this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(objectName);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_emphasis);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_note);
    m_layout->addSpacing(4);
    m_layout->addWidget(m_action);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->hide();
    m_action->hide();
    m_emphasis->hide();
    setEdgeToEdge(false);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
}

void MessageBar::setMessage(Kind kind, const QString& emphasis, const QString& text)
{
    m_kind = kind;
    m_icon = lookOf(kind).icon;
    m_emphasis->setText(emphasis);
    m_emphasis->setVisible(!emphasis.isEmpty());
    m_text->setText(text);
    setAccessibleName(emphasis.isEmpty() ? text : emphasis + QLatin1Char(' ') + text);
    update();
}

void MessageBar::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setAccessibleName(text);
    m_action->setVisible(!text.isEmpty());
}

void MessageBar::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void MessageBar::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void MessageBar::setEdgeToEdge(bool on)
{
    m_edge = on;
    const int side = on ? Metrics::PageSide : Metrics::CardMargin;
    m_layout->setContentsMargins(side + kIcon + 10, on ? 7 : 2, side, on ? 7 : 2);
    setMinimumHeight(on ? 42 : Metrics::ControlHeight);
    update();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Look look = lookOf(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(look.line));
    painter.setBrush(m_theme.color(look.tint));
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_edge)
        painter.drawRect(frame.adjusted(-2, -2, 2, 0));
    else
        painter.drawRoundedRect(frame, Metrics::RadiusControl, Metrics::RadiusControl);
    const int side = m_edge ? Metrics::PageSide : Metrics::CardMargin;
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), QRect(side, (height() - kIcon) / 2, kIcon, kIcon));
    painter.drawPixmap(icon.topLeft(), m_theme.pixmap(m_icon, look.ink, kIcon, devicePixelRatioF()));
}

} // namespace Tenantry
