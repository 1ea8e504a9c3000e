// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/numberdelegate.h"

#include "models/roles.h"
#include "ui/style/metrics.h"

#include <QPainter>

namespace Tenantry {

NumberDelegate::NumberDelegate(const Theme& theme, const Formats& formats, QObject* parent)
    : CellDelegate(theme, parent)
    , m_formats(formats)
    , m_text(theme.font(TextStyle::Body))
{
}

QString NumberDelegate::displayText(const QVariant& value, const QLocale&) const
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return QStringLiteral("\u2013");
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return m_formats.number(value.toLongLong());
    case QMetaType::Double:
        return m_formats.number(value.toDouble(), 2);
    default:
        return value.toString();
    }
}

void NumberDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& rect) const
{
    const QVariant value = index.data();
    const QString text = displayText(value, {});
    const QVariant kind = index.data(Roles::StatusKind);
    const auto status = kind.isValid() ? kind.value<StatusKind>() : StatusKind::Good;
    const bool danger = status == StatusKind::Danger;
    const bool quiet = !value.isValid() || status == StatusKind::Muted;
    painter.setPen(m_theme.color(danger ? ColorRole::Danger : quiet ? ColorRole::TextMuted : ColorRole::Text));
    const bool mirrored = option.direction == Qt::RightToLeft;
    m_text.paint(painter, rect, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
    if (!danger && status != StatusKind::Warning)
        return;
    const int size = 14;
    const double width = m_text.width(text);
    const double x = mirrored ? rect.left() + width + 5 : rect.right() + 1 - width - 5 - size;
    painter.drawPixmap(QPointF(std::round(x), rect.y() + (rect.height() - size) / 2),
        m_theme.pixmap(danger ? Icon::Danger : Icon::Warning, danger ? ColorRole::Danger : ColorRole::Warning, size,
            painter.device()->devicePixelRatioF()));
}

int NumberDelegate::contentWidth(const QModelIndex& index) const
{
    return static_cast<int>(std::ceil(m_text.width(displayText(index.data(), {})))) + 1;
}

} // namespace Tenantry
