// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventsource.h"
#include "models/keysetmodel.h"

#include <functional>
#include <memory>

namespace Tenantry {

/// The Events table, newest first: of one tenant, or of all with a column that says whose.
class EventsModel final : public KeysetModel<EventRow> {
    Q_OBJECT

public:
    enum class Scope { OneTenant, AllTenants };
    enum Column { Time, TenantName, Type, User, Session, Status, Duration, ColumnCount };
    using TenantNamer = std::function<QString(const TenantId&)>;

    EventsModel(std::unique_ptr<EventSource> source, Scope scope, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    /// What a column of this table is: a tenant's own table leaves TenantName out.
    Column columnAt(int column) const;

    const EventQuery& query() const { return m_query; }
    void setQuery(const EventQuery& query); ///< asks at once if it differs; the latest wins
    /// What tenants are called; without it their ids are shown.
    void setTenantNamer(TenantNamer namer) { m_namer = std::move(namer); }

private:
    QString headerText(int column) const override;
    QVariant cell(const EventRow& row, int column, int role) const override;
    QFuture<Result<RowPage<EventRow>>> fetch(const PageRequest& request, const CancelToken& cancel) override;
    QFuture<Result<QList<RowAnchor>>> fetchAnchors(int every, const CancelToken& cancel) override;

    std::unique_ptr<EventSource> m_source;
    Scope m_scope;
    EventQuery m_query;
    TenantNamer m_namer;
};

} // namespace Tenantry
