// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/auditsource.h"
#include "models/keysetmodel.h"

#include <functional>
#include <memory>

namespace Tenantry {

/// The Audit table, newest first: of one log, or of all with a column that says whose.
class AuditModel final : public KeysetModel<AuditRow> {
    Q_OBJECT

public:
    enum class Scope { OneLog, AllLogs };
    enum Column { Number, Time, Log, Action, Actor, Target, EntryOutcome, EntrySeverity, ColumnCount };
    using TenantNamer = std::function<QString(const TenantId&)>;

    AuditModel(std::unique_ptr<AuditSource> source, Scope scope, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    /// What a column of this table is: the table of one log leaves Log out.
    Column columnAt(int column) const;

    const AuditLogQuery& query() const { return m_query; }
    void setQuery(const AuditLogQuery& query); ///< asks at once if it differs; the latest wins
    void setTenantNamer(TenantNamer namer) { m_namer = std::move(namer); }

private:
    QString headerText(int column) const override;
    QVariant cell(const AuditRow& row, int column, int role) const override;
    QFuture<Result<RowPage<AuditRow>>> fetch(const PageRequest& request, const CancelToken& cancel) override;
    QFuture<Result<qint64>> fetchTotal(const CancelToken& cancel) override;
    QFuture<Result<QList<RowAnchor>>> fetchAnchors(int every, const CancelToken& cancel) override;

    std::unique_ptr<AuditSource> m_source;
    Scope m_scope;
    AuditLogQuery m_query;
    TenantNamer m_namer;
};

} // namespace Tenantry
