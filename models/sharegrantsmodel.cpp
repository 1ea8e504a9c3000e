// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharegrantsmodel.h"

#include "models/cells.h"
#include "models/sharewords.h"

namespace Tenantry {

namespace {

QString adviceFor(const ShareGrantRow& row)
{
    if (row.state == ShareGrantState::RevokeFailed)
        return ShareGrantsModel::tr("The gate is shut, but the proof failed: see the case");
    if (row.isBreakGlass && !row.reviewedAt)
        return ShareGrantsModel::tr("Broken glass, not reviewed");
    if (row.isStale)
        return ShareGrantsModel::tr("Unused for 60 days: revoke?");
    if (row.state == ShareGrantState::Active && !row.isHealthy)
        return ShareGrantsModel::tr("The last probe found another state");
    return {};
}

} // namespace

ShareGrantsModel::ShareGrantsModel(ShareSource& source, QObject* parent)
    : PagedModel(parent)
    , m_source(source)
{
}

int ShareGrantsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind ShareGrantsModel::columnKind(int column) const
{
    switch (column) {
    case Provider:
    case Consumer:
        return ColumnKind::Tenant;
    case State:
        return ColumnKind::Status;
    case Expires:
    case LastUsed:
        return ColumnKind::Time;
    case Uses:
        return ColumnKind::Number;
    default:
        return ColumnKind::Text;
    }
}

int ShareGrantsModel::rowOf(const GrantId& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const ShareGrantRow* grant = rowAt(row);
        if (grant && grant->id == id)
            return row;
    }
    return -1;
}

QString ShareGrantsModel::headerText(int column) const
{
    switch (column) {
    case Provider:
        return tr("Data of");
    case Consumer:
        return tr("Seen by");
    case What:
        return tr("What");
    case State:
        return tr("State");
    case Expires:
        return tr("Expires");
    case LastUsed:
        return tr("Last used");
    case Uses:
        return tr("Uses, 30 days");
    case Advice:
        return tr("Attention");
    default:
        return {};
    }
}

QVariant ShareGrantsModel::cell(const ShareGrantRow& row, int column, int role) const
{
    switch (column) {
    case Provider:
        return Cells::tenant(row.provider, row.providerName, role);
    case Consumer:
        return Cells::tenant(row.consumer, row.consumerName, role);
    case What:
        return Cells::text(ShareWords::scope(row.scope), role);
    case State:
        return Cells::status(
            ShareWords::of(row.state), ShareWords::kindOf(row.state), shareGrantStateName(row.state), role);
    case Expires:
        return Cells::time(row.expiresAt, role);
    case LastUsed:
        return Cells::time(row.lastUsed, role);
    case Uses:
        return Cells::number(row.uses30Days, role);
    case Advice:
        return Cells::text(adviceFor(row), role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<ShareGrantRow>>> ShareGrantsModel::fetch(const PageRequest& request, const CancelToken& cancel)
{
    using GrantState = ShareGrantState;
    const QList<GrantState> live{GrantState::Activating, GrantState::Active, GrantState::Suspended,
        GrantState::Revoking, GrantState::RevokeFailed};
    return m_source.grants(m_all ? QList<GrantState>() : live, request, cancel);
}

} // namespace Tenantry
