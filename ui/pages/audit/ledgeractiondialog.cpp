// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/ledgeractiondialog.h"

#include "models/settle.h"
#include "ui/pages/common/ledgerwords.h"
#include "ui/pages/common/sentences.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

LedgerActionDialog::LedgerActionDialog(const PageContext& context, const TenantId& tenant, const QString& title,
    const QString& text, const QString& action, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_tenant(tenant)
    , m_fields(new QVBoxLayout)
    , m_ask(changes(Parts::button(QStringLiteral("showPlan"), tr("Show the plan"), "", this)))
    , m_plan(Parts::label(context.theme, {}, TextStyle::Body, "", this))
    , m_nameLabel(Parts::label(context.theme, {}, TextStyle::Label, "muted", this))
    , m_name(new QLineEdit(this))
    , m_act(changes(Parts::button(QStringLiteral("carryOut"), action, "danger", this)))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    auto* words = Parts::label(context.theme, text, TextStyle::Body, "muted", this);
    words->setWordWrap(true);
    m_plan->setObjectName(QStringLiteral("actionPlan"));
    m_plan->setWordWrap(true);
    m_plan->setTextFormat(Qt::PlainText);
    m_nameLabel->setText(tr("Type %1 to go on:").arg(tenant.toString()));
    m_nameLabel->setTextFormat(Qt::PlainText);
    m_name->setObjectName(QStringLiteral("actionName"));
    m_name->setAccessibleName(m_nameLabel->text());
    auto* cancel = Parts::button(QStringLiteral("actionCancel"), tr("Close"), "", this);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_act);
    m_fields->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(context.theme, title, TextStyle::DialogTitle, "", this));
    column->addWidget(words);
    column->addLayout(m_fields);
    column->addWidget(m_ask, 0, Qt::AlignLeading);
    column->addWidget(m_plan);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    column->addLayout(foot);
    connect(m_ask, &QPushButton::clicked, this, &LedgerActionDialog::askPlan);
    connect(m_act, &QPushButton::clicked, this, &LedgerActionDialog::act);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &LedgerActionDialog::check);
    m_plan->hide();
    m_nameLabel->hide();
    m_name->hide();
    m_act->setEnabled(false);
    m_ask->setEnabled(false);
}

void LedgerActionDialog::addField(const QString& name, QWidget* field)
{
    auto* label = Parts::label(m_context.theme, name, TextStyle::Label, "muted", this);
    label->setBuddy(field);
    field->setAccessibleName(name);
    m_fields->addWidget(label);
    m_fields->addWidget(field);
}

void LedgerActionDialog::fieldsChanged()
{
    m_planned = false;
    m_plan->hide();
    check();
}

void LedgerActionDialog::check()
{
    m_ask->setEnabled(isComplete() && m_underWay == 0 && !m_finished);
    m_name->setVisible(m_planned && !m_finished);
    m_nameLabel->setVisible(m_planned && !m_finished);
    m_act->setEnabled(m_planned && !m_finished && m_underWay == 0 && m_name->text() == m_tenant.toString());
}

void LedgerActionDialog::fail(const Error& error)
{
    const bool held = error.code == ErrorCode::Conflict && error.detail.contains(QStringLiteral("hold"));
    m_plan->setText(
        held ? tr("A legal hold stands. Nothing is pruned or erased while it does.") : changeSentenceFor(error));
    m_plan->setToolTip(describe(error));
    m_plan->show();
}

void LedgerActionDialog::askPlan()
{
    ++m_underWay;
    check();
    whenSettled(ask(true), this, [this](const Result<LedgerChange>& plan) {
        --m_underWay;
        m_planned = plan.has_value();
        if (plan) {
            m_plan->setText(planOf(*plan));
            m_plan->show();
        } else {
            fail(plan.error());
        }
        check();
    });
}

void LedgerActionDialog::act()
{
    ++m_underWay;
    check();
    whenSettled(ask(false), this, [this](const Result<LedgerChange>& change) {
        --m_underWay;
        m_finished = change.has_value();
        if (change) {
            m_plan->setText(change->index
                    ? tr("Done. Entry %1 says so.").arg(LedgerWords::place(*change->index, m_context.formats))
                    : tr("Done."));
            emit done(*change);
        } else {
            fail(change.error());
        }
        check();
    });
}

} // namespace Tenantry
