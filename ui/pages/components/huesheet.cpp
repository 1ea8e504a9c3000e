// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/huesheet.h"

#include "ui/style/metrics.h"
#include "ui/style/theme.h"
#include "ui/widgets/monogram.h"

#include <QPainter>

namespace Tenantry {

HueSheet::HueSheet(const Theme& theme, bool dark, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_dark(dark)
{
    setAccessibleName(dark ? tr("Tenant colours, dark") : tr("Tenant colours, light"));
}

void HueSheet::paintEvent(QPaintEvent*)
{
    const Palette palette = m_dark ? Palette::dark() : Palette::light();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette.color(ColorRole::Border));
    painter.setBrush(palette.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::RadiusBadge, Metrics::RadiusBadge);
    const int wide = (width() - 12) / 3;
    for (int hue = 0; hue < TenantColour::kHues; ++hue) {
        const TenantColour colour = TenantColour::ofHue(hue);
        const QRect cell(10 + hue % 3 * wide, 5 + hue / 3 * 23, wide, 23);
        const QRect mark(cell.x(), cell.y() + 2, Metrics::MonogramList, Metrics::MonogramList);
        Monogram::paintTenant(painter, m_theme, mark, colour.name().left(2).toUpper(), colour, m_dark);
        QFont small = m_theme.font(TextStyle::Body);
        small.setPixelSize(12);
        painter.setFont(small);
        painter.setPen(palette.color(ColorRole::Text));
        painter.drawText(cell.adjusted(26, 0, 0, 0), Qt::AlignVCenter, colour.name());
        QFont fixed = m_theme.font(TextStyle::Fixed);
        fixed.setPixelSize(11);
        painter.setFont(fixed);
        painter.setPen(palette.color(ColorRole::TextMuted));
        painter.drawText(cell.adjusted(76, 0, 0, 0), Qt::AlignVCenter, colour.color(m_dark).name().mid(1).toUpper());
    }
}

} // namespace Tenantry
