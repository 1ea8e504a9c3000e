// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tenantview.h"

#include "ui/shell/pagefactory.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/tenantheader.h"

#include <QAbstractButton>
#include <QBoxLayout>

namespace Tenantry {

TenantView::TenantView(const Theme& theme, PageFactory& pages, const TenantId& tenant, QWidget* parent)
    : QWidget(parent)
    , m_tenant(tenant)
    , m_header(new TenantHeader(theme, tenant, this))
    , m_stack(new PageStack(
          [&pages, tenant](const QString& name, QWidget* owner) { return pages.makeTenantPage(name, tenant, owner); },
          this))
{
    setObjectName(QStringLiteral("tenantView"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (QWidget* band = pages.makeTenantBand(tenant, this))
        layout->addWidget(band);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    if (QWidget* tools = pages.makeTenantTools(tenant, m_header))
        m_header->addShield(tools);
    if (QAbstractButton* shield = pages.makeTenantShield(tenant, m_header)) {
        m_header->addShield(shield);
        m_shield = shield;
        connect(shield, &QAbstractButton::clicked, this, [this] { openPage(QStringLiteral("audit")); });
    }
    connect(m_header, &TenantHeader::pageChosen, this, &TenantView::openPage);
}

void TenantView::setTenant(const Tenant& tenant)
{
    if (tenant.id == m_tenant)
        m_header->setTenant(tenant);
}

Page* TenantView::openPage(const QString& page)
{
    Page* opened = m_stack->open(page);
    m_header->setCurrentPage(m_stack->currentName());
    if (m_shield) // the audit page has it beside its filter
        m_shield->setVisible(m_stack->currentName() != QLatin1String("audit"));
    return opened;
}

} // namespace Tenantry
