// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/celldelegate.h"

#include "models/roles.h"
#include "ui/style/metrics.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace Tenantry {

CellDelegate::CellDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const bool first =
        table && table->horizontalHeader()->logicalIndexAt(-table->horizontalHeader()->offset()) == index.column();
    const int leading = first ? Metrics::FirstCellMargin : Metrics::CellMargin;
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(leading, 0, -Metrics::CellMargin, 0));
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant state = index.data(Roles::RowState);
    if (state.isValid() && state.value<RowState>() != RowState::Loaded)
        return;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.color(ColorRole::Selection));
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintContent(*painter, option, index, contentRect(option, index));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect content = contentRect(option, index);
    return {contentWidth(index) + option.rect.width() - content.width(), Metrics::RowCompact};
}

void CellDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& rect) const
{
    const bool trailing = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const ColorRole role = option.state & QStyle::State_Enabled ? ColorRole::Text : ColorRole::TextDisabled;
    paintText(painter, rect, index.data().toString(), m_theme.font(TextStyle::Body), role, option.direction, trailing);
}

int CellDelegate::contentWidth(const QModelIndex& index) const
{
    return QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(index.data().toString()) + 1;
}

void CellDelegate::paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
    ColorRole role, Qt::LayoutDirection direction, bool trailing) const
{
    const QFontMetrics metrics(font);
    const QString shown =
        metrics.horizontalAdvance(text) <= rect.width() ? text : metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(m_theme.color(role));
    const Qt::Alignment side = trailing ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect,
        static_cast<int>(QStyle::visualAlignment(direction, side) | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

} // namespace Tenantry
