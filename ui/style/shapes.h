// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "ui/style/colorrole.h"

#include <QList>
#include <QRectF>

class QColor;
class QPainter;

namespace Tenantry {

/// The small painted signs. Each state has its own shape, so that colour is never alone.
namespace Shapes {

/// disc good, half disc pending, triangle warning, octagon danger, two bars on hold, ring ended, small dot muted; drawn
/// in the 12 px square `rect`.
void paintStatus(QPainter& painter, const QRectF& rect, StatusKind kind, const QColor& color);
ColorRole statusRole(StatusKind kind);
/// The 8 px disc before a tenant's name.
void paintDot(QPainter& painter, const QPointF& centre, const QColor& color, double diameter = 8);
/// A red wave under wrong text, from `left` to `right` at `y`.
void paintWave(QPainter& painter, double left, double right, double y, const QColor& color);
/// 1 px lines at 45 degrees: a stretch that is missing.
void paintHatch(QPainter& painter, const QRect& rect, const QColor& color);

/// A small series, oldest at the leading side, as a 1.5 px line; nothing with fewer than two values.
void paintSpark(QPainter& painter, const QRectF& rect, const QList<double>& values, const QColor& color);

} // namespace Shapes

} // namespace Tenantry
