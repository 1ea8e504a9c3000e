// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include "ui/style/shapes.h"

#include <QPainter>

namespace Tenantry {

SparkLine::SparkLine(const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
}

void SparkLine::setSeries(const QList<double>& values, TenantColour colour)
{
    m_values = values;
    m_colour = colour;
    update();
}

void SparkLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    Shapes::paintSpark(painter, QRectF(rect()).adjusted(1, 3, -1, -3), m_values, m_theme.tenant(m_colour));
}

} // namespace Tenantry
