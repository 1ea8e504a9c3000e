// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/themeicon.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace Tenantry {

ThemeIcon::ThemeIcon(const Theme& theme, Icon icon, ColorRole role)
    : m_theme(&theme)
    , m_icon(icon)
    , m_role(role)
{
}

QPixmap ThemeIcon::render(int size, QIcon::Mode mode, qreal dpr) const
{
    if (!m_theme)
        return {};
    return m_theme->pixmap(m_icon, mode == QIcon::Disabled ? ColorRole::TextDisabled : m_role, size, dpr);
}

void ThemeIcon::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    const int size = qMin(rect.width(), rect.height());
    const QPoint corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter->drawPixmap(corner, render(size, mode, painter->device()->devicePixelRatioF()));
}

QPixmap ThemeIcon::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    return scaledPixmap(size, mode, QIcon::Off, 1.0);
}

QPixmap ThemeIcon::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    // The size comes in device pixels here; the stroke follows the size the user sees.
    const int logical = qRound(qMin(size.width(), size.height()) / scale);
    const QPixmap square = render(logical, mode, scale);
    if (size.width() <= size.height() || square.isNull())
        return square;
    // A wider box keeps the icon away from the text beside it: the style leaves only 4 px.
    QPixmap wide(size);
    wide.setDevicePixelRatio(scale);
    wide.fill(Qt::transparent);
    QPainter(&wide).drawPixmap(QPointF((size.width() / scale - logical) / 2, 0), square);
    return wide;
}

} // namespace Tenantry
