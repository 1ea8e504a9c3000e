// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterframe.h"

#include "ui/style/metrics.h"

#include <QPainter>

namespace Tenantry {

FilterFrame::FilterFrame(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(Metrics::ControlHeight);
    setProperty("focusRing", true);
}

void FilterFrame::setLook(ColorRole outline, ColorRole fill, ColorRole icon)
{
    m_outline = outline;
    m_fill = fill;
    m_icon = icon;
    update();
}

void FilterFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(m_outline));
    painter.setBrush(m_theme.color(m_fill));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::RadiusControl, Metrics::RadiusControl);
    const int size = Metrics::IconSmall;
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), QRect(9, (height() - size) / 2, size, size));
    painter.drawPixmap(icon.topLeft(), m_theme.pixmap(Icon::Filter, m_icon, size, devicePixelRatioF()));
}

} // namespace Tenantry
