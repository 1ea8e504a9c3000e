// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/breachsource.h"
#include "models/pagedmodel.h"

#include <functional>
#include <memory>

namespace Tenantry {

/// The cases of the Isolation page, newest first.
class BreachesModel final : public PagedModel<Breach> {
    Q_OBJECT

public:
    enum Column { State, FirstSeen, AskedBy, Owner, Kind, Path, Count, ColumnCount };
    using TenantNamer = std::function<QString(const TenantId&)>;

    explicit BreachesModel(std::unique_ptr<BreachSource> source, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    void setState(std::optional<BreachState> state); ///< nothing: all
    void setTenantNamer(TenantNamer namer) { m_namer = std::move(namer); }
    int openCount() const; ///< of those listed

    /// Both end in `changed` or `changeFailed`, and the list is asked for again either way.
    void acknowledge(int row);
    void close(int row, const QString& cause);

signals:
    void changed(const Tenantry::BreachId& id);
    void changeFailed(const Tenantry::Error& why);

private:
    QString headerText(int column) const override;
    QVariant cell(const Breach& row, int column, int role) const override;
    QFuture<Result<RowPage<Breach>>> fetch(const PageRequest& request, const CancelToken& cancel) override;
    void watch(const QFuture<Result<Breach>>& change);

    std::unique_ptr<BreachSource> m_source;
    std::optional<BreachState> m_state;
    TenantNamer m_namer;
};

} // namespace Tenantry
