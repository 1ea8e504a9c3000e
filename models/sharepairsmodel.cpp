// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharepairsmodel.h"

#include "models/cells.h"

namespace Tenantry {

SharePairsModel::SharePairsModel(const ShareMapModel& map, QObject* parent)
    : QAbstractTableModel(parent)
    , m_map(map)
{
    connect(&map, &AnswerModel::changed, this, [this] {
        if (m_rows == m_map.pairs())
            return;
        beginResetModel();
        m_rows = m_map.pairs();
        endResetModel();
    });
}

int SharePairsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SharePairsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind SharePairsModel::columnKind(int column)
{
    switch (column) {
    case Provider:
    case Consumer:
        return ColumnKind::Tenant;
    case Active:
    case Suspended:
        return ColumnKind::Number;
    default:
        return ColumnKind::Time;
    }
}

QVariant SharePairsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SharePairRow& row = m_rows.at(index.row());
    switch (index.column()) {
    case Provider:
        return Cells::tenant(row.provider, row.providerName, role);
    case Consumer:
        return Cells::tenant(row.consumer, row.consumerName, role);
    case Active:
        return Cells::number(row.active, role);
    case Suspended:
        return Cells::number(row.suspended, role);
    case LastUsed:
        return Cells::time(row.lastUsed, role);
    case FirstEnd:
        return Cells::time(row.firstEnd, role);
    default:
        return {};
    }
}

QVariant SharePairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Provider:
        return tr("Data of");
    case Consumer:
        return tr("Seen by");
    case Active:
        return tr("Active");
    case Suspended:
        return tr("On hold");
    case LastUsed:
        return tr("Last used");
    case FirstEnd:
        return tr("First end");
    default:
        return {};
    }
}

} // namespace Tenantry
