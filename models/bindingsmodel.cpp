// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bindingsmodel.h"

#include "models/cells.h"
#include "models/words.h"

namespace Tenantry {

namespace {

QString kindOf(const BindingRow& row)
{
    if (row.kind == BindingStatus::Kind::Remote)
        return BindingsModel::tr("Remote");
    return row.isDefault ? BindingsModel::tr("Default") : BindingsModel::tr("Dedicated");
}

QVariant latencyCell(const BindingRow& row, int role)
{
    // Of one that does not answer it is how long it was waited for, which says nothing.
    const bool answered = row.health == BindingStatus::Health::Healthy && row.lastLatencyMs;
    if (answered && role == Qt::DisplayRole)
        return Words::latency(*row.lastLatencyMs);
    return Cells::duration(answered ? row.lastLatencyMs : std::nullopt, role);
}

QVariant recentCell(const BindingRow& row, int role)
{
    QList<double> answered;
    int failed = 0;
    for (const auto& latency : row.recent) {
        if (latency)
            answered.append(*latency);
        else
            ++failed;
    }
    if (role == Roles::Series)
        return QVariant::fromValue(answered);
    if (role == Roles::RawValue)
        return answered.isEmpty() ? QVariant() : QVariant(answered.last());
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return BindingsModel::tr("%1 of the last %2 looks were answered").arg(answered.size()).arg(row.recent.size());
    return {};
}

} // namespace

BindingsModel::BindingsModel(std::unique_ptr<BindingSource> source, QObject* parent)
    : PagedModel(parent)
    , m_source(std::move(source))
{
}

int BindingsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind BindingsModel::columnKind(int column) const
{
    switch (column) {
    case Name:
    case Place:
        return ColumnKind::Code;
    case Health:
    case Circuit:
        return ColumnKind::Status;
    case Latency:
        return ColumnKind::Duration;
    case Recent:
        return ColumnKind::Series;
    case Tenants:
        return ColumnKind::Number;
    default:
        return ColumnKind::Text;
    }
}

int BindingsModel::rowOf(const QByteArray& name) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const BindingRow* binding = rowAt(row);
        if (binding && binding->name == name)
            return row;
    }
    return -1;
}

int BindingsModel::unhealthyCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const BindingRow* binding = rowAt(row);
        count += binding && Words::kindOf(binding->health) == StatusKind::Warning ? 1 : 0;
    }
    return count;
}

QString BindingsModel::headerText(int column) const
{
    switch (column) {
    case Name:
        return tr("Binding");
    case Kind:
        return tr("Kind");
    case Health:
        return tr("Health");
    case Latency:
        return tr("Latency");
    case Recent:
        return tr("Last looks");
    case Circuit:
        return tr("Calls");
    case Tenants:
        return tr("Tenants");
    case Place:
        return tr("Where");
    default:
        return {};
    }
}

QVariant BindingsModel::cell(const BindingRow& row, int column, int role) const
{
    switch (column) {
    case Name:
        return Cells::id(row.name, role);
    case Kind:
        return Cells::text(kindOf(row), role);
    case Health:
        return Cells::status(Words::of(row.health), Words::kindOf(row.health), bindingHealthName(row.health), role);
    case Latency:
        return latencyCell(row, role);
    case Recent:
        return recentCell(row, role);
    case Circuit:
        return row.circuit
            ? Cells::status(Words::of(*row.circuit), Words::kindOf(*row.circuit), circuitName(*row.circuit), role)
            : Cells::text({}, role);
    case Tenants:
        return Cells::number(row.tenantCount, role);
    case Place:
        return Cells::text(row.place, role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<BindingRow>>> BindingsModel::fetch(const PageRequest& request, const CancelToken& cancel)
{
    return m_source->page(request, cancel);
}

} // namespace Tenantry
