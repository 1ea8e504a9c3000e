// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/newtenantdialog.h"

#include "models/decisionwords.h"
#include "models/settle.h"
#include "ui/pages/tenants/tenantform.h"

#include <QUuid>

namespace Tenantry {

NewTenantDialog::NewTenantDialog(const PageContext& context, TenantLifeAdmin& admin, QWidget* parent)
    : PlanDialog(context, QStringLiteral("newTenantDialog"), tr("New tenant"),
        tr("Id and subdomain are never given to anybody else, not even after a tenant is purged."), tr("Create"),
        std::nullopt, parent)
    , m_admin(admin)
    , m_form(new TenantForm(context, TenantForm::Use::New, this))
{
    addWidget(m_form);
    m_form->begin();
    const auto again = [this] {
        m_token = QUuid::createUuid().toByteArray(QUuid::Id128);
        m_form->setProblem({}, {});
        fieldsChanged();
    };
    connect(m_form, &TenantForm::changed, this, again);
    again();
    whenSettled(admin.placements(), this, [this](const Result<QByteArrayList>& names) {
        if (names && !names->isEmpty())
            m_form->setPlacements(*names);
    });
}

LifeOrder NewTenantDialog::order() const
{
    LifeOrder order;
    order.kind = LifeOrder::Kind::Create;
    order.fields = m_form->values();
    order.tenants = {TenantId(bytesMember(order.fields, "id"))};
    order.token = m_token;
    return order;
}

QString NewTenantDialog::lacksForPlan() const
{
    const Json values = m_form->values();
    if (values["name"] == Json(""))
        return tr("Give it a name; id and subdomain are proposed from it.");
    return values["id"] == Json("") ? tr("Give it an id.") : QString();
}

QFuture<Result<PlannedAnswer>> NewTenantDialog::ask(bool dryRun, const CancelToken& cancel)
{
    return m_admin.ask(order(), dryRun, cancel);
}

bool NewTenantDialog::takeRefusal(const RefusalRow& refusal, bool)
{
    m_form->setProblem(TenantForm::fieldOf(refusal), refusal.error.detail);
    return false;
}

void NewTenantDialog::planned(const ChangeAnswer&) { m_form->setProblem({}, {}); }

} // namespace Tenantry
