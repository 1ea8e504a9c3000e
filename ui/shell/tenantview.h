// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace Tenantry {

class Page;
class PageFactory;
class PageStack;
class TenantHeader;

/// What a tenant-locked tab holds. Its tenant comes with the constructor and cannot be changed.
class TenantView final : public QWidget {
    Q_OBJECT
public:
    TenantView(const Theme& theme, PageFactory& pages, const TenantId& tenant, QWidget* parent = nullptr);

    const TenantId& tenantId() const { return m_tenant; }
    void setTenant(const Tenant& tenant);
    Page* openPage(const QString& page);
    PageStack& stack() const { return *m_stack; }

private:
    TenantId m_tenant;
    TenantHeader* m_header;
    PageStack* m_stack;
    QWidget* m_shield = nullptr;
};

} // namespace Tenantry
