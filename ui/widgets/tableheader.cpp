// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableheader.h"

#include "ui/style/metrics.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kArrow = 14;
}

TableHeader::TableHeader(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("tableHeader"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(36);
    setFixedHeight(Metrics::TableHeader + 1);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize TableHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), Metrics::TableHeader + 1}; }

QString TableHeader::label(int logicalIndex) const
{
    return model() ? model()->headerData(logicalIndex, Qt::Horizontal).toString() : QString();
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    const int words = QFontMetrics(m_theme.font(TextStyle::LabelStrong)).horizontalAdvance(label(logicalIndex));
    return {words + Metrics::FirstCellMargin + Metrics::CellMargin + kArrow, Metrics::TableHeader};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const bool first = visualIndex(logicalIndex) == 0;
    const QVariant aligned = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool trailing = aligned.isValid() && (aligned.toInt() & Qt::AlignRight);
    const auto place = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect, r); };
    painter->save();
    painter->fillRect(rect, m_theme.color(ColorRole::SurfaceAlt));
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::Border));
    if (visualIndex(logicalIndex) < count() - 1)
        painter->fillRect(place(QRect(rect.right(), rect.y(), 1, rect.height())), m_theme.color(ColorRole::Border));
    const int leading = first ? Metrics::FirstCellMargin : Metrics::CellMargin;
    const QRect content = rect.adjusted(leading, 0, -Metrics::CellMargin, -1);
    const QFontMetrics metrics(m_theme.font(sorted ? TextStyle::LabelStrong : TextStyle::Label));
    const int room = content.width() - (sorted ? kArrow : 0);
    const QString text = metrics.elidedText(label(logicalIndex), Qt::ElideRight, room);
    const int words = metrics.horizontalAdvance(text);
    const int start = trailing ? content.right() + 1 - words - (sorted ? kArrow - 3 : 0) : content.x();
    painter->setFont(m_theme.font(sorted ? TextStyle::LabelStrong : TextStyle::Label));
    painter->setPen(m_theme.color(sorted ? ColorRole::Text : ColorRole::TextMuted));
    painter->drawText(
        place(QRect(start, content.y(), words + 1, content.height())), Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (sorted) {
        const QRectF box(place(QRect(start + words + 3, content.y(), 8, content.height())));
        const double up = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
        const QPointF c = box.center();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(ColorRole::Text));
        painter->drawPolygon(
            QPolygonF{{c.x() - 4, c.y() - 2 * up}, {c.x() + 4, c.y() - 2 * up}, {c.x(), c.y() + 2.5 * up}});
    }
    painter->restore();
}

QMenu* TableHeader::columnsMenu(QWidget* parent)
{
    auto* menu = new QMenu(tr("Columns"), parent);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        QString name = label(column);
        if (name.isEmpty())
            name = model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (name.isEmpty())
            continue;
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        // The last one stays: a table without columns offers no header to bring one back.
        action->setEnabled(isSectionHidden(column) || count() - hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) { setSectionHidden(column, !on); });
    }
    return menu;
}

void TableHeader::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = columnsMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace Tenantry
