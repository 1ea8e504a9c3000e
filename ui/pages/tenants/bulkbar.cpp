// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/bulkbar.h"

#include "models/decisionwords.h"
#include "models/settle.h"
#include "ui/pages/tenants/tenantlives.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/monogram.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Tenantry {

namespace {
constexpr int kBarBreathMs = 150;
constexpr int kSigns = 4;
} // namespace

BulkBar::BulkBar(const PageContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_signs(new QHBoxLayout)
    , m_count(Parts::label(context.theme, {}, TextStyle::BodyStrong, "", this))
    , m_action(new QComboBox(this))
    , m_plan(Parts::label(context.theme, {}, TextStyle::Body, "muted", this))
    , m_review(Parts::button(QStringLiteral("reviewPlan"), tr("Review plan…"), "primary", this))
{
    setObjectName(QStringLiteral("bulkBar"));
    setAccessibleName(tr("What is chosen"));
    m_count->setObjectName(QStringLiteral("bulkCount"));
    m_plan->setObjectName(QStringLiteral("bulkPlan"));
    m_plan->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("bulkAction"));
    m_action->setAccessibleName(tr("Action"));
    m_action->addItem(tr("Suspend"), QStringLiteral("suspend"));
    m_action->addItem(tr("Resume"), QStringLiteral("resume"));
    m_action->addItem(tr("Add tags…"), QStringLiteral("addTags"));
    m_action->addItem(tr("Remove tags…"), QStringLiteral("removeTags"));
    m_action->addItem(tr("Change plan…"), QStringLiteral("plan"));
    m_signs->setSpacing(4);
    auto* clear = Parts::link(QStringLiteral("clearChosen"), tr("Clear"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(12);
    row->addLayout(m_signs);
    row->addWidget(m_count);
    row->addWidget(clear);
    row->addWidget(m_action);
    row->addWidget(m_plan, 1);
    row->addWidget(m_review);
    m_breath.setSingleShot(true);
    m_breath.setInterval(kBarBreathMs);
    connect(&m_breath, &QTimer::timeout, this, &BulkBar::askPlan);
    connect(clear, &QPushButton::clicked, this, &BulkBar::clearRequested);
    connect(m_review, &QPushButton::clicked, this, &BulkBar::review);
    connect(m_action, &QComboBox::currentIndexChanged, this, [this] { m_breath.start(); });
    hide();
}

Json BulkBar::change() const
{
    const std::string field = m_action->currentData().toString().toStdString();
    if (field == "plan")
        return {{field, ""}};
    return field == "suspend" || field == "resume" ? Json{{field, true}} : Json{{field, Json::array()}};
}

void BulkBar::setChosen(const QList<TenantRow>& rows, int missing)
{
    if (m_rows == rows && isVisible() == !rows.isEmpty())
        return;
    m_rows = rows;
    setVisible(!rows.isEmpty());
    while (QLayoutItem* item = m_signs->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const TenantRow& row : rows.mid(0, kSigns))
        m_signs->addWidget(new Monogram(
            m_context.theme, row.tenant.name, TenantColour(row.tenant.id.bytes()), Metrics::MonogramColumn, this));
    const QString chosen = tr("%n tenant(s) chosen", nullptr, static_cast<int>(rows.size()));
    m_count->setText(missing > 0 ? chosen + tr(", %n not loaded", nullptr, missing) : chosen);
    ++m_generation;
    if (!rows.isEmpty())
        m_breath.start();
}

void BulkBar::askPlan()
{
    if (m_rows.isEmpty() || !m_context.lives)
        return;
    const QString whyNot = m_context.lives->whyNot(LifeOrder::Kind::Bulk, nullptr);
    m_review->setEnabled(whyNot.isEmpty());
    m_review->setToolTip(whyNot);
    m_review->setAccessibleDescription(whyNot);
    LifeOrder order;
    order.kind = LifeOrder::Kind::Bulk;
    order.fields = change();
    if (!whyNot.isEmpty() || order.fields.begin().value() != Json(true)) {
        m_plan->setText(whyNot.isEmpty() ? tr("Say which in the plan.") : whyNot);
        emit settled();
        return;
    }
    for (const TenantRow& row : m_rows) {
        order.tenants.append(row.tenant.id);
        order.versions.append(row.life.version);
    }
    ++m_underWay;
    const quint64 mine = ++m_generation;
    whenSettled(m_context.lives->admin().ask(order, true, {}), this, [this, mine](const Result<PlannedAnswer>& answer) {
        --m_underWay;
        if (mine == m_generation) {
            if (answer && answer->change) {
                const PlanRow& plan = answer->change->plan;
                const Formats& formats = m_context.formats;
                QString words = tr("Touches %1 members, %2 active people, %3 grants.")
                                    .arg(formats.number(plan.members), formats.number(plan.activePeople),
                                        formats.number(plan.grants));
                if (plan.problems > 0)
                    words += QLatin1Char(' ')
                        + tr("It cannot be done to %n of them, and then to none.", nullptr, plan.problems);
                if (plan.needsSecondPerson)
                    words += QLatin1Char(' ') + tr("A second person has to agree.");
                m_plan->setText(words);
            } else {
                m_plan->setText(
                    answer && answer->refusal ? DecisionWords::why(*answer->refusal) : tr("It could not be counted."));
            }
        }
        emit settled();
    });
}

void BulkBar::review()
{
    if (m_context.lives && !m_rows.isEmpty())
        m_context.lives->bulk(m_rows, change());
}

} // namespace Tenantry
