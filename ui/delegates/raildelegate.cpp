// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/raildelegate.h"

#include "ui/style/badges.h"
#include "ui/style/metrics.h"
#include "ui/style/shapes.h"

#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kIconLeft = 14;
constexpr int kLabelLeft = 44;
constexpr int kRight = 12;
} // namespace

RailDelegate::RailDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {Metrics::RailFolded, Metrics::RailItem};
}

void RailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool current = option.state & QStyle::State_Selected;
    const bool folded = option.rect.width() <= Metrics::RailFolded;
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect rect = option.rect;
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (current)
        painter->fillRect(rect, m_theme.color(ColorRole::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, m_theme.color(ColorRole::SurfaceAlt));
    if (current)
        painter->fillRect(place(QRect(rect.x(), rect.y(), 3, rect.height())), m_theme.color(ColorRole::Accent));
    const auto icon = static_cast<Icon>(index.data(IconRole).toInt());
    const QRect iconRect = place(
        QRect(rect.x() + kIconLeft, rect.y() + (rect.height() - Metrics::Icon) / 2, Metrics::Icon, Metrics::Icon));
    painter->drawPixmap(iconRect.topLeft(),
        m_theme.pixmap(icon, current ? ColorRole::Accent : ColorRole::TextMuted, Metrics::Icon,
            painter->device()->devicePixelRatioF()));
    if (!folded) {
        painter->setFont(m_theme.font(current ? TextStyle::BodyStrong : TextStyle::Button));
        painter->setPen(m_theme.color(current ? ColorRole::Text : ColorRole::TextMuted));
        painter->drawText(place(rect.adjusted(kLabelLeft, 0, -kRight, 0)),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            index.data().toString());
    }
    paintCount(*painter, option, index, folded);
    painter->restore();
}

void RailDelegate::paintCount(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, bool folded) const
{
    const int count = index.data(CountRole).toInt();
    const bool danger = index.data(CountDangerRole).toBool();
    const QString keys = index.data(KeysRole).toString();
    const QRect rect = option.rect;
    if (folded) {
        const QRect corner = QStyle::visualRect(option.direction, rect, QRect(rect.x() + 32, rect.y() + 5, 8, 8));
        if (count > 0)
            Shapes::paintDot(
                painter, QRectF(corner).center(), m_theme.color(danger ? ColorRole::Danger : ColorRole::Accent));
        return;
    }
    if (count <= 0 && keys.isEmpty())
        return;
    const auto kind = count <= 0 ? Badges::Kind::KeyCap : danger ? Badges::Kind::DangerCount : Badges::Kind::Count;
    const QString text = count > 0 ? (count > 999 ? QStringLiteral("999+") : QString::number(count)) : keys;
    const int width = Badges::width(m_theme, kind, text);
    const int height = Badges::height(kind);
    const QRect place(rect.right() + 1 - kRight - width, rect.y() + (rect.height() - height) / 2, width, height);
    Badges::paint(painter, m_theme, QStyle::visualRect(option.direction, rect, place), kind, text);
}

} // namespace Tenantry
