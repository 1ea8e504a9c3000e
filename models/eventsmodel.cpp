// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventsmodel.h"

#include "models/cells.h"
#include "models/words.h"

namespace Tenantry {

EventsModel::EventsModel(std::unique_ptr<EventSource> source, Scope scope, QObject* parent)
    : KeysetModel(parent)
    , m_source(std::move(source))
    , m_scope(scope)
{
}

int EventsModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_scope == Scope::AllTenants ? ColumnCount : ColumnCount - 1;
}

EventsModel::Column EventsModel::columnAt(int column) const
{
    const bool shifted = m_scope == Scope::OneTenant && column >= TenantName;
    return static_cast<Column>(shifted ? column + 1 : column);
}

ColumnKind EventsModel::columnKind(int column) const
{
    switch (columnAt(column)) {
    case Time:
        return ColumnKind::Time;
    case TenantName:
        return ColumnKind::Tenant;
    case User:
    case Session:
        return ColumnKind::Id;
    case Status:
        return ColumnKind::Status;
    case Duration:
        return ColumnKind::Duration;
    default:
        return ColumnKind::Text;
    }
}

void EventsModel::setQuery(const EventQuery& query)
{
    if (m_query == query)
        return;
    m_query = query;
    reload();
}

QString EventsModel::headerText(int column) const
{
    switch (columnAt(column)) {
    case Time:
        return tr("Time");
    case TenantName:
        return tr("Tenant");
    case Type:
        return tr("Type");
    case User:
        return tr("User");
    case Session:
        return tr("Session");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Duration");
    default:
        return {};
    }
}

QVariant EventsModel::cell(const EventRow& row, int column, int role) const
{
    const Event& event = row.event;
    switch (columnAt(column)) {
    case Time:
        return Cells::time(event.timestamp, role);
    case TenantName:
        return Cells::tenant(event.tenantId, m_namer ? m_namer(event.tenantId) : QString(), role);
    case Type:
        return Cells::text(QString::fromUtf8(event.type), role);
    case User:
        return Cells::id(event.userId ? event.userId->bytes() : QByteArray(), role);
    case Session:
        return Cells::id(event.sessionId ? event.sessionId->bytes() : QByteArray(), role);
    case Status:
        if (row.status.isEmpty())
            return Cells::text({}, role);
        return Cells::status(row.status, eventStatusKind(row.status), row.status.toUtf8(), role);
    case Duration:
        return Cells::duration(row.durationMs, role);
    default:
        return {};
    }
}

QFuture<Result<RowPage<EventRow>>> EventsModel::fetch(const PageRequest& request, const CancelToken& cancel)
{
    return m_source->page(m_query, request, cancel);
}

QFuture<Result<QList<RowAnchor>>> EventsModel::fetchAnchors(int every, const CancelToken& cancel)
{
    return m_source->anchors(m_query, every, cancel);
}

} // namespace Tenantry
