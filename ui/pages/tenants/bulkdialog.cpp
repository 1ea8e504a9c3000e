// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/bulkdialog.h"

#include "ui/widgets/parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QUuid>

namespace Tenantry {

namespace {
constexpr int kNamed = 8;
}

BulkDialog::BulkDialog(const PageContext& context, TenantLifeAdmin& admin, const QList<TenantRow>& rows,
    const Json& change, QWidget* parent)
    : PlanDialog(context, QStringLiteral("bulkDialog"), titleOf(change, static_cast<int>(rows.size())),
        tr("It is done to all of them or to none."), tr("Change"), std::nullopt, parent)
    , m_admin(admin)
    , m_rows(rows)
    , m_change(change)
    , m_token(QUuid::createUuid().toByteArray(QUuid::Id128))
    , m_reason(new QLineEdit(this))
{
    QStringList names;
    for (const TenantRow& row : rows.mid(0, kNamed))
        names.append(row.tenant.name);
    if (rows.size() > kNamed)
        names.append(tr("%n more", nullptr, static_cast<int>(rows.size()) - kNamed));
    auto* who = Parts::label(context.theme, names.join(QStringLiteral(", ")), TextStyle::Body, "", this);
    who->setWordWrap(true);
    addWidget(who);
    const std::string field = change.begin().key();
    if (field != "suspend" && field != "resume") {
        m_value = new QLineEdit(this);
        m_value->setObjectName(QStringLiteral("bulkValue"));
        addField(field == "plan" ? tr("Plan") : tr("Tags, separated by commas"), m_value);
        connect(m_value, &QLineEdit::textChanged, this, [this] {
            m_token = QUuid::createUuid().toByteArray(QUuid::Id128);
            fieldsChanged();
        });
    }
    m_reason->setObjectName(QStringLiteral("bulkReason"));
    m_reason->setPlaceholderText(tr("Written into the audit logs"));
    addField(tr("Reason"), m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &BulkDialog::readyChanged);
    fieldsChanged();
}

QString BulkDialog::titleOf(const Json& change, int tenants)
{
    const std::string field = change.begin().key();
    if (field == "suspend")
        return tr("Suspend %n tenant(s)?", nullptr, tenants);
    if (field == "resume")
        return tr("Resume %n tenant(s)?", nullptr, tenants);
    if (field == "plan")
        return tr("Change the plan of %n tenant(s)", nullptr, tenants);
    return field == "addTags" ? tr("Add tags to %n tenant(s)", nullptr, tenants)
                              : tr("Remove tags from %n tenant(s)", nullptr, tenants);
}

LifeOrder BulkDialog::order() const
{
    LifeOrder order;
    order.kind = LifeOrder::Kind::Bulk;
    order.reason = m_reason->text().trimmed();
    order.token = m_token;
    for (const TenantRow& row : m_rows) {
        order.tenants.append(row.tenant.id);
        order.versions.append(row.life.version);
    }
    order.fields = m_change;
    if (!m_value)
        return order;
    Json& value = order.fields.begin().value();
    if (order.fields.begin().key() == "plan") {
        value = m_value->text().trimmed().toStdString();
        return order;
    }
    value = Json::array();
    for (const QString& tag : m_value->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            value.push_back(tag.trimmed().toStdString());
    }
    return order;
}

QString BulkDialog::lacksForPlan() const
{
    return m_value && m_value->text().trimmed().isEmpty() ? tr("Say which, above.") : QString();
}

QString BulkDialog::lacksForAct() const
{
    return m_reason->text().trimmed().isEmpty() ? tr("Give a reason.") : QString();
}

QFuture<Result<PlannedAnswer>> BulkDialog::ask(bool dryRun, const CancelToken& cancel)
{
    return m_admin.ask(order(), dryRun, cancel);
}

} // namespace Tenantry
