// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/diffdelegate.h"

#include "ui/pages/audit/diffmodel.h"
#include "ui/style/metrics.h"

#include <QPainter>

namespace Tenantry {

DiffDelegate::DiffDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void DiffDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    using Mark = JsonDiff::Mark;
    const auto mark = static_cast<Mark>(index.data(DiffModel::MarkRole).toInt());
    const QString text = index.data().toString();
    ColorRole ground = ColorRole::Surface;
    ColorRole ink = mark == Mark::Same ? ColorRole::TextMuted : ColorRole::Text;
    if (mark != Mark::Same && index.column() == DiffModel::Before && mark != Mark::Added)
        ground = ColorRole::WarningTint;
    else if (mark != Mark::Same && index.column() == DiffModel::After && mark != Mark::Removed)
        ground = ColorRole::GoodTint;
    if (option.state & QStyle::State_Selected) {
        ground = ColorRole::Selection;
        ink = ColorRole::Text;
    }
    painter->save();
    painter->fillRect(option.rect, m_theme.color(ground));
    painter->setFont(m_theme.font(TextStyle::Fixed));
    painter->setPen(m_theme.color(ink));
    const QRect place = option.rect.adjusted(Metrics::CellMargin, 0, -Metrics::CellMargin, 0);
    painter->drawText(place,
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace Tenantry
