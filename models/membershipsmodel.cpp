// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/membershipsmodel.h"

#include "models/cells.h"
#include "models/words.h"

namespace Tenantry {

MembershipsModel::MembershipsModel(std::unique_ptr<MembershipSource> source, QObject* parent)
    : PagedModel(parent)
    , m_source(std::move(source))
{
}

int MembershipsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind MembershipsModel::columnKind(int column) const
{
    return column == Since || column == LastActive ? ColumnKind::Time : ColumnKind::Text;
}

void MembershipsModel::setQuery(const MembershipQuery& query)
{
    if (m_query == query)
        return;
    m_query = query;
    reload();
}

QString MembershipsModel::headerText(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Email:
        return tr("E-mail");
    case MemberRole:
        return tr("Role");
    case Since:
        return tr("Since");
    case LastActive:
        return tr("Last active");
    default:
        return {};
    }
}

QVariant MembershipsModel::cell(const Membership& row, int column, int role) const
{
    switch (column) {
    case Name:
        if (role == Roles::RawValue)
            return row.userId.toString();
        return Cells::text(row.name.isEmpty() ? row.userId.toString() : row.name, role);
    case Email:
        return Cells::text(row.email, role);
    case MemberRole:
        if (role == Roles::RawValue)
            return QString::fromUtf8(roleName(row.role));
        return Cells::text(Words::of(row.role), role);
    case Since:
        return Cells::time(row.since.ms == 0 ? std::nullopt : std::optional(row.since), role);
    case LastActive:
        return Cells::time(row.lastActive, role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<Membership>>> MembershipsModel::fetch(const PageRequest& request, const CancelToken& cancel)
{
    return m_source->page(m_query, request, cancel);
}

} // namespace Tenantry
