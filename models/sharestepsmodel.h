// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodel.h"
#include "models/sharesource.h"

namespace Tenantry {

/// Transitions, newest first: of one request, of one grant, or all that the asker's side may see.
class ShareStepsModel final : public PagedModel<ShareStepRow> {
    Q_OBJECT

public:
    enum Column { At, Action, Provider, Consumer, From, To, Party, Actor, Reason, ColumnCount };

    explicit ShareStepsModel(ShareSource& source, QObject* parent = nullptr); ///< the source outlives the model

    int columnCount(const QModelIndex& parent = {}) const override;
    ColumnKind columnKind(int column) const override;
    /// Of which it is the timeline; neither: all. Loads.
    void show(const ShareRequestId& request, const GrantId& grant);

private:
    QString headerText(int column) const override;
    QVariant cell(const ShareStepRow& row, int column, int role) const override;
    QFuture<Result<RowPage<ShareStepRow>>> fetch(const PageRequest& request, const CancelToken& cancel) override;

    ShareSource& m_source;
    ShareRequestId m_request;
    GrantId m_grant;
};

} // namespace Tenantry
