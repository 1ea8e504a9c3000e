// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/timedelegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Tenantry {

TimeDelegate::TimeDelegate(const Theme& theme, const Formats& formats, Style style, QObject* parent)
    : CellDelegate(theme, parent)
    , m_formats(formats)
    , m_style(style)
    , m_text(theme.font(TextStyle::Body))
{
}

QString TimeDelegate::shown(const QModelIndex& index) const
{
    const QVariant value = index.data();
    if (!value.isValid())
        return QStringLiteral("\u2013");
    if (!value.canConvert<qint64>() || value.typeId() == QMetaType::QString)
        return value.toString();
    const Timestamp at{value.toLongLong()};
    switch (m_style) {
    case Style::TimeOfDay:
        return m_formats.time(at);
    case Style::DateTime:
        return m_formats.dateTime(at);
    case Style::Relative:
        break;
    }
    return m_formats.relative(at);
}

void TimeDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& rect) const
{
    const bool relative = m_style == Style::Relative;
    const bool right = relative == (option.direction == Qt::LeftToRight);
    painter.setPen(m_theme.color(relative ? ColorRole::TextMuted : ColorRole::Text));
    QString text = shown(index);
    const bool isDate = m_style == Style::DateTime && index.data().typeId() == QMetaType::LongLong;
    const Timestamp at{isDate ? index.data().toLongLong() : 0};
    if (isDate && m_text.width(text) > rect.width()) // the tool tip has the milliseconds
        text = m_formats.dateTime(at, false);
    if (isDate && m_text.width(text) > rect.width())
        text = m_formats.shortDateTime(at);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    m_text.paint(painter, rect, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text);
    painter.restore();
}

int TimeDelegate::contentWidth(const QModelIndex& index) const
{
    return static_cast<int>(std::ceil(m_text.width(shown(index)))) + 1;
}

bool TimeDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QVariant value = index.data();
    if (event->type() != QEvent::ToolTip || !value.isValid() || value.typeId() == QMetaType::QString)
        return CellDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), m_formats.toolTip({value.toLongLong()}), view);
    return true;
}

} // namespace Tenantry
