// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bindingsource.h"
#include "models/pagedmodel.h"

#include <memory>

namespace Tenantry {

/// The Bindings table: the default first, the rest by name.
class BindingsModel final : public PagedModel<BindingRow> {
    Q_OBJECT

public:
    enum Column { Name, Kind, Health, Latency, Recent, Circuit, Tenants, Place, ColumnCount };

    explicit BindingsModel(std::unique_ptr<BindingSource> source, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    int rowOf(const QByteArray& name) const; ///< -1 where it is not here
    int unhealthyCount() const; ///< of those that are here: failing, or not there
    BindingSource& source() const { return *m_source; }

private:
    QString headerText(int column) const override;
    QVariant cell(const BindingRow& row, int column, int role) const override;
    QFuture<Result<RowPage<BindingRow>>> fetch(const PageRequest& request, const CancelToken& cancel) override;

    std::unique_ptr<BindingSource> m_source;
};

} // namespace Tenantry
