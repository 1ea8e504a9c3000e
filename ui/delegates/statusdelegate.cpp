// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/statusdelegate.h"

#include "models/roles.h"
#include "ui/style/metrics.h"
#include "ui/style/shapes.h"

#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kBeforeLabel = Metrics::StatusGlyph + 6;
}

void StatusDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& rect) const
{
    const QVariant kind = index.data(Roles::StatusKind);
    QRect words = rect;
    if (kind.isValid()) {
        const QRect place(rect.x(), rect.y() + (rect.height() - Metrics::StatusGlyph) / 2, Metrics::StatusGlyph,
            Metrics::StatusGlyph);
        const auto status = kind.value<StatusKind>();
        Shapes::paintStatus(painter, QRectF(QStyle::visualRect(option.direction, rect, place)), status,
            m_theme.color(Shapes::statusRole(status)));
        words = QStyle::visualRect(option.direction, rect, rect.adjusted(kBeforeLabel, 0, 0, 0));
    }
    paintText(
        painter, words, index.data().toString(), m_theme.font(TextStyle::Body), ColorRole::Text, option.direction);
}

int StatusDelegate::contentWidth(const QModelIndex& index) const
{
    return kBeforeLabel + CellDelegate::contentWidth(index);
}

} // namespace Tenantry
