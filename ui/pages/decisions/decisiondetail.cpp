// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decisions/decisiondetail.h"

#include "models/decisionbook.h"
#include "models/decisionwords.h"
#include "models/settle.h"
#include "models/words.h"
#include "ui/pages/common/plancard.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QFormLayout>
#include <QLabel>

namespace Tenantry {

DecisionDetail::DecisionDetail(const PageContext& context, DecisionBook& book, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_book(book)
    , m_why(Parts::label(context.theme, {}, TextStyle::Body, "", this))
    , m_asked(Parts::label(context.theme, {}, TextStyle::Caption, "muted", this))
    , m_plan(new PlanCard(context.theme, context.formats, QStringLiteral("decisionPlan"), this))
{
    setObjectName(QStringLiteral("decisionDetail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addWidget(Parts::label(context.theme, tr("Why"), TextStyle::LabelStrong, "muted", this));
    m_why->setObjectName(QStringLiteral("decisionWhy"));
    for (QLabel* words : {m_why, m_asked}) {
        words->setWordWrap(true);
        column->addWidget(words);
    }
    column->addSpacing(8);
    column->addWidget(m_plan);
    column->addSpacing(8);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    m_what = row(form, tr("Exactly"));
    m_lapses = row(form, tr("Lapses"));
    m_needs = row(form, tr("Whoever decides needs"));
    m_digest = row(form, tr("Digest"));
    m_digest->setFont(context.theme.font(TextStyle::Fixed));
    m_end = row(form, tr("Decision"));
    column->addLayout(form);
    column->addStretch(1);
}

QLabel* DecisionDetail::row(QFormLayout* form, const QString& name)
{
    auto* value = Parts::label(m_context.theme, {}, TextStyle::Body, "", this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(Parts::label(m_context.theme, name, TextStyle::Body, "muted", this), value);
    return value;
}

QString DecisionDetail::whatExactly(const PendingRow& change) const
{
    QStringList lines;
    if (change.kind == "tenant.purge")
        lines.append(tr("Everything of %1 (%2) is deleted for ever.")
                         .arg(m_context.tenantName(change.tenant), change.tenant.toString()));
    else if (change.body.is_object())
        lines.append(QString::fromUtf8(dumpJson(change.body)));
    QStringList names;
    for (const TenantId& tenant : change.touched) {
        if (tenant != change.tenant)
            names.append(m_context.tenantName(tenant));
    }
    if (!names.isEmpty())
        lines.append(names.join(QStringLiteral(", ")));
    else if (change.touchedCount > 1)
        lines.append(tr("%n tenant(s)", nullptr, change.touchedCount));
    return lines.join(QLatin1Char('\n'));
}

void DecisionDetail::show(const PendingRow& change)
{
    const Formats& formats = m_context.formats;
    m_why->setText(change.reason);
    m_asked->setText(tr("%1, %2").arg(change.requestedBy.toString(), formats.dateTime(change.requestedAt, false)));
    m_what->setText(whatExactly(change));
    m_lapses->setText(tr("%1 (%2)", "date, relative")
                          .arg(formats.dateTime(change.lapsesAt, false), formats.relative(change.lapsesAt)));
    m_needs->setText(QString::fromUtf8(change.permission));
    const QString digest = QString::fromLatin1(change.digest);
    m_digest->setText(digest.left(32) + QLatin1Char('\n') + digest.mid(32));
    m_digest->setAccessibleName(tr("Digest"));
    m_end->setText(change.decidedAt ? tr("%1 by %2, %3")
                                          .arg(DecisionWords::state(change.state), change.decidedBy.toString(),
                                              formats.dateTime(*change.decidedAt, false))
                + (change.decision.isEmpty() ? QString() : QStringLiteral(": ") + change.decision)
                                    : DecisionWords::state(change.state));
    ++m_generation;
    m_plan->setPlans(change.plan, std::nullopt);
    if (change.state == "PENDING")
        countAgain(change);
}

void DecisionDetail::countAgain(const PendingRow& change)
{
    m_plan->setLoading();
    ++m_underWay;
    const quint64 mine = m_generation;
    const PlanRow asked = change.plan;
    whenSettled(m_book.planNow(change), this, [this, mine, asked](const Result<PlannedAnswer>& now) {
        --m_underWay;
        if (mine == m_generation) {
            if (now && now->change)
                m_plan->setPlans(asked, now->change->plan);
            else if (now && now->refusal)
                m_plan->setPlans(
                    asked, std::nullopt, tr("It could not be done now: %1").arg(DecisionWords::why(*now->refusal)));
            else
                m_plan->setPlans(
                    asked, std::nullopt, tr("It could not be counted again; the service does when it decides."));
        }
        emit settled();
    });
}

} // namespace Tenantry
