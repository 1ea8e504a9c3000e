// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace Tenantry {

/// Roles::Share as an 8 px bar in the hue of Roles::TenantId, or in accent without one.
class BarDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect) const override;
    int contentWidth(const QModelIndex& index) const override;
};

} // namespace Tenantry
