// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterchip.h"

#include "ui/style/metrics.h"

#include <QKeyEvent>
#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kPadding = 8;
constexpr int kWordGap = 5;
constexpr int kCross = 12;
} // namespace

FilterChip::FilterChip(const Theme& theme, QString field, QString op, QString value, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_field(std::move(field))
    , m_op(std::move(op))
    , m_value(std::move(value))
{
    setObjectName(QStringLiteral("filterChip"));
    setAccessibleName(tr("Remove %1 %2 %3").arg(m_field, m_op, m_value));
    setToolTip(accessibleName());
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::ArrowCursor);
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics plain(m_theme.font(TextStyle::Label));
    const QFontMetrics strong(m_theme.font(TextStyle::LabelStrong));
    const int words =
        plain.horizontalAdvance(m_field) + plain.horizontalAdvance(m_op) + strong.horizontalAdvance(m_value);
    return {words + 3 * kWordGap + kCross + 2 * kPadding - 2, Metrics::Chip};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(hasFocus() ? ColorRole::Accent : ColorRole::GoodLine));
    painter.setBrush(m_theme.color(ColorRole::GoodTint));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::RadiusBadge, Metrics::RadiusBadge);
    int x = kPadding;
    const auto word = [&](const QString& text, TextStyle style, ColorRole role) {
        painter.setFont(m_theme.font(style));
        painter.setPen(m_theme.color(role));
        const int wide = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide + 1, height())), Qt::AlignVCenter, text);
        x += wide + kWordGap;
    };
    word(m_field, TextStyle::Label, ColorRole::Text);
    word(m_op, TextStyle::Label, ColorRole::TextMuted);
    word(m_value, TextStyle::LabelStrong, ColorRole::Text);
    const QRect cross =
        QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - kCross) / 2, kCross, kCross));
    painter.drawPixmap(cross.topLeft(), m_theme.pixmap(Icon::Close, ColorRole::Text, kCross, devicePixelRatioF()));
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace Tenantry
