// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/meter.h"

#include <QPainter>

namespace Tenantry {

Meter::Meter(const Theme& theme, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Meter::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    update();
}

void Meter::setLabel(const QString& label)
{
    m_label = label;
    setAccessibleName(label);
    update();
}

void Meter::setRole(ColorRole role)
{
    m_role = role;
    update();
}

QSize Meter::sizeHint() const { return {110, 20}; }

void Meter::paint(QPainter& painter, const Theme& theme, const QRectF& track, double share, ColorRole role)
{
    const double radius = track.height() / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ColorRole::Border));
    painter.drawRoundedRect(track, radius, radius);
    if (share <= 0)
        return;
    QRectF filled = track;
    filled.setWidth(std::max(track.height(), track.width() * std::min(share, 1.0)));
    if (painter.layoutDirection() == Qt::RightToLeft)
        filled.moveRight(track.right());
    painter.setBrush(theme.color(role));
    painter.drawRoundedRect(filled, radius, radius);
}

void Meter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setFont(m_theme.font(TextStyle::Caption));
    const int words = m_label.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_label) + 7;
    const QRect track = QStyle::visualRect(layoutDirection(), rect(), QRect(0, height() / 2 - 3, width() - words, 6));
    paint(painter, m_theme, QRectF(track), m_share, m_role);
    painter.setPen(m_theme.color(ColorRole::TextMuted));
    painter.drawText(rect(),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter), m_label);
}

} // namespace Tenantry
