// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

namespace Tenantry {

class BulkBar;
class ChooseTable;
class FilterBar;
class PageHeader;
class TenantsModel;

/// All tenants: searched as one types, sorted by the service, opened with Enter or a double click.
class TenantsPage final : public Page {
    Q_OBJECT

public:
    TenantsPage(const PageContext& context, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;
    QWidget* filterWidget() const override;
    PageMemory memory() const override;
    void recall(const PageMemory& memory) override;

private:
    QWidget* buildTable();
    void addTools();
    void applyFilter();
    void showChosen();
    void showState();
    void open(const QModelIndex& index);

    const PageContext& m_context;
    TenantsModel* m_model;
    PageHeader* m_header;
    FilterBar* m_filter;
    ChooseTable* m_table;
    BulkBar* m_bulk;
    bool m_loaded = false;
};

} // namespace Tenantry
