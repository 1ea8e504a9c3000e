// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodel.h"
#include "models/tenantsource.h"

#include <memory>

namespace Tenantry {

/// The Tenants table: searched and sorted by the service, so that thousands cost what a page costs.
class TenantsModel final : public PagedModel<TenantRow> {
    Q_OBJECT

public:
    enum Column {
        Name,
        Subdomain,
        Plan,
        Region,
        Status,
        Binding,
        Members,
        Events24h,
        Activity,
        Breaches,
        Group,
        Tags,
        PurgeAfter,
        ColumnCount
    };

    explicit TenantsModel(std::unique_ptr<TenantSource> source, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    /// By the service. Binding has no order there and is left alone.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    static bool isSortable(int column);

    const TenantQuery& query() const { return m_query; }
    void setQuery(const TenantQuery& query); ///< asks at once if it differs; the latest wins
    void setSearchText(const QString& text);
    TenantId tenantAt(int row) const; ///< empty where the row is not here
    const TenantRow* tenantRowAt(int row) const { return rowAt(row); } ///< null where it is not here

private:
    QString headerText(int column) const override;
    QVariant cell(const TenantRow& row, int column, int role) const override;
    QFuture<Result<RowPage<TenantRow>>> fetch(const PageRequest& request, const CancelToken& cancel) override;

    std::unique_ptr<TenantSource> m_source;
    TenantQuery m_query;
};

} // namespace Tenantry
