// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowstatepainter.h"

#include "ui/style/metrics.h"
#include "ui/style/shapes.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace Tenantry {

namespace {

struct RowLook {
    ColorRole tint;
    ColorRole ink;
    Icon icon;
};

RowLook lookOf(RowState state)
{
    switch (state) {
    case RowState::Failed:
        return {ColorRole::WarningTint, ColorRole::Warning, Icon::Warning};
    case RowState::Withheld:
        return {ColorRole::DangerTint, ColorRole::Danger, Icon::Broken};
    case RowState::Unverifiable:
        return {ColorRole::AccentTint, ColorRole::TextMuted, Icon::EyeOff};
    case RowState::Gap:
        return {ColorRole::Surface, ColorRole::Warning, Icon::Gap};
    case RowState::Loaded:
    case RowState::Loading:
        break;
    }
    return {ColorRole::Surface, ColorRole::TextMuted, Icon::Clock};
}

constexpr int kStateIcon = Metrics::IconSmall;
constexpr int kIconGap = 9;

} // namespace

ColorRole RowStatePainter::tint(RowState state) { return lookOf(state).tint; }

QRect RowStatePainter::linkRect(const QRect& row, const QString& link, Qt::LayoutDirection direction) const
{
    if (link.isEmpty())
        return {};
    const int wide = QFontMetrics(m_theme.font(TextStyle::Button)).horizontalAdvance(link);
    const QRect place(row.right() + 1 - Metrics::FirstCellMargin - wide, row.y(), wide + 1, row.height());
    return QStyle::visualRect(direction, row, place);
}

void RowStatePainter::paintSentence(QPainter& painter, const QRect& row, RowState state, const QString& sentence,
    const QString& link, Qt::LayoutDirection direction) const
{
    const RowLook look = lookOf(state);
    painter.save();
    painter.fillRect(row, m_theme.color(look.tint));
    if (state == RowState::Gap)
        Shapes::paintHatch(painter, row, m_theme.color(ColorRole::Border));
    const QRect icon(
        row.x() + Metrics::FirstCellMargin, row.y() + (row.height() - kStateIcon) / 2, kStateIcon, kStateIcon);
    const int start = Metrics::FirstCellMargin + kStateIcon + kIconGap;
    const QRect target = linkRect(row, link, direction);
    const int end = target.isNull() ? Metrics::CellMargin : target.width() + Metrics::FirstCellMargin + 8;
    const QRect words = row.adjusted(start, 0, -end, 0);
    // The first sentence says what it is and stands out; the rest is muted.
    const qsizetype cut = sentence.indexOf(QStringLiteral(". "));
    const QString rest = cut < 0 ? QString() : sentence.mid(cut + 2);
    const QFont& strong = m_theme.font(rest.isEmpty() ? TextStyle::Body : TextStyle::Button);
    const QFontMetrics metrics(strong);
    const QString head = metrics.elidedText(cut < 0 ? sentence : sentence.left(cut + 1), Qt::ElideRight, words.width());
    const int headWidth = metrics.horizontalAdvance(head);
    if (state == RowState::Gap) // the words stay legible on the hatching
        painter.fillRect(
            QStyle::visualRect(direction, row, QRect(icon.x() - 4, row.y(), headWidth + start - 4, row.height())),
            m_theme.color(look.tint));
    painter.drawPixmap(QStyle::visualRect(direction, row, icon).topLeft(),
        m_theme.pixmap(look.icon, look.ink, kStateIcon, painter.device()->devicePixelRatioF()));
    const auto write = [&](const QRect& at, const QString& text, const QFont& font, ColorRole role) {
        painter.setFont(font);
        painter.setPen(m_theme.color(role));
        painter.drawText(at, Qt::AlignVCenter | Qt::TextSingleLine, text);
    };
    write(QStyle::visualRect(direction, row, QRect(words.x(), row.y(), headWidth + 1, row.height())), head, strong,
        ColorRole::Text);
    const int left = words.width() - headWidth - 8;
    const QFont& plain = m_theme.font(TextStyle::Body);
    if (!rest.isEmpty() && left > 20) {
        const QString shown = QFontMetrics(plain).elidedText(rest, Qt::ElideRight, left);
        write(QStyle::visualRect(direction, row, QRect(words.x() + headWidth + 8, row.y(), left, row.height())), shown,
            plain, ColorRole::TextMuted);
    }
    if (!target.isNull())
        write(target, link, m_theme.font(TextStyle::Button), ColorRole::Accent);
    painter.restore();
}

void RowStatePainter::paintLoadingCell(QPainter& painter, const QRect& cell, int seed, bool trailing) const
{
    static constexpr std::array kShares = {0.86, 0.62, 0.74, 0.55, 0.92, 0.68, 0.8};
    constexpr int kHigh = 8;
    const double share = kShares[static_cast<size_t>(seed) % kShares.size()];
    const int wide = std::min(cell.width(), std::clamp(static_cast<int>(cell.width() * share), 12, 130));
    const int x = trailing ? cell.right() + 1 - wide : cell.x();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Border));
    painter.drawRoundedRect(QRect(x, cell.y() + (cell.height() - kHigh) / 2, wide, kHigh), 4, 4);
}

} // namespace Tenantry
