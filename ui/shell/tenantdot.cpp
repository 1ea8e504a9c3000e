// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tenantdot.h"

#include "ui/style/metrics.h"
#include "ui/style/shapes.h"

#include <QPainter>

namespace Tenantry {

QIcon tenantDot(const Theme& theme, QByteArrayView tenantId, qreal dpr)
{
    QPixmap pixmap(QSize(Metrics::IconSmall, Metrics::IconSmall) * dpr);
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = Metrics::IconSmall / 2.0;
    Shapes::paintDot(painter, {middle, middle}, theme.tenant(tenantId), Metrics::Dot);
    return QIcon(pixmap);
}

} // namespace Tenantry
