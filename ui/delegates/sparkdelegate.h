// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace Tenantry {

/// Roles::Series as a 1.5 px line in the hue of Roles::TenantId; in accent where it is no tenant's.
class SparkDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect) const override;
    int contentWidth(const QModelIndex& index) const override;
};

} // namespace Tenantry
