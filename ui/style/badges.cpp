// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/badges.h"

#include "ui/style/metrics.h"

#include <QFontMetrics>
#include <QPainter>

namespace Tenantry::Badges {

namespace {

struct Look {
    ColorRole fill;
    ColorRole line;
    ColorRole text;
    TextStyle font;
};

constexpr int kIcon = 13;
constexpr int kIconGap = 3;

Look lookOf(Kind kind)
{
    switch (kind) {
    case Kind::Neutral:
        break;
    case Kind::Accent:
        return {ColorRole::AccentTint, ColorRole::AccentLine, ColorRole::Accent, TextStyle::Badge};
    case Kind::Good:
        return {ColorRole::GoodTint, ColorRole::GoodLine, ColorRole::Good, TextStyle::Badge};
    case Kind::Warning:
        return {ColorRole::WarningTint, ColorRole::WarningLine, ColorRole::Warning, TextStyle::Badge};
    case Kind::Danger:
        return {ColorRole::DangerTint, ColorRole::DangerLine, ColorRole::Danger, TextStyle::Badge};
    case Kind::Production:
        return {ColorRole::Environment, ColorRole::Environment, ColorRole::EnvironmentText, TextStyle::Pill};
    case Kind::Staging:
        return {ColorRole::WarningTint, ColorRole::Warning, ColorRole::Warning, TextStyle::Pill};
    case Kind::Local:
        return {ColorRole::GoodTint, ColorRole::Good, ColorRole::Good, TextStyle::Pill};
    case Kind::Count:
        return {ColorRole::Accent, ColorRole::Accent, ColorRole::AccentText, TextStyle::Pill};
    case Kind::DangerCount:
        return {ColorRole::Danger, ColorRole::Danger, ColorRole::DangerText, TextStyle::Pill};
    case Kind::KeyCap:
        return {ColorRole::SurfaceAlt, ColorRole::Border, ColorRole::TextMuted, TextStyle::Caption};
    }
    return {ColorRole::SurfaceAlt, ColorRole::Border, ColorRole::Text, TextStyle::Badge};
}

bool isRound(Kind kind) { return kind == Kind::Count || kind == Kind::DangerCount; }

} // namespace

int height(Kind kind) { return isRound(kind) ? Metrics::Pill : Metrics::Badge; }

int width(const Theme& theme, Kind kind, const QString& text, std::optional<Icon> icon)
{
    const int words = QFontMetrics(theme.font(lookOf(kind).font)).horizontalAdvance(text);
    if (isRound(kind))
        return std::max(words + 11, Metrics::Pill + 2);
    const int padding = kind == Kind::KeyCap ? 5 : kind >= Kind::Production && kind <= Kind::Local ? 7 : 8;
    return words + 2 * padding + (icon ? kIcon + kIconGap : 0);
}

void paint(
    QPainter& painter, const Theme& theme, const QRect& rect, Kind kind, const QString& text, std::optional<Icon> icon)
{
    const Look look = lookOf(kind);
    const double radius = isRound(kind) ? rect.height() / 2.0 : Metrics::RadiusBadge;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(look.line));
    painter.setBrush(theme.color(look.fill));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    QRect words = rect;
    if (icon) {
        const int x = painter.layoutDirection() == Qt::RightToLeft ? rect.right() - 5 - kIcon : rect.x() + 6;
        painter.drawPixmap(QPointF(x, rect.y() + (rect.height() - kIcon) / 2.0),
            theme.pixmap(*icon, look.text, kIcon, painter.device()->devicePixelRatioF()));
        words = painter.layoutDirection() == Qt::RightToLeft ? rect.adjusted(4, 0, -kIcon - 5, 0)
                                                             : rect.adjusted(kIcon + 5, 0, -4, 0);
    }
    painter.setFont(theme.font(look.font));
    painter.setPen(theme.color(look.text));
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

} // namespace Tenantry::Badges
