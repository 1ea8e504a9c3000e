// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodel.h"
#include "models/sharesource.h"

namespace Tenantry {

/// Requests: those that I may decide, or those that my side sent.
class ShareRequestsModel final : public PagedModel<ShareRequestRow> {
    Q_OBJECT

public:
    enum Column { Provider, Consumer, Kind, What, State, Quorum, Until, Sent, ColumnCount };

    /// The source outlives the model.
    ShareRequestsModel(ShareSource& source, ShareBox box, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    int rowOf(const ShareRequestId& id) const; ///< -1 where it is not here
    /// Those here with the same scope digest: what may be decided together. The row itself is among them.
    QList<int> rowsAlike(int row) const;

private:
    QString headerText(int column) const override;
    QVariant cell(const ShareRequestRow& row, int column, int role) const override;
    QFuture<Result<RowPage<ShareRequestRow>>> fetch(const PageRequest& request, const CancelToken& cancel) override;

    ShareSource& m_source;
    ShareBox m_box;
};

} // namespace Tenantry
