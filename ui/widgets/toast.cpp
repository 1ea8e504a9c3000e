// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTimer>

namespace Tenantry {

Toast::Toast(const Theme& theme, const QString& objectName, Icon icon, const QString& title, const QString& note,
    QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_action(Parts::link(objectName + QStringLiteral("Action"), {}, this))
    , m_timer(new QTimer(this))
{
    setObjectName(objectName);
    setAccessibleName(note.isEmpty() ? title : title + QStringLiteral(", ") + note);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, Metrics::Band + 8, 10, 8);
    row->setSpacing(10);
    auto* sign = new QVBoxLayout;
    sign->addWidget(Parts::iconLabel(theme, icon, ColorRole::Good, 18, this));
    sign->addStretch();
    row->addLayout(sign);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(Parts::label(theme, title, TextStyle::Button, "", this));
    words->addWidget(Parts::label(theme, note, TextStyle::Caption, "muted", this));
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    m_action->hide();
    m_timer->setSingleShot(true);
    connect(m_action, &QPushButton::clicked, this, &Toast::actionTriggered);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_action->hasFocus())
            return m_timer->start(m_duration);
        hide();
        emit dismissed();
    });
}

void Toast::setTenant(TenantColour colour)
{
    m_tenant = colour;
    update();
}

void Toast::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setAccessibleName(text);
    m_action->setVisible(!text.isEmpty());
}

void Toast::showFor(int ms)
{
    m_duration = ms;
    adjustSize();
    if (parentWidget())
        parentWidget()->installEventFilter(this);
    place();
    show();
    raise();
    m_timer->start(ms);
}

void Toast::place()
{
    const QWidget* parent = parentWidget();
    if (!parent)
        return;
    const QRect corner(parent->width() - width() - Metrics::PageSide, parent->height() - height() - Metrics::PageTop,
        width(), height());
    move(QStyle::visualRect(layoutDirection(), parent->rect(), corner).topLeft());
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event)
{
    m_timer->stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event)
{
    if (m_duration > 0)
        m_timer->start(m_duration);
    QFrame::leaveEvent(event);
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::RadiusCard, Metrics::RadiusCard);
    painter.fillPath(outline, m_theme.color(ColorRole::Surface));
    QPainterPath band;
    band.addRect(0, 0, width(), Metrics::Band + 1);
    painter.fillPath(outline.intersected(band), m_tenant ? m_theme.tenant(*m_tenant) : m_theme.color(ColorRole::Thumb));
    painter.setPen(m_theme.color(ColorRole::Control));
    painter.drawPath(outline);
    painter.fillPath(outline.intersected(band), m_tenant ? m_theme.tenant(*m_tenant) : m_theme.color(ColorRole::Thumb));
}

} // namespace Tenantry
