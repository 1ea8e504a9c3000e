// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace Tenantry {

/// A tenant: the dot of its colour (Roles::TenantId), 8 px, its name (Roles::TenantName, else the display text).
class TenantDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect) const override;
    int contentWidth(const QModelIndex& index) const override;
};

} // namespace Tenantry
