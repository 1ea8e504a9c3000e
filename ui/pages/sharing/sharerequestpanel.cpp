// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharerequestpanel.h"

#include "models/sharewords.h"
#include "ui/pages/sharing/sharesentences.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statuslabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

ShareRequestPanel::ShareRequestPanel(const PageContext& context, ShareBox box, QWidget* parent)
    : Card(context.theme,
        box == ShareBox::Inbox ? QStringLiteral("shareInboxPanel") : QStringLiteral("shareOutboxPanel"), tr("Request"),
        parent)
    , m_context(context)
    , m_box(box)
    , m_title(Parts::label(context.theme, {}, TextStyle::BodyStrong, "", this))
    , m_state(new StatusLabel(context.theme, StatusKind::Muted, {}, this))
{
    addToTitle(m_state);
    body()->setSpacing(6);
    m_title->setObjectName(QStringLiteral("shareRequestTitle"));
    m_title->setWordWrap(true);
    body()->addWidget(m_title);
    body()->addSpacing(8);
    m_what = part(tr("What would become visible"), "shareRequestWhat");
    m_why = part(tr("Why"), "shareRequestWhy");
    m_until = part(tr("Until when"), "shareRequestUntil");
    m_quorum = part(tr("Who has to agree"), "shareRequestQuorum");
    m_votes = part(tr("Who has decided"), "shareRequestVotes");
    body()->addStretch(1);
    const bool isInbox = box == ShareBox::Inbox;
    m_deny = changes(Parts::button(isInbox ? QStringLiteral("shareDeny") : QStringLiteral("shareCancel"),
        isInbox ? tr("Deny…") : tr("Cancel it…"), "danger-outline", this));
    m_timeline = Parts::button(QStringLiteral("shareTimeline"), tr("Timeline"), "", this);
    m_act = changes(Parts::button(QStringLiteral("shareReview"), tr("Review…"), "primary", this));
    m_act->setVisible(isInbox);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_deny);
    foot->addWidget(m_timeline);
    foot->addStretch(1);
    foot->addWidget(m_act);
    body()->addLayout(foot);
    connect(m_deny, &QPushButton::clicked, this,
        [this] { m_box == ShareBox::Inbox ? emit denyRequested() : emit cancelRequested(); });
    connect(m_timeline, &QPushButton::clicked, this, &ShareRequestPanel::timelineRequested);
    connect(m_act, &QPushButton::clicked, this, &ShareRequestPanel::reviewRequested);
    show(nullptr);
}

QLabel* ShareRequestPanel::part(const QString& title, const char* name)
{
    auto* text = Parts::label(m_context.theme, {}, TextStyle::Body, "", this);
    text->setObjectName(QString::fromLatin1(name));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body()->addWidget(Parts::label(m_context.theme, title, TextStyle::Label, "muted", this));
    body()->addWidget(text);
    body()->addSpacing(8);
    return text;
}

void ShareRequestPanel::show(const ShareRequestRow* request)
{
    setVisible(request != nullptr);
    if (!request)
        return;
    const Formats& formats = m_context.formats;
    m_title->setText(ShareSentences::title(*request));
    m_state->setStatus(ShareWords::kindOf(request->state), ShareWords::of(request->state));
    QStringList what{ShareWords::scope(request->scope)};
    if (request->scope.hasResource("events"))
        what.append(ShareSentences::filter(request->scope, "events", formats));
    if (request->isSensitive)
        what.append(tr("It names people"));
    m_what->setText(what.join(QLatin1Char('\n')));
    m_why->setText(request->reason
        + (request->ticket.isEmpty() ? QString() : QLatin1Char('\n') + tr("Ticket %1").arg(request->ticket)));
    m_until->setText(
        tr("%1 from activation; %2", "duration, clock")
            .arg(ShareWords::duration(request->scope.durationMs), ShareSentences::clock(*request, formats)));
    m_quorum->setText(ShareWords::quorum(*request));
    QStringList votes;
    for (const auto& vote : request->votes) {
        const QString who = vote.person.isEmpty() ? tr("somebody") : vote.person.toString();
        const QString word = vote.approves ? tr("approved") : tr("denied");
        votes.append(tr("%1: %2 %3, %4, version %5", "party, who, did, when")
                         .arg(ShareWords::party(*request, vote.party), who, word, formats.relative(vote.at))
                         .arg(vote.version));
    }
    m_votes->setText(votes.isEmpty() ? tr("Nobody yet") : votes.join(QLatin1Char('\n')));
    const bool isPending = request->state == ShareRequestState::Pending;
    m_deny->setEnabled(isPending && (m_box == ShareBox::Outbox || request->isDecidable));
    m_act->setEnabled(isPending && request->isDecidable);
}

} // namespace Tenantry
