// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QAbstractTableModel>

namespace Tenantry {

/// One row of each state, for the component sheet.
class SheetModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Tenant, User, Events, State };
    static constexpr int Rows = 7;
    static constexpr int SelectedRow = 2;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant display(int row, int column) const;
};

} // namespace Tenantry
