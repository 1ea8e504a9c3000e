// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/stepdialog.h"

#include "ui/pages/tenants/lifewords.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QUuid>

namespace Tenantry {

namespace {
constexpr int kMostDays = 365;
}

StepDialog::StepDialog(
    const PageContext& context, TenantLifeAdmin& admin, LifeOrder::Kind kind, const TenantRow& row, QWidget* parent)
    : PlanDialog(context, QStringLiteral("stepDialog"), LifeWords::question(kind, row.tenant.name),
        LifeWords::meaning(kind), LifeWords::verb(kind), row.tenant.id, parent)
    , m_admin(admin)
    , m_kind(kind)
    , m_row(row)
    , m_token(QUuid::createUuid().toByteArray(QUuid::Id128))
    , m_reason(new QLineEdit(this))
{
    m_reason->setObjectName(QStringLiteral("stepReason"));
    m_reason->setPlaceholderText(tr("Written into the audit logs"));
    addField(tr("Reason"), m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &StepDialog::readyChanged);
    if (kind == LifeOrder::Kind::Archive)
        addKeepDays();
    if (kind == LifeOrder::Kind::Purge)
        addTypedId();
    if (kind == LifeOrder::Kind::Purge || kind == LifeOrder::Kind::Archive)
        setDanger();
    m_reason->setFocus();
    fieldsChanged();
}

void StepDialog::addKeepDays()
{
    m_days = new QSpinBox(this);
    m_days->setObjectName(QStringLiteral("keepDays"));
    m_days->setRange(0, kMostDays);
    m_days->setValue(LifeOrder().keepDays);
    m_days->setSuffix(tr(" days"));
    auto* until = Parts::label(context().theme, {}, TextStyle::Caption, "muted", this);
    until->setObjectName(QStringLiteral("keepUntil"));
    const auto show = [this, until] {
        const Timestamp at{context().formats.now().ms + m_days->value() * Timestamp::kDay};
        until->setText(m_days->value() == 0 ? tr("It may be purged at once.")
                                            : tr("It can surely be restored until %1; purged no earlier than that.")
                                                  .arg(context().formats.dateTime(at, false)));
        fieldsChanged();
    };
    addField(tr("Can be restored for"), m_days, until);
    connect(m_days, &QSpinBox::valueChanged, this, show);
    show();
}

void StepDialog::addTypedId()
{
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(QStringLiteral("typedId"));
    addField(tr("Type %1 to go on").arg(m_row.tenant.id.toString()), m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &StepDialog::readyChanged);
}

LifeOrder StepDialog::order() const
{
    LifeOrder order;
    order.kind = m_kind;
    order.tenants = {m_row.tenant.id};
    order.versions = {m_row.life.version};
    order.reason = m_reason->text().trimmed();
    order.token = m_token;
    if (m_days)
        order.keepDays = m_days->value();
    // A plan is looked at before the id is typed; what is carried out says what was.
    if (m_typed)
        order.confirmId = m_typed->text().isEmpty() ? m_row.tenant.id.bytes() : m_typed->text().toUtf8();
    return order;
}

QString StepDialog::lacksForAct() const
{
    if (m_reason->text().trimmed().isEmpty())
        return tr("Give a reason.");
    if (m_typed && m_typed->text() != m_row.tenant.id.toString())
        return tr("Type the id exactly as it is: %1").arg(m_row.tenant.id.toString());
    return {};
}

QFuture<Result<PlannedAnswer>> StepDialog::ask(bool dryRun, const CancelToken& cancel)
{
    LifeOrder wanted = order();
    if (dryRun)
        wanted.confirmId = m_row.tenant.id.bytes();
    return m_admin.ask(wanted, dryRun, cancel);
}

/// Nothing of a step contradicts what somebody else did; it is planned anew on what is there now, and is looked at
/// again.
bool StepDialog::takeRefusal(const RefusalRow& refusal, bool)
{
    if (refusal.rule != "version.stale" || !refusal.present.is_object())
        return false;
    const auto version = refusal.present.find("version");
    if (version == refusal.present.end() || !version->is_number_integer() || version->get<int>() == m_row.life.version)
        return false;
    m_row.life.version = version->get<int>();
    m_token = QUuid::createUuid().toByteArray(QUuid::Id128);
    fieldsChanged();
    return false;
}

} // namespace Tenantry
