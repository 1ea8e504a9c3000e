// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenantsmodel.h"

#include "models/cells.h"
#include "models/words.h"

namespace Tenantry {

namespace {

std::optional<TenantOrder> orderOf(int column)
{
    switch (column) {
    case TenantsModel::Name:
        return TenantOrder::Name;
    case TenantsModel::Subdomain:
        return TenantOrder::Subdomain;
    case TenantsModel::Plan:
        return TenantOrder::Plan;
    case TenantsModel::Region:
        return TenantOrder::Region;
    case TenantsModel::Status:
        return TenantOrder::Status;
    case TenantsModel::Members:
        return TenantOrder::Members;
    case TenantsModel::Events24h:
    case TenantsModel::Activity:
        return TenantOrder::Events24h;
    case TenantsModel::Breaches:
        return TenantOrder::Breaches;
    default:
        return std::nullopt;
    }
}

QVariant activity(const TenantRow& row, int role)
{
    if (role == Roles::TenantId)
        return row.tenant.id.bytes();
    if (role == Roles::RawValue || role == Roles::SortKey)
        return QVariant::fromValue<qlonglong>(row.events24h);
    if (role != Roles::Series)
        return {};
    QList<double> series;
    series.reserve(row.hourly.size());
    for (const int64_t hour : row.hourly)
        series.append(static_cast<double>(hour));
    return QVariant::fromValue(series);
}

} // namespace

TenantsModel::TenantsModel(std::unique_ptr<TenantSource> source, QObject* parent)
    : PagedModel(parent)
    , m_source(std::move(source))
{
}

int TenantsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind TenantsModel::columnKind(int column) const
{
    switch (column) {
    case Name:
        return ColumnKind::Tenant;
    case Status:
        return ColumnKind::Status;
    case Members:
    case Events24h:
    case Breaches:
        return ColumnKind::Number;
    case Activity:
        return ColumnKind::Series;
    case Subdomain:
    case Binding:
        return ColumnKind::Code;
    case PurgeAfter:
        return ColumnKind::Time;
    default:
        return ColumnKind::Text;
    }
}

bool TenantsModel::isSortable(int column) { return orderOf(column).has_value(); }

void TenantsModel::sort(int column, Qt::SortOrder order)
{
    const auto by = orderOf(column);
    if (!by)
        return;
    TenantQuery wanted = m_query;
    wanted.order = *by;
    wanted.descending = order == Qt::DescendingOrder;
    setQuery(wanted);
}

void TenantsModel::setQuery(const TenantQuery& query)
{
    if (m_query == query)
        return;
    m_query = query;
    reload();
}

void TenantsModel::setSearchText(const QString& text)
{
    TenantQuery wanted = m_query;
    wanted.text = text.trimmed();
    setQuery(wanted);
}

TenantId TenantsModel::tenantAt(int row) const
{
    const TenantRow* found = rowAt(row);
    return found ? found->tenant.id : TenantId();
}

QString TenantsModel::headerText(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Subdomain:
        return tr("Subdomain");
    case Plan:
        return tr("Plan");
    case Region:
        return tr("Region");
    case Status:
        return tr("Status");
    case Binding:
        return tr("Binding");
    case Members:
        return tr("Members");
    case Events24h:
        return tr("Events 24 h");
    case Activity:
        return tr("Activity");
    case Breaches:
        return tr("Breaches");
    case Group:
        return tr("Group");
    case Tags:
        return tr("Tags");
    case PurgeAfter:
        return tr("Purged no earlier than");
    default:
        return {};
    }
}

QVariant TenantsModel::cell(const TenantRow& row, int column, int role) const
{
    const Tenant& tenant = row.tenant;
    switch (column) {
    case Name:
        return Cells::tenant(tenant.id, tenant.name, role);
    case Subdomain:
        return Cells::text(QString::fromUtf8(tenant.subdomain), role);
    case Plan:
        return Cells::text(Words::plan(tenant.plan), role);
    case Region:
        return Cells::text(QString::fromUtf8(tenant.region), role);
    case Status:
        return Cells::status(
            Words::of(tenant.status), Words::kindOf(tenant.status), tenantStatusName(tenant.status), role);
    case Binding:
        return Cells::text(QString::fromUtf8(tenant.binding), role);
    case Members:
        return Cells::number(row.memberCount, role);
    case Events24h:
        return Cells::number(row.events24h, role);
    case Activity:
        return activity(row, role);
    case Breaches:
        if (role == Roles::StatusKind && row.openBreaches > 0)
            return QVariant::fromValue(StatusKind::Danger);
        return Cells::number(row.openBreaches, role);
    case Group:
        return Cells::text(row.life.group, role);
    case Tags:
        return Cells::text(row.life.tags.join(QStringLiteral(", ")), role);
    case PurgeAfter:
        return Cells::time(row.life.purgeAfter, role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<TenantRow>>> TenantsModel::fetch(const PageRequest& request, const CancelToken& cancel)
{
    return m_source->page(m_query, request, cancel);
}

} // namespace Tenantry
