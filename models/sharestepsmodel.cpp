// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharestepsmodel.h"

#include "models/cells.h"
#include "models/sharewords.h"

namespace Tenantry {

ShareStepsModel::ShareStepsModel(ShareSource& source, QObject* parent)
    : PagedModel(parent)
    , m_source(source)
{
}

int ShareStepsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind ShareStepsModel::columnKind(int column) const
{
    switch (column) {
    case At:
        return ColumnKind::Time;
    case Provider:
    case Consumer:
        return ColumnKind::Tenant;
    default:
        return ColumnKind::Text;
    }
}

void ShareStepsModel::show(const ShareRequestId& request, const GrantId& grant)
{
    m_request = request;
    m_grant = grant;
    reload();
}

QString ShareStepsModel::headerText(int column) const
{
    switch (column) {
    case At:
        return tr("When");
    case Action:
        return tr("Step");
    case Provider:
        return tr("Data of");
    case Consumer:
        return tr("To");
    case From:
        return tr("From");
    case To:
        return tr("Became");
    case Party:
        return tr("For");
    case Actor:
        return tr("By");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

QVariant ShareStepsModel::cell(const ShareStepRow& row, int column, int role) const
{
    switch (column) {
    case At:
        return Cells::time(row.at, role);
    case Action:
        return Cells::text(ShareWords::action(row.action), role);
    case Provider:
        return Cells::tenant(row.provider, {}, role);
    case Consumer:
        return Cells::tenant(row.consumer, {}, role);
    case From:
        return Cells::text(row.from.isEmpty() ? QString() : ShareWords::state(row.from), role);
    case To:
        return Cells::text(row.to.isEmpty() ? QString() : ShareWords::state(row.to), role);
    case Party: {
        const auto party = sharePartyFromName(row.party);
        return Cells::text(party ? ShareWords::of(*party) : QString(), role);
    }
    case Actor:
        return Cells::text(row.actor.toString(), role);
    case Reason:
        return Cells::text(row.reason.simplified(), role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<ShareStepRow>>> ShareStepsModel::fetch(const PageRequest& request, const CancelToken& cancel)
{
    using Page = RowPage<ShareStepRow>;
    return m_source.history(m_request, m_grant, cancel)
        .then(QtFuture::Launch::Sync, [request](const Result<QList<ShareStepRow>>& steps) {
            return steps.map([&request](const QList<ShareStepRow>& all) {
                Page page;
                for (const ShareStepRow& step : all.mid(request.firstRow, request.count))
                    page.rows.append({RowState::Loaded, step});
                page.total = all.size();
                page.totalIsLeast = all.size() == ShareSource::kMostSteps;
                return page;
            });
        });
}

} // namespace Tenantry
