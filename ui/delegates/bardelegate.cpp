// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/bardelegate.h"

#include "models/roles.h"

#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kHeight = 8;
}

void BarDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& rect) const
{
    const double share = std::clamp(index.data(Roles::Share).toDouble(), 0.0, 1.0);
    if (share <= 0)
        return;
    const QByteArray tenant = index.data(Roles::TenantId).toByteArray();
    // What is more than nothing is seen: at least 2 px.
    const QRect bar(
        rect.x(), rect.y() + (rect.height() - kHeight) / 2, std::max(2, qRound(rect.width() * share)), kHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tenant.isEmpty() ? m_theme.color(ColorRole::Accent) : m_theme.tenant(tenant));
    painter.drawRoundedRect(QStyle::visualRect(option.direction, rect, bar), 2, 2);
}

int BarDelegate::contentWidth(const QModelIndex&) const { return 104; }

} // namespace Tenantry
