// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/members/memberchangedialog.h"

#include "models/settle.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/members/memberwords.h"
#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

namespace {
constexpr int kFieldHeight = 32;
} // namespace

MemberChangeDialog::MemberChangeDialog(const PageContext& context, const QString& objectName, const QString& title,
    const QString& text, const QString& action, bool isDanger, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_fields(new QVBoxLayout)
    , m_plan(Parts::label(context.theme, {}, TextStyle::Body, "", this))
    , m_code(Parts::label(context.theme, {}, TextStyle::BodyStrong, "", this))
    , m_show(Parts::button(QStringLiteral("showPlan"), tr("Show the plan"), "", this))
    , m_act(Parts::button(QStringLiteral("carryOut"), action, isDanger ? "danger" : "primary", this))
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(560);
    auto* words = Parts::label(context.theme, text, TextStyle::Body, "muted", this);
    words->setWordWrap(true);
    for (QLabel* label : {m_plan, m_code}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->hide();
    }
    m_plan->setObjectName(QStringLiteral("memberPlan"));
    m_code->setObjectName(QStringLiteral("invitationCode"));
    m_code->setAccessibleName(tr("Code of the invitation"));
    auto* cancel = Parts::button(QStringLiteral("memberCancel"), tr("Close"), "", this);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_show);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_act);
    m_fields->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(context.theme, title, TextStyle::DialogTitle, "", this));
    column->addWidget(words);
    column->addLayout(m_fields, 1);
    column->addWidget(m_plan);
    column->addWidget(m_code);
    column->addLayout(foot);
    connect(m_show, &QPushButton::clicked, this, &MemberChangeDialog::askPlan);
    connect(m_act, &QPushButton::clicked, this, &MemberChangeDialog::act);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
}

void MemberChangeDialog::addField(const QString& name, QWidget* field)
{
    auto* label = Parts::label(m_context.theme, name, TextStyle::Label, "muted", this);
    label->setBuddy(field);
    field->setAccessibleName(name);
    field->setMinimumHeight(kFieldHeight);
    m_fields->addWidget(label);
    m_fields->addWidget(field);
}

void MemberChangeDialog::addWide(QWidget* widget) { m_fields->addWidget(widget, 1); }

void MemberChangeDialog::fieldsChanged()
{
    m_isPlanned = false;
    m_plan->hide();
    check();
}

void MemberChangeDialog::refusePlan()
{
    m_isPlanned = false;
    check();
}

void MemberChangeDialog::check()
{
    m_show->setEnabled(m_underWay == 0 && !m_isFinished);
    m_act->setEnabled(m_isPlanned && m_underWay == 0 && !m_isFinished);
    m_act->setToolTip(m_isPlanned ? QString() : tr("Look at the plan first."));
}

void MemberChangeDialog::say(const QString& text)
{
    m_plan->setText(text);
    m_plan->show();
    // Labels that wrap tell a layout too late how high they are.
    const int width = std::max(this->width(), minimumWidth());
    layout()->activate();
    resize(width, std::max(height(), layout()->totalHeightForWidth(width)));
}

void MemberChangeDialog::askPlan()
{
    ++m_underWay;
    check();
    whenSettled(m_ask(true), this, [this](const Result<MemberReply>& reply) { take(reply, true); });
}

void MemberChangeDialog::act()
{
    ++m_underWay;
    check();
    whenSettled(m_ask(false), this, [this](const Result<MemberReply>& reply) { take(reply, false); });
}

/// The code is in no other place: the dialog stays until it is closed.
void MemberChangeDialog::showCode(const MemberChangeAnswer& change)
{
    say(tr("Invited. Give this code to %1: it is shown this once, and kept nowhere.").arg(change.invitation->email));
    m_code->setText(QString::fromLatin1(change.code));
    m_code->show();
    m_act->hide();
    m_show->hide();
}

void MemberChangeDialog::take(const Result<MemberReply>& reply, bool dryRun)
{
    --m_underWay;
    if (!reply) {
        say(changeSentenceFor(reply.error()));
    } else if (reply->refusal) {
        m_isPlanned = false;
        say(MemberWords::refusal(*reply->refusal));
    } else if (dryRun) {
        m_isPlanned = reply->answer->refused == 0;
        say(MemberWords::plan(*reply->answer));
        emit planned(*reply->answer);
    } else {
        m_isFinished = true;
        emit done(*reply->answer);
        if (reply->answer->code.isEmpty()) {
            accept();
            return;
        }
        showCode(*reply->answer);
    }
    check();
}

} // namespace Tenantry
