// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pendingchangesmodel.h"

#include "models/decisionwords.h"
#include "models/roles.h"

#include <algorithm>

namespace Tenantry {

PendingChangesModel::PendingChangesModel(
    DecisionBook& book, std::function<QString(const TenantId&)> tenantName, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_tenantName(std::move(tenantName))
{
    connect(&book, &DecisionBook::changed, this, &PendingChangesModel::fill);
    fill();
}

int PendingChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PendingChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PendingRow& change = m_rows.at(index.row());
    const bool isOne = change.tenant != kPlatformTenant;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return DecisionWords::title(change, m_tenantName(change.tenant));
    case Roles::TenantId:
        return isOne ? QVariant(change.tenant.bytes()) : QVariant();
    case Roles::TenantName:
        return isOne ? QVariant(m_tenantName(change.tenant)) : QVariant();
    case Roles::StatusKind:
        return QVariant::fromValue(DecisionWords::kindOf(change.state));
    case Roles::RawValue:
        return change.id;
    default:
        return {};
    }
}

void PendingChangesModel::setBox(Box box)
{
    if (m_box == box)
        return;
    m_box = box;
    fill();
}

void PendingChangesModel::setSearchText(const QString& text)
{
    if (m_text == text.trimmed())
        return;
    m_text = text.trimmed();
    fill();
}

const PendingRow* PendingChangesModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int PendingChangesModel::rowOf(const QByteArray& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const PendingRow& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

PendingChangesModel::Box PendingChangesModel::boxOf(const PendingRow& change) const
{
    if (change.state != "PENDING")
        return Box::History;
    if (m_book.isMine(change))
        return Box::Asked;
    return change.isDecidable ? Box::ForMe : Box::History;
}

int PendingChangesModel::count(Box box) const
{
    const QList<PendingRow>& all = m_book.rows();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&](const PendingRow& row) { return boxOf(row) == box; }));
}

void PendingChangesModel::fill()
{
    QList<PendingRow> rows;
    for (const PendingRow& change : m_book.rows()) {
        if (boxOf(change) != m_box)
            continue;
        const QString words = DecisionWords::title(change, m_tenantName(change.tenant)) + QLatin1Char(' ')
            + change.reason + QLatin1Char(' ') + QString::fromUtf8(change.kind) + QLatin1Char(' ')
            + change.tenant.toString();
        if (m_text.isEmpty() || words.contains(m_text, Qt::CaseInsensitive))
            rows.append(change);
    }
    if (m_box != Box::History) {
        std::stable_sort(
            rows.begin(), rows.end(), [](const PendingRow& a, const PendingRow& b) { return a.lapsesAt < b.lapsesAt; });
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace Tenantry
