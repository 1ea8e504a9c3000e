// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharerequestsmodel.h"

#include "models/cells.h"
#include "models/sharewords.h"

namespace Tenantry {

ShareRequestsModel::ShareRequestsModel(ShareSource& source, ShareBox box, QObject* parent)
    : PagedModel(parent)
    , m_source(source)
    , m_box(box)
{
}

int ShareRequestsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind ShareRequestsModel::columnKind(int column) const
{
    switch (column) {
    case Provider:
    case Consumer:
        return ColumnKind::Tenant;
    case State:
        return ColumnKind::Status;
    case Until:
    case Sent:
        return ColumnKind::Time;
    default:
        return ColumnKind::Text;
    }
}

int ShareRequestsModel::rowOf(const ShareRequestId& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const ShareRequestRow* request = rowAt(row);
        if (request && request->id == id)
            return row;
    }
    return -1;
}

QList<int> ShareRequestsModel::rowsAlike(int row) const
{
    QList<int> alike;
    const ShareRequestRow* chosen = rowAt(row);
    for (int other = 0; chosen && other < rowCount(); ++other) {
        const ShareRequestRow* request = rowAt(other);
        if (request && request->digest == chosen->digest && request->isDecidable)
            alike.append(other);
    }
    return alike;
}

QString ShareRequestsModel::headerText(int column) const
{
    switch (column) {
    case Provider:
        return tr("Data of");
    case Consumer:
        return tr("To");
    case Kind:
        return tr("Kind");
    case What:
        return tr("What");
    case State:
        return tr("State");
    case Quorum:
        return tr("Agreed");
    case Until:
        return tr("Lapses");
    case Sent:
        return tr("Sent");
    default:
        return {};
    }
}

QVariant ShareRequestsModel::cell(const ShareRequestRow& row, int column, int role) const
{
    switch (column) {
    case Provider:
        return Cells::tenant(row.provider, row.providerName, role);
    case Consumer:
        return Cells::tenant(row.consumer, row.consumerName, role);
    case Kind:
        return Cells::text(ShareWords::of(row.kind), role);
    case What:
        return Cells::text(ShareWords::scope(row.scope), role);
    case State:
        return Cells::status(
            ShareWords::of(row.state), ShareWords::kindOf(row.state), shareRequestStateName(row.state), role);
    case Quorum:
        return Cells::text(ShareWords::quorum(row), role);
    case Until:
        return Cells::time(
            row.state == ShareRequestState::Pending ? std::optional(row.pendingUntil) : std::nullopt, role);
    case Sent:
        return Cells::time(row.createdAt, role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<ShareRequestRow>>> ShareRequestsModel::fetch(
    const PageRequest& request, const CancelToken& cancel)
{
    return m_source.requests(m_box, request, cancel);
}

} // namespace Tenantry
