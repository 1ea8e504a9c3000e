// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/iddelegate.h"

#include "models/roles.h"
#include "ui/text/formats.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Tenantry {

namespace {

QString whole(const QModelIndex& index)
{
    const QVariant raw = index.data(Roles::RawValue);
    return raw.isValid() ? raw.toString() : index.data().toString();
}

} // namespace

IdDelegate::IdDelegate(const Theme& theme, int keep, QObject* parent)
    : CellDelegate(theme, parent)
    , m_keep(keep)
{
}

QString IdDelegate::shown(const QModelIndex& index) const { return Formats::elidedId(whole(index), m_keep); }

void IdDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& rect) const
{
    paintText(painter, rect, shown(index), m_theme.font(TextStyle::Fixed), ColorRole::Text, option.direction);
}

int IdDelegate::contentWidth(const QModelIndex& index) const
{
    return QFontMetrics(m_theme.font(TextStyle::Fixed)).horizontalAdvance(shown(index)) + 1;
}

bool IdDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || shown(index) == whole(index))
        return CellDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), whole(index).toHtmlEscaped(), view);
    return true;
}

} // namespace Tenantry
