// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/tenantrow.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/tableview.h"

class QStandardItemModel;

namespace Tenantry {

/// The ten busiest tenants: events, share of the busiest, and the day by the hour.
class BusiestTable final : public TableView {
    Q_OBJECT

public:
    BusiestTable(const PageContext& context, QWidget* parent = nullptr);

    void setRows(const QList<TenantRow>& rows);

signals:
    void tenantActivated(const Tenantry::TenantId& tenant);

private:
    QStandardItemModel* m_items;
};

} // namespace Tenantry
