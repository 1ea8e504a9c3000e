// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sharemapmodel.h"

#include <QAbstractTableModel>

namespace Tenantry {

/// The map as a matrix: whose data down, who sees it across. A cell's text is for screen readers and tool tips.
class ShareMatrixModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum { ActiveRole = Qt::UserRole + 60, SuspendedRole }; ///< ints

    explicit ShareMatrixModel(const ShareMapModel& map, QObject* parent = nullptr); ///< the map outlives this

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    const ShareMapModel::Tenant& tenantAt(int place) const { return m_tenants.at(place); }

private:
    const ShareMapModel& m_map;
    QList<ShareMapModel::Tenant> m_tenants;
};

} // namespace Tenantry
