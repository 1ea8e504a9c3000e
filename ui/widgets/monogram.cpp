// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monogram.h"

#include "ui/style/metrics.h"
#include "ui/text/formats.h"

#include <QPainter>

namespace Tenantry {

namespace {

void paintInitials(QPainter& painter, const Theme& theme, const QRect& rect, const QString& initials, const QColor& ink)
{
    QFont font = theme.font(TextStyle::Pill);
    font.setPixelSize(rect.width() < 23 ? 10 : rect.width() < 30 ? 11 : rect.width() < 34 ? 12 : 14);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, initials);
}

} // namespace

Monogram::Monogram(const Theme& theme, const QString& name, int size, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_initials(Formats::initials(name))
    , m_size(size)
{
    setFixedSize(size, size);
    setAccessibleName(name);
}

Monogram::Monogram(const Theme& theme, const QString& name, TenantColour colour, int size, QWidget* parent)
    : Monogram(theme, name, size, parent)
{
    m_colour = colour;
}

void Monogram::setTenant(const QString& name, TenantColour colour)
{
    m_initials = Formats::initials(name);
    m_colour = colour;
    setAccessibleName(name);
    update();
}

void Monogram::paintTenant(
    QPainter& painter, const Theme& theme, const QRect& rect, const QString& initials, TenantColour colour, bool dark)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour.color(dark));
    const int radius = rect.width() < 23 ? Metrics::RadiusBadge : Metrics::RadiusControl;
    painter.drawRoundedRect(rect, radius, radius);
    paintInitials(painter, theme, rect, initials, colour.textOn(dark));
}

void Monogram::paintPerson(QPainter& painter, const Theme& theme, const QRect& rect, const QString& initials)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(ColorRole::Border));
    painter.setBrush(theme.color(ColorRole::SurfaceAlt));
    painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    paintInitials(painter, theme, rect, initials, theme.color(ColorRole::Text));
}

void Monogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_colour)
        paintTenant(painter, m_theme, rect(), m_initials, *m_colour, m_theme.isDark());
    else
        paintPerson(painter, m_theme, rect(), m_initials);
}

} // namespace Tenantry
