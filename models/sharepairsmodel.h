// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnkind.h"
#include "models/sharemapmodel.h"

#include <QAbstractTableModel>

namespace Tenantry {

/// The map as a list, a pair a row.
class SharePairsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Provider, Consumer, Active, Suspended, LastUsed, FirstEnd, ColumnCount };

    explicit SharePairsModel(const ShareMapModel& map, QObject* parent = nullptr); ///< the map outlives this

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    static ColumnKind columnKind(int column);

private:
    const ShareMapModel& m_map;
    QList<SharePairRow> m_rows;
};

} // namespace Tenantry
