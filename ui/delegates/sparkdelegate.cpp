// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/sparkdelegate.h"

#include "models/roles.h"
#include "ui/style/shapes.h"

#include <QPainter>

namespace Tenantry {

void SparkDelegate::paintContent(
    QPainter& painter, const QStyleOptionViewItem&, const QModelIndex& index, const QRect& rect) const
{
    const double inset = rect.height() > 26 ? 7 : 5;
    Shapes::paintSpark(painter, QRectF(rect).adjusted(0, inset, 0, -inset),
        index.data(Roles::Series).value<QList<double>>(), m_theme.tenant(index.data(Roles::TenantId).toByteArray()));
}

int SparkDelegate::contentWidth(const QModelIndex&) const { return 84; }

} // namespace Tenantry
