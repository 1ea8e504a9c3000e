// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tenantdelegate.h"

#include "models/roles.h"
#include "ui/style/metrics.h"
#include "ui/style/shapes.h"

#include <QPainter>

namespace Tenantry {

namespace {

constexpr int kBeforeName = Metrics::Dot + 8;

QString nameOf(const QModelIndex& index)
{
    const QString name = index.data(Roles::TenantName).toString();
    return name.isEmpty() ? index.data().toString() : name;
}

} // namespace

void TenantDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& rect) const
{
    const QRect dot =
        QStyle::visualRect(option.direction, rect, QRect(rect.x(), rect.y(), Metrics::Dot, rect.height()));
    Shapes::paintDot(
        painter, QRectF(dot).center(), m_theme.tenant(index.data(Roles::TenantId).toByteArray()), Metrics::Dot);
    const QRect words = QStyle::visualRect(option.direction, rect, rect.adjusted(kBeforeName, 0, 0, 0));
    paintText(painter, words, nameOf(index), m_theme.font(TextStyle::Body), ColorRole::Text, option.direction);
}

int TenantDelegate::contentWidth(const QModelIndex& index) const
{
    return kBeforeName + QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(nameOf(index)) + 1;
}

} // namespace Tenantry
