// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuslabel.h"

#include "ui/style/metrics.h"
#include "ui/style/shapes.h"

#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kBefore = Metrics::StatusGlyph + 6;
}

StatusLabel::StatusLabel(const Theme& theme, StatusKind kind, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(kind, text);
}

void StatusLabel::setStatus(StatusKind kind, const QString& text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusLabel::sizeHint() const
{
    return {kBefore + QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(m_text) + 1, 20};
}

void StatusLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect glyph(0, (height() - Metrics::StatusGlyph) / 2, Metrics::StatusGlyph, Metrics::StatusGlyph);
    Shapes::paintStatus(painter, QRectF(place(glyph)), m_kind, m_theme.color(Shapes::statusRole(m_kind)));
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(place(rect().adjusted(kBefore, 0, 0, 0)),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), m_text);
}

} // namespace Tenantry
