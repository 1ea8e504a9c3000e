// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/breachesmodel.h"

#include "models/cells.h"
#include "models/words.h"

namespace Tenantry {

BreachesModel::BreachesModel(std::unique_ptr<BreachSource> source, QObject* parent)
    : PagedModel(parent)
    , m_source(std::move(source))
{
}

int BreachesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

ColumnKind BreachesModel::columnKind(int column) const
{
    switch (column) {
    case State:
        return ColumnKind::Status;
    case FirstSeen:
        return ColumnKind::Time;
    case AskedBy:
    case Owner:
        return ColumnKind::Tenant;
    case Count:
        return ColumnKind::Number;
    default:
        return ColumnKind::Text;
    }
}

void BreachesModel::setState(std::optional<BreachState> state)
{
    if (m_state == state)
        return;
    m_state = state;
    reload();
}

int BreachesModel::openCount() const
{
    int open = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const Breach* breach = rowAt(row);
        open += breach && breach->state == BreachState::Open ? 1 : 0;
    }
    return open;
}

void BreachesModel::acknowledge(int row)
{
    if (const Breach* breach = rowAt(row))
        watch(m_source->acknowledge(breach->id, breach->version));
}

void BreachesModel::close(int row, const QString& cause)
{
    if (const Breach* breach = rowAt(row))
        watch(m_source->close(breach->id, cause, breach->version));
}

void BreachesModel::watch(const QFuture<Result<Breach>>& change)
{
    whenSettled(change, this, [this](const Result<Breach>& breach) {
        if (breach)
            emit changed(breach->id);
        else
            emit changeFailed(breach.error());
        reload();
    });
}

QString BreachesModel::headerText(int column) const
{
    switch (column) {
    case State:
        return tr("State");
    case FirstSeen:
        return tr("First seen");
    case AskedBy:
        return tr("Asked by");
    case Owner:
        return tr("Owner");
    case Kind:
        return tr("What was seen");
    case Path:
        return tr("Where");
    case Count:
        return tr("Records");
    default:
        return {};
    }
}

QVariant BreachesModel::cell(const Breach& row, int column, int role) const
{
    switch (column) {
    case State:
        return Cells::status(Words::of(row.state), Words::kindOf(row.state), breachStateName(row.state), role);
    case FirstSeen:
        return Cells::time(row.firstSeen, role);
    case AskedBy:
        return Cells::tenant(row.askedBy, m_namer ? m_namer(row.askedBy) : QString(), role);
    case Owner:
        if (row.owner.isEmpty())
            return Cells::text({}, role);
        return Cells::tenant(row.owner, m_namer ? m_namer(row.owner) : QString(), role);
    case Kind:
        if (role == Roles::RawValue)
            return QString::fromUtf8(breachKindName(row.kind));
        return Cells::text(Words::of(row.kind), role);
    case Path:
        return Cells::text(QString::fromUtf8(row.path), role);
    case Count:
        return Cells::number(row.count, role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<Breach>>> BreachesModel::fetch(const PageRequest&, const CancelToken& cancel)
{
    return m_source->breaches(m_state, cancel);
}

} // namespace Tenantry
