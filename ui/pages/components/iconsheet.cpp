// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/iconsheet.h"

#include "ui/style/metrics.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kColumns = 27;
constexpr int kRowHeight = 46;
} // namespace

IconSheet::IconSheet(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Icons"));
}

void IconSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont font = m_theme.font(TextStyle::Caption);
    font.setPixelSize(9);
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::TextMuted));
    const double step = (width() - 24.0) / kColumns;
    for (int i = 0; i < kIconCount; ++i) {
        const auto icon = static_cast<Icon>(i);
        const QRectF cell(12 + i % kColumns * step, 8 + i / kColumns * kRowHeight, step, kRowHeight);
        painter.drawPixmap(QPointF(std::round(cell.center().x() - Metrics::Icon / 2.0), cell.y()),
            m_theme.pixmap(icon, ColorRole::Text, Metrics::Icon, devicePixelRatioF()));
        painter.drawText(QRectF(cell.x(), cell.y() + 26, step, 14), Qt::AlignCenter, IconSet::name(icon));
    }
}

} // namespace Tenantry
