// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/plandialog.h"

#include "models/settle.h"
#include "ui/pages/common/plancard.h"
#include "ui/pages/common/sentences.h"
#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progresspanel.h"
#include "ui/widgets/tenantband.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

namespace {
constexpr int kBreathMs = 200;
constexpr int kPatienceToProgressMs = 400;
constexpr int kDialogWidth = 600;
} // namespace

PlanDialog::PlanDialog(const PageContext& context, const QString& objectName, const QString& title, const QString& text,
    const QString& action, const std::optional<TenantId>& tenant, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_action(action)
    , m_fields(new QVBoxLayout)
    , m_plan(new PlanCard(context.theme, context.formats, QStringLiteral("planCard"), this))
    , m_progress(new ProgressPanel(context.theme, QStringLiteral("planProgress"), tr("The service works on it"), this))
    , m_lacks(Parts::label(context.theme, {}, TextStyle::Caption, "muted", this))
    , m_act(Parts::button(QStringLiteral("carryOut"), action, "primary", this))
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kDialogWidth);
    layOut(title, text, tenant);
    m_breath.setSingleShot(true);
    m_breath.setInterval(kBreathMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceToProgressMs);
    connect(&m_breath, &QTimer::timeout, this, &PlanDialog::askPlan);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_progress->show(); });
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
        m_progress->setCancelling();
        m_cancel.cancel();
    });
    connect(m_act, &QPushButton::clicked, this, &PlanDialog::act);
}

void PlanDialog::layOut(const QString& title, const QString& text, const std::optional<TenantId>& tenant)
{
    auto* band = new TenantBand(m_context.theme, this);
    band->setTenant(tenant ? std::optional(TenantColour(tenant->bytes())) : std::nullopt,
        tenant ? m_context.tenantName(*tenant) : QString());
    auto* words = Parts::label(m_context.theme, text, TextStyle::Body, "muted", this);
    words->setWordWrap(true);
    words->setVisible(!text.isEmpty());
    m_lacks->setObjectName(QStringLiteral("planLacks"));
    m_lacks->setWordWrap(true);
    m_progress->hide();
    auto* cancel = Parts::button(QStringLiteral("planCancel"), tr("Cancel"), "", this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_lacks, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_act);
    m_fields->setSpacing(4);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(Metrics::PageSide, 16, Metrics::PageSide, 20);
    inner->setSpacing(12);
    auto* heading = Parts::label(m_context.theme, title, TextStyle::DialogTitle, "", this);
    heading->setWordWrap(true);
    inner->addWidget(heading);
    inner->addWidget(words);
    inner->addLayout(m_fields);
    inner->addWidget(m_plan);
    inner->addWidget(m_progress);
    inner->addLayout(foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(band);
    column->addLayout(inner);
}

void PlanDialog::addField(const QString& name, QWidget* field, QWidget* below)
{
    auto* label = Parts::label(m_context.theme, name, TextStyle::Label, "muted", this);
    label->setBuddy(field);
    field->setAccessibleName(name);
    m_fields->addWidget(label);
    m_fields->addWidget(field);
    if (below)
        m_fields->addWidget(below);
    m_fields->addSpacing(4);
}

void PlanDialog::addWidget(QWidget* widget)
{
    m_fields->addWidget(widget);
    m_fields->addSpacing(8);
}

void PlanDialog::setDanger() { Parts::setStyled(m_act, "kind", QStringLiteral("danger")); }

void PlanDialog::fieldsChanged()
{
    m_planned.reset();
    ++m_generation;
    const QString lacks = lacksForPlan();
    if (lacks.isEmpty()) {
        m_plan->setLoading();
        m_breath.start();
    } else {
        m_breath.stop();
        m_plan->setIdle(lacks);
    }
    check();
}

void PlanDialog::readyChanged() { check(); }

void PlanDialog::check()
{
    QString lacks = lacksForPlan();
    if (lacks.isEmpty() && m_planned && m_planned->plan.problems == 0)
        lacks = m_planned->plan.tenants == 0 ? tr("There is nothing to change.") : lacksForAct();
    m_lacks->setText(m_acting ? QString() : lacks);
    m_act->setText(m_planned && m_planned->plan.needsSecondPerson ? tr("Ask a second person") : m_action);
    m_act->setAccessibleName(m_act->text());
    m_act->setEnabled(
        m_planned && m_planned->plan.problems == 0 && !m_acting && lacks.isEmpty() && !m_breath.isActive());
    m_act->setToolTip(m_act->isEnabled() ? QString() : m_lacks->text());
    m_act->setAccessibleDescription(m_act->toolTip());
}

void PlanDialog::over()
{
    // A plan may be longer than what stood there. (adjustSize reckons with another width.)
    QTimer::singleShot(0, this, [this] { resize(width(), layout()->totalHeightForWidth(width())); });
    if (--m_underWay == 0)
        emit settled();
    check();
}

void PlanDialog::askPlan()
{
    ++m_underWay;
    const quint64 mine = m_generation;
    whenSettled(ask(true, {}), this, [this, mine](const Result<PlannedAnswer>& answer) {
        if (mine != m_generation)
            return over();
        if (!answer) {
            m_plan->setTrouble(changeSentenceFor(answer.error()));
        } else if (answer->refusal) {
            m_plan->setRefusal(*answer->refusal);
            takeRefusal(*answer->refusal, true);
        } else if (answer->change) {
            m_planned = answer->change;
            m_plan->setPlan(m_planned->plan, m_planned->rows);
            planned(*m_planned);
        }
        over();
    });
}

void PlanDialog::act()
{
    ++m_underWay;
    m_acting = true;
    m_cancel = CancelToken();
    m_patience.start();
    check();
    whenSettled(ask(false, m_cancel), this, [this](const Result<PlannedAnswer>& answer) { acted(answer); });
}

void PlanDialog::acted(const Result<PlannedAnswer>& answer)
{
    m_acting = false;
    m_patience.stop();
    m_progress->hide();
    if (answer && answer->change) {
        over();
        emit carriedOut(*answer);
        accept();
        return;
    }
    m_planned.reset();
    if (answer && answer->refusal) {
        m_plan->setRefusal(*answer->refusal);
        if (takeRefusal(*answer->refusal, false))
            m_plan->setIdle(tr("Choose above what shall stand; then it is counted anew."));
    } else {
        const Error error = answer ? Error{} : answer.error();
        m_plan->setTrouble(error.code == ErrorCode::Cancelled
                ? tr("You stopped waiting. It may have been done all the same: the list says so.")
                : changeSentenceFor(error));
        if (error.code == ErrorCode::Cancelled)
            m_breath.start();
    }
    over();
}

} // namespace Tenantry
