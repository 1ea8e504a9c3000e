// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

namespace Tenantry {

class AuditDetail;
class AuditModel;
class ChooseTable;
class FilterBar;
class PageHeader;

/// The audit log, newest first: of one tenant, or of all. Reading it is itself recorded.
class AuditPage final : public Page {
    Q_OBJECT

public:
    AuditPage(const PageContext& context, QWidget* parent);
    AuditPage(const PageContext& context, const TenantId& tenant, QWidget* parent);

    void activate() override;
    void refresh() override;
    bool isSettled() const override;
    QWidget* filterWidget() const override;
    PageMemory memory() const override;
    void recall(const PageMemory& memory) override;

private:
    void build();
    void applyFilter();
    void showState();

    const PageContext& m_context;
    TenantId m_tenant; ///< empty: all logs
    AuditModel* m_model;
    PageHeader* m_header = nullptr;
    FilterBar* m_filter = nullptr;
    ChooseTable* m_table = nullptr;
    AuditDetail* m_detail = nullptr;
    bool m_loaded = false;
};

} // namespace Tenantry
