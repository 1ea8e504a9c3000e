// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace Tenantry {

/// A cell of a diff: what was there before in warning's tint, what is there after in good's, as far as they differ.
class DiffDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit DiffDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace Tenantry
