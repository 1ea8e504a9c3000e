// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace Tenantry::Shapes {

namespace {

QPolygonF octagon(const QPointF& centre, double radius)
{
    const double inner = radius * 0.41421356;
    QPolygonF shape{{-inner, -radius}, {inner, -radius}, {radius, -inner}, {radius, inner}, {inner, radius},
        {-inner, radius}, {-radius, inner}, {-radius, -inner}};
    shape.translate(centre);
    return shape;
}

} // namespace

ColorRole statusRole(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Good:
        return ColorRole::Good;
    case StatusKind::Pending:
        return ColorRole::Accent;
    case StatusKind::Warning:
        return ColorRole::Warning;
    case StatusKind::Danger:
        return ColorRole::Danger;
    case StatusKind::OnHold:
    case StatusKind::Ended:
        break;
    case StatusKind::Muted:
        return ColorRole::Thumb;
    }
    return ColorRole::TextMuted;
}

void paintStatus(QPainter& painter, const QRectF& rect, StatusKind kind, const QColor& color)
{
    const QPointF centre = rect.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (kind) {
    case StatusKind::Good:
        painter.drawEllipse(centre, 4, 4);
        break;
    case StatusKind::Pending:
        painter.drawPie(QRectF(centre.x() - 4, centre.y() - 4, 8, 8), -90 * 16, 180 * 16);
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, 4.25, 4.25);
        break;
    case StatusKind::Warning:
        painter.drawPolygon(QPolygonF{
            {centre.x(), centre.y() - 4.5}, {centre.x() + 5, centre.y() + 4}, {centre.x() - 5, centre.y() + 4}});
        break;
    case StatusKind::Danger:
        painter.drawPolygon(octagon(centre, 4.75));
        break;
    case StatusKind::OnHold:
        painter.drawRect(QRectF(centre.x() - 3, centre.y() - 4, 2, 8));
        painter.drawRect(QRectF(centre.x() + 1, centre.y() - 4, 2, 8));
        break;
    case StatusKind::Ended:
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, 3.5, 3.5);
        break;
    case StatusKind::Muted:
        painter.drawEllipse(centre, 2.5, 2.5);
        break;
    }
    painter.restore();
}

void paintDot(QPainter& painter, const QPointF& centre, const QColor& color, double diameter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(centre, diameter / 2, diameter / 2);
}

void paintWave(QPainter& painter, double left, double right, double y, const QColor& color)
{
    constexpr double step = 2.5;
    QPainterPath path({left, y});
    bool up = true;
    for (double x = left; x < right; x += 2 * step, up = !up)
        path.quadTo({x + step, y + (up ? -2.5 : 2.5)}, {qMin(x + 2 * step, right), y});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.restore();
}

void paintHatch(QPainter& painter, const QRect& rect, const QColor& color)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    for (int x = rect.left() - rect.height(); x < rect.right(); x += 8)
        painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void paintSpark(QPainter& painter, const QRectF& rect, const QList<double>& values, const QColor& color)
{
    if (values.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double range = *high > *low ? *high - *low : 1.0;
    const double step = rect.width() / static_cast<double>(values.size() - 1);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    QPolygonF line;
    line.reserve(values.size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double x = step * static_cast<double>(i);
        line.append({mirrored ? rect.right() - x : rect.left() + x,
            rect.bottom() - (values[i] - *low) / range * rect.height()});
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

} // namespace Tenantry::Shapes
