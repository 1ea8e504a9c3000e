// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharematrixmodel.h"

#include "models/roles.h"

namespace Tenantry {

ShareMatrixModel::ShareMatrixModel(const ShareMapModel& map, QObject* parent)
    : QAbstractTableModel(parent)
    , m_map(map)
{
    connect(&map, &AnswerModel::changed, this, [this] {
        if (m_map.loadState() != LoadState::Loaded)
            return;
        beginResetModel();
        m_tenants = m_map.tenants();
        endResetModel();
    });
}

int ShareMatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tenants.size());
}

int ShareMatrixModel::columnCount(const QModelIndex& parent) const { return rowCount(parent); }

QVariant ShareMatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ShareMapModel::Tenant& provider = m_tenants.at(index.row());
    const ShareMapModel::Tenant& consumer = m_tenants.at(index.column());
    const SharePairRow* pair = m_map.pair(provider.id, consumer.id);
    if (role == ActiveRole)
        return pair ? pair->active : 0;
    if (role == SuspendedRole)
        return pair ? pair->suspended : 0;
    if (role == Roles::TenantId)
        return provider.id.bytes();
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (index.row() == index.column())
        return tr("%1 sees its own data").arg(provider.name);
    if (!pair)
        return tr("%1 sees nothing of %2").arg(consumer.name, provider.name);
    return tr("%1 sees data of %2: %3 active, %4 on hold")
        .arg(consumer.name, provider.name)
        .arg(pair->active)
        .arg(pair->suspended);
}

QVariant ShareMatrixModel::headerData(int section, Qt::Orientation, int role) const
{
    if (section < 0 || section >= m_tenants.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_tenants.at(section).name;
    return role == Roles::TenantId ? QVariant(m_tenants.at(section).id.bytes()) : QVariant();
}

} // namespace Tenantry
