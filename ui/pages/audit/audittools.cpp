// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/audittools.h"

#include "models/sourcevariables.h"
#include "ui/pages/audit/auditgrammar.h"
#include "ui/pages/audit/erasuredialog.h"
#include "ui/pages/audit/exportdialog.h"
#include "ui/pages/audit/holddialog.h"
#include "ui/pages/audit/retentiondialog.h"
#include "ui/pages/audit/reviewsdialog.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QMenu>
#include <QPushButton>

namespace Tenantry {

AuditTools::AuditTools(const PageContext& context, std::unique_ptr<LedgerAdmin> admin, const TenantId& tenant,
    std::function<PageMemory()> now, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_admin(std::move(admin))
    , m_tenant(tenant)
    , m_now(std::move(now))
    , m_page(page)
{
}

AuditTools::~AuditTools() = default;

QPushButton* AuditTools::makeButton()
{
    auto* button = Parts::menuButton(m_context.theme, QStringLiteral("auditMore"), tr("More"), m_page);
    auto* menu = new QMenu(button);
    const auto add = [&](const char* name, Icon icon, const QString& text, void (AuditTools::*slot)()) {
        QAction* action = menu->addAction(m_context.theme.icon(icon), text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
    };
    if (m_context.witness)
        add("auditExport", Icon::Export, tr("Export…"), &AuditTools::openExport);
    add("auditReviews", Icon::Check, tr("Reviews…"), &AuditTools::openReviews);
    if (!m_tenant.isEmpty()) {
        menu->addSeparator();
        add("auditHolds", Icon::Lock, tr("Legal hold…"), &AuditTools::openHolds);
        add("auditRetention", Icon::Clock, tr("Retention…"), &AuditTools::openRetention);
        add("auditErasure", Icon::EyeOff, tr("Erase personal data…"), &AuditTools::openErasure);
    }
    button->setMenu(menu);
    return button;
}

void AuditTools::openExport()
{
    const PageMemory now = m_now();
    Json filter = Sources::filterOf(AuditGrammar::queryOf(now), TenantId());
    QStringList said;
    for (const FilterField::Term& term : now.terms)
        said.append(term.field + QStringLiteral(" = ") + term.value);
    if (!now.words.isEmpty())
        said.append(now.words);
    if (now.from && now.to)
        said.append(m_context.formats.dateTime(*now.from, false) + QStringLiteral(" – ")
            + m_context.formats.dateTime(*now.to, false));
    TenantId tenant = m_tenant;
    if (tenant.isEmpty() && filter.contains("tenantId")) {
        tenant = TenantId(bytesMember(filter, "tenantId"));
        filter.erase("tenantId");
    }
    auto* dialog = new ExportDialog(m_context, tenant, std::move(filter),
        said.isEmpty() ? tr("Nothing is filtered: all entries.")
                       : tr("What is filtered: %1").arg(said.join(QStringLiteral(" · "))),
        m_page);
    dialog->open();
}

void AuditTools::openReviews()
{
    auto* dialog = new ReviewsDialog(m_context, *m_admin, m_tenant, m_now(), m_page);
    connect(dialog, &ReviewsDialog::applied, this,
        [this](const AuditReview& review) { emit reviewApplied(AuditGrammar::fromJson(review.filter)); });
    dialog->open();
}

void AuditTools::openRetention()
{
    auto* dialog = new RetentionDialog(m_context, *m_admin, m_tenant, m_page);
    connect(dialog, &LedgerActionDialog::done, this, &AuditTools::logChanged);
    dialog->open();
}

void AuditTools::openHolds()
{
    auto* dialog = new HoldDialog(m_context, *m_admin, m_tenant, m_page);
    connect(dialog, &HoldDialog::changed, this, &AuditTools::logChanged);
    dialog->open();
}

void AuditTools::openErasure()
{
    auto* dialog = new ErasureDialog(m_context, *m_admin, m_tenant, m_page);
    connect(dialog, &LedgerActionDialog::done, this, &AuditTools::logChanged);
    dialog->open();
}

} // namespace Tenantry
