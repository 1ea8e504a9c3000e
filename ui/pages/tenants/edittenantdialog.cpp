// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/edittenantdialog.h"

#include "ui/pages/common/plancard.h"
#include "ui/pages/tenants/conflictpanel.h"
#include "ui/pages/tenants/lifewords.h"
#include "ui/pages/tenants/tenantform.h"

#include <QUuid>

namespace Tenantry {

EditTenantDialog::EditTenantDialog(
    const PageContext& context, TenantLifeAdmin& admin, const TenantRow& row, QWidget* parent)
    : PlanDialog(context, QStringLiteral("editTenantDialog"),
        LifeWords::question(LifeOrder::Kind::Edit, row.tenant.name),
        tr("Id and placement stay. Links to a former subdomain lead nowhere."), tr("Save"), row.tenant.id, parent)
    , m_admin(admin)
    , m_tenant(row.tenant.id)
    , m_form(new TenantForm(context, TenantForm::Use::Edit, this))
    , m_conflict(new ConflictPanel(context.theme, this))
    , m_seen(TenantForm::valuesOf(row))
    , m_version(row.life.version)
{
    m_conflict->hide();
    m_form->setValues(m_seen);
    addWidget(m_form);
    addWidget(m_conflict);
    m_form->begin();
    const auto again = [this] {
        m_token = QUuid::createUuid().toByteArray(QUuid::Id128);
        m_form->setProblem({}, {});
        fieldsChanged();
    };
    connect(m_form, &TenantForm::changed, this, again);
    connect(m_conflict, &ConflictPanel::resolved, this, &EditTenantDialog::resolve);
    again();
}

LifeOrder EditTenantDialog::order() const
{
    LifeOrder order;
    order.kind = LifeOrder::Kind::Edit;
    order.tenants = {m_tenant};
    order.versions = {m_version};
    order.token = m_token;
    const Json written = m_form->values();
    for (const auto& [field, value] : written.items()) {
        if (value != m_seen.value(field, Json()))
            order.fields[field] = value;
    }
    return order;
}

QString EditTenantDialog::lacksForPlan() const
{
    if (!m_present.is_null())
        return tr("Choose above what shall stand; then it is counted anew.");
    return order().fields.empty() ? tr("Nothing is changed yet.") : QString();
}

QFuture<Result<PlannedAnswer>> EditTenantDialog::ask(bool dryRun, const CancelToken& cancel)
{
    return m_admin.ask(order(), dryRun, cancel);
}

bool EditTenantDialog::takeRefusal(const RefusalRow& refusal, bool)
{
    const Json& present = refusal.present;
    if (refusal.rule == "version.stale" && present.is_object() && present.contains("version")) {
        m_present = present;
        for (const char* field : {"name", "subdomain", "plan", "region", "group"}) {
            if (!m_present.contains(field) || m_present[field].is_null())
                m_present[field] = "";
        }
        if (!m_present.contains("tags") || !m_present["tags"].is_array())
            m_present["tags"] = Json::array();
        m_conflict->setSides(m_seen, m_form->values(), m_present);
        m_conflict->show();
        m_form->setEnabled(false);
        fieldsChanged();
        return true;
    }
    m_form->setProblem(TenantForm::fieldOf(refusal), refusal.error.detail);
    return false;
}

void EditTenantDialog::resolve()
{
    const Json chosen = m_conflict->chosen();
    Json seen = Json::object();
    for (const auto& [field, value] : m_seen.items())
        seen[field] = m_present.value(field, Json());
    m_seen = std::move(seen);
    m_version = m_present["version"].get<int>();
    m_present = Json();
    m_conflict->hide();
    m_form->setEnabled(true);
    m_form->setValues(chosen);
    m_token = QUuid::createUuid().toByteArray(QUuid::Id128);
    fieldsChanged();
    adjustSize();
}

} // namespace Tenantry
