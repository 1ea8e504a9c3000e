// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace Tenantry {

/// An id in the fixed font, shortened in its middle; the tool tip and Roles::RawValue have it whole.
class IdDelegate final : public CellDelegate {
    Q_OBJECT
public:
    explicit IdDelegate(const Theme& theme, int keep = 9, QObject* parent = nullptr);
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect) const override;
    int contentWidth(const QModelIndex& index) const override;

private:
    QString shown(const QModelIndex& index) const;

    int m_keep;
};

} // namespace Tenantry
