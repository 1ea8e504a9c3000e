// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditmodel.h"

#include "models/cells.h"
#include "models/words.h"

namespace Tenantry {

AuditModel::AuditModel(std::unique_ptr<AuditSource> source, Scope scope, QObject* parent)
    : KeysetModel(parent)
    , m_source(std::move(source))
    , m_scope(scope)
{
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_scope == Scope::AllLogs ? ColumnCount : ColumnCount - 1;
}

AuditModel::Column AuditModel::columnAt(int column) const
{
    const bool shifted = m_scope == Scope::OneLog && column >= Log;
    return static_cast<Column>(shifted ? column + 1 : column);
}

ColumnKind AuditModel::columnKind(int column) const
{
    switch (columnAt(column)) {
    case Number:
        return ColumnKind::Number;
    case Time:
        return ColumnKind::Time;
    case Log:
        return ColumnKind::Tenant;
    case EntryOutcome:
    case EntrySeverity:
        return ColumnKind::Status;
    default:
        return ColumnKind::Text;
    }
}

void AuditModel::setQuery(const AuditLogQuery& query)
{
    if (m_query == query)
        return;
    m_query = query;
    reload();
}

QString AuditModel::headerText(int column) const
{
    switch (columnAt(column)) {
    case Number:
        return tr("#");
    case Time:
        return tr("Time");
    case Log:
        return tr("Log");
    case Action:
        return tr("Action");
    case Actor:
        return tr("Actor");
    case Target:
        return tr("Target");
    case EntryOutcome:
        return tr("Outcome");
    case EntrySeverity:
        return tr("Severity");
    default:
        return {};
    }
}

QVariant AuditModel::cell(const AuditRow& row, int column, int role) const
{
    switch (columnAt(column)) {
    case Number:
        return Cells::number(static_cast<qint64>(row.index), role);
    case Time:
        return Cells::time(row.time, role);
    case Log:
        return Cells::tenant(row.log, m_namer ? m_namer(row.log) : QString(), role);
    case Action:
        return Cells::text(QString::fromUtf8(row.action), role);
    case Actor:
        if (role == Roles::RawValue)
            return row.actorId.toString();
        return Cells::text(row.actorName.isEmpty() ? row.actorId.toString() : row.actorName, role);
    case Target:
        return Cells::text(row.target, role);
    case EntryOutcome:
        return Cells::status(Words::of(row.outcome), Words::kindOf(row.outcome), outcomeName(row.outcome), role);
    case EntrySeverity:
        return Cells::status(Words::of(row.severity), Words::kindOf(row.severity), severityName(row.severity), role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<AuditRow>>> AuditModel::fetch(const PageRequest& request, const CancelToken& cancel)
{
    return m_source->page(m_query, request, cancel);
}

QFuture<Result<qint64>> AuditModel::fetchTotal(const CancelToken& cancel) { return m_source->total(m_query, cancel); }

QFuture<Result<QList<RowAnchor>>> AuditModel::fetchAnchors(int every, const CancelToken& cancel)
{
    return m_source->anchors(m_query, every, cancel);
}

} // namespace Tenantry
