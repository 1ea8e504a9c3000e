// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/rolesheet.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace Tenantry {

namespace {

struct Entry {
    const char* name;
    ColorRole role;
};

constexpr Entry kEntries[] = {{"window", ColorRole::Window}, {"surface", ColorRole::Surface},
    {"surface-alt", ColorRole::SurfaceAlt}, {"border", ColorRole::Border}, {"control", ColorRole::Control},
    {"text", ColorRole::Text}, {"muted", ColorRole::TextMuted}, {"selection", ColorRole::Selection},
    {"accent", ColorRole::Accent}, {"good", ColorRole::Good}, {"warning", ColorRole::Warning},
    {"danger", ColorRole::Danger}};
constexpr int kRows = 6;
constexpr int kSwatch = 14;

} // namespace

RoleSheet::RoleSheet(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Roles and their colours"));
}

void RoleSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = m_theme.font(TextStyle::Body);
    small.setPixelSize(12);
    QFont fixed = m_theme.font(TextStyle::Fixed);
    fixed.setPixelSize(11);
    for (int i = 0; i < static_cast<int>(std::size(kEntries)); ++i) {
        const QRect cell(i / kRows * 219, i % kRows * 20, 210, 20);
        painter.setFont(small);
        painter.setPen(m_theme.color(ColorRole::Text));
        painter.drawText(cell, Qt::AlignVCenter, QLatin1String(kEntries[i].name));
        for (const bool dark : {false, true}) {
            const QColor color = (dark ? Palette::dark() : Palette::light()).color(kEntries[i].role);
            const int x = cell.x() + 66 + (dark ? 66 : 0);
            painter.setPen(m_theme.color(ColorRole::Control));
            painter.setBrush(color);
            painter.drawRoundedRect(QRectF(x + 0.5, cell.y() + 3.5, kSwatch - 1, kSwatch - 1), 3, 3);
            painter.setFont(fixed);
            painter.setPen(m_theme.color(ColorRole::Text));
            painter.drawText(QRect(x + kSwatch + 4, cell.y(), 60, 20), Qt::AlignVCenter, color.name().mid(1).toUpper());
        }
    }
}

} // namespace Tenantry
