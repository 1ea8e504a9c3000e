// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ledgermodel.h"

#include "client/witness/witnesswatch.h"
#include "models/cells.h"

namespace Tenantry {

LedgerModel::LedgerModel(WitnessWatch& watch, QObject* parent)
    : QAbstractTableModel(parent)
    , m_watch(watch)
{
    for (const TenantId& tenant : watch.watched())
        take(tenant);
    connect(&watch, &WitnessWatch::changed, this, &LedgerModel::take);
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_logs.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind LedgerModel::columnKind(int column) const
{
    switch (column) {
    case Log:
        return ColumnKind::Tenant;
    case State:
        return ColumnKind::Status;
    case VerifiedTo:
    case Read:
        return ColumnKind::Number;
    case VerifiedAt:
        return ColumnKind::Time;
    default:
        return ColumnKind::Text;
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Log:
        return tr("Log");
    case State:
        return tr("State");
    case VerifiedTo:
        return tr("Entries");
    case VerifiedAt:
        return tr("Verified");
    case Read:
        return tr("Read and checked");
    default:
        return {};
    }
}

StatusKind LedgerModel::statusOf(LedgerStanding::State state)
{
    switch (state) {
    case LedgerStanding::State::Verified:
        return StatusKind::Good;
    case LedgerStanding::State::Broken:
        return StatusKind::Danger;
    case LedgerStanding::State::NoAnswer:
        return StatusKind::Warning;
    case LedgerStanding::State::NotYet:
    case LedgerStanding::State::Verifying:
        return StatusKind::Pending;
    }
    return StatusKind::Pending;
}

QString LedgerModel::wordOf(LedgerStanding::State state)
{
    switch (state) {
    case LedgerStanding::State::Verified:
        return tr("Verified");
    case LedgerStanding::State::Broken:
        return tr("Broken");
    case LedgerStanding::State::NoAnswer:
        return tr("No answer");
    case LedgerStanding::State::Verifying:
        return tr("Verifying");
    case LedgerStanding::State::NotYet:
        break;
    }
    return tr("Not verified yet");
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TenantId& tenant = m_logs.at(index.row());
    const LedgerStanding standing = m_watch.standing(tenant);
    switch (index.column()) {
    case Log:
        return Cells::tenant(tenant, m_namer ? m_namer(tenant) : QString(), role);
    case State:
        return Cells::status(wordOf(standing.state), statusOf(standing.state),
            standing.breach ? standing.breach->kind : QByteArray(), role);
    case VerifiedTo:
        return Cells::number(static_cast<qint64>(standing.verifiedTo), role);
    case VerifiedAt:
        return Cells::time(standing.verifiedAt, role);
    case Read:
        return Cells::number(static_cast<qint64>(standing.rowsRead), role);
    default:
        return {};
    }
}

void LedgerModel::take(const TenantId& tenant)
{
    const bool broken = m_watch.standing(tenant).state == LedgerStanding::State::Broken;
    const auto row = static_cast<int>(m_logs.indexOf(tenant));
    int place = 0;
    while (place < m_logs.size()
        && (m_logs.at(place) == tenant || m_watch.standing(m_logs.at(place)).state == LedgerStanding::State::Broken))
        ++place;
    if (row < 0) {
        const int at = broken ? place : static_cast<int>(m_logs.size());
        beginInsertRows({}, at, at);
        m_logs.insert(at, tenant);
        endInsertRows();
    } else if (broken && row >= place) {
        beginMoveRows({}, row, row, {}, place);
        m_logs.move(row, place);
        endMoveRows();
        emit dataChanged(index(place, 0), index(place, ColumnCount - 1));
    } else {
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    emit counted();
}

int LedgerModel::count(LedgerStanding::State state) const
{
    return static_cast<int>(std::count_if(m_logs.begin(), m_logs.end(),
        [this, state](const TenantId& tenant) { return m_watch.standing(tenant).state == state; }));
}

int LedgerModel::brokenCount() const { return count(LedgerStanding::State::Broken); }
int LedgerModel::verifiedCount() const { return count(LedgerStanding::State::Verified); }

} // namespace Tenantry
