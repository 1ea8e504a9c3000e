// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jsondiff.h"

#include <QAbstractTableModel>

namespace Tenantry {

/// Before and after, a member a row.
class DiffModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Member, Before, After, ColumnCount };
    enum { MarkRole = Qt::UserRole + 100 }; ///< JsonDiff::Mark as int

    using QAbstractTableModel::QAbstractTableModel;

    void setDiff(const JsonDiff& diff);
    const JsonDiff& diff() const { return m_diff; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    JsonDiff m_diff;
};

} // namespace Tenantry
