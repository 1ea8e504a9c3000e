// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodel.h"
#include "models/sharesource.h"

namespace Tenantry {

/// The live grants, and those whose revocation is not proven yet; with `setAll` those that are over, too.
class ShareGrantsModel final : public PagedModel<ShareGrantRow> {
    Q_OBJECT

public:
    enum Column { Provider, Consumer, What, State, Expires, LastUsed, Uses, Advice, ColumnCount };

    explicit ShareGrantsModel(ShareSource& source, QObject* parent = nullptr); ///< the source outlives the model

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    void setAll(bool all) { m_all = all; } ///< from the next load on
    bool showsAll() const { return m_all; }
    int rowOf(const GrantId& id) const; ///< -1 where it is not here

private:
    QString headerText(int column) const override;
    QVariant cell(const ShareGrantRow& row, int column, int role) const override;
    QFuture<Result<RowPage<ShareGrantRow>>> fetch(const PageRequest& request, const CancelToken& cancel) override;

    ShareSource& m_source;
    bool m_all = false;
};

} // namespace Tenantry
