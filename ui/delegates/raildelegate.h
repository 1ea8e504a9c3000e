// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace Tenantry {

/// An item of the rail: a 3 px accent bar when current, icon, label, count pill. Folded to 48 px it shows the icon and,
/// for a count, a dot; the label is then the tool tip.
class RailDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum ItemRole {
        IconRole = Qt::UserRole + 100, ///< int of Icon
        CountRole, ///< int; 0 or absent: no pill
        CountDangerRole, ///< bool: open breaches
        KeysRole, ///< QString: a shortcut shown as a key cap
    };

    explicit RailDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCount(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, bool folded) const;

    const Theme& m_theme;
};

} // namespace Tenantry
