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
    const QVariant tenant = index.data(Roles::TenantId);
    Shapes::paintSpark(painter, QRectF(rect).adjusted(0, inset, 0, -inset),
        index.data(Roles::Series).value<QList<double>>(),
        tenant.isValid() ? m_theme.tenant(tenant.toByteArray()) : m_theme.color(ColorRole::Accent));
}

int SparkDelegate::contentWidth(const QModelIndex&) const { return 84; }

} // namespace Tenantry
