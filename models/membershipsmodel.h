// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/membershipsource.h"
#include "models/pagedmodel.h"

#include <memory>

namespace Tenantry {

/// The members of one tenant.
class MembershipsModel final : public PagedModel<Membership> {
    Q_OBJECT

public:
    enum Column { Name, Email, MemberRole, Since, LastActive, ColumnCount };

    explicit MembershipsModel(std::unique_ptr<MembershipSource> source, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    const MembershipQuery& query() const { return m_query; }
    void setQuery(const MembershipQuery& query); ///< asks at once if it differs; the latest wins

private:
    QString headerText(int column) const override;
    QVariant cell(const Membership& row, int column, int role) const override;
    QFuture<Result<RowPage<Membership>>> fetch(const PageRequest& request, const CancelToken& cancel) override;

    std::unique_ptr<MembershipSource> m_source;
    MembershipQuery m_query;
};

} // namespace Tenantry
