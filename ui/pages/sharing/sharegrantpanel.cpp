// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharegrantpanel.h"

#include "models/sharewords.h"
#include "ui/pages/sharing/sharesentences.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statuslabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

ShareGrantPanel::ShareGrantPanel(const PageContext& context, QWidget* parent)
    : Card(context.theme, QStringLiteral("shareGrantPanel"), tr("Grant"), parent)
    , m_context(context)
    , m_title(Parts::label(context.theme, {}, TextStyle::BodyStrong, "", this))
    , m_state(new StatusLabel(context.theme, StatusKind::Muted, {}, this))
{
    addToTitle(m_state);
    body()->setSpacing(6);
    m_title->setWordWrap(true);
    body()->addWidget(m_title);
    body()->addSpacing(8);
    m_what = part(tr("What is visible"), "shareGrantWhat");
    m_use = part(tr("Use"), "shareGrantUse");
    m_clock = part(tr("Clock"), "shareGrantClock");
    m_note = part(tr("State"), "shareGrantNote");
    m_receipt = part(tr("Receipt of the revocation"), "shareGrantReceipt");
    body()->addStretch(1);
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    grid->addWidget(act(Act::Timeline, "grantTimeline", tr("Timeline")), 0, 0);
    grid->addWidget(act(Act::Extend, "grantExtend", tr("Extend…")), 0, 1);
    grid->addWidget(act(Act::Amend, "grantAmend", tr("Change…")), 0, 2);
    grid->addWidget(act(Act::Review, "grantReview", tr("Review…")), 1, 0);
    grid->addWidget(act(Act::Suspend, "grantSuspend", tr("Suspend…")), 1, 1);
    grid->addWidget(act(Act::Resume, "grantResume", tr("Resume…")), 1, 1);
    grid->addWidget(act(Act::Revoke, "grantRevoke", tr("Revoke…"), "danger-outline"), 1, 2);
    body()->addLayout(grid);
    show(nullptr);
}

QLabel* ShareGrantPanel::part(const QString& title, const char* name)
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

QPushButton* ShareGrantPanel::act(Act what, const char* name, const QString& text, const char* kind)
{
    auto* button = Parts::button(QString::fromLatin1(name), text, kind, this);
    if (what != Act::Timeline)
        changes(button);
    m_acts.insert(static_cast<int>(what), button);
    connect(button, &QPushButton::clicked, this, [this, what] { emit actRequested(what); });
    return button;
}

void ShareGrantPanel::show(const ShareGrantRow* grant)
{
    setVisible(grant != nullptr);
    if (!grant)
        return;
    const Formats& formats = m_context.formats;
    m_title->setText(tr("%1 sees data of %2")
                         .arg(ShareWords::name(grant->consumer, grant->consumerName),
                             ShareWords::name(grant->provider, grant->providerName)));
    m_state->setStatus(ShareWords::kindOf(grant->state), ShareWords::of(grant->state));
    QStringList what{ShareWords::scope(grant->scope)};
    if (grant->scope.hasResource("events"))
        what.append(ShareSentences::filter(grant->scope, "events", formats));
    m_what->setText(what.join(QLatin1Char('\n')));
    const QString last = grant->lastUsed ? formats.relative(*grant->lastUsed) : tr("never");
    m_use->setText(tr("Last used %1 · %n use(s) in 30 days", nullptr, static_cast<int>(grant->uses30Days)).arg(last)
        + (grant->isStale ? QLatin1Char('\n') + tr("Unused for 60 days: revoke it?") : QString()));
    m_clock->setText(ShareSentences::clock(*grant, formats));
    QStringList note{ShareWords::of(grant->state)};
    if (grant->suspendedBy)
        note.append(tr("by: %1", "party").arg(ShareWords::of(*grant->suspendedBy)));
    if (!grant->reason.isEmpty())
        note.append(grant->reason);
    if (grant->isBreakGlass)
        note.append(grant->reviewedAt ? tr("broken glass, reviewed") : tr("broken glass, not reviewed yet"));
    m_note->setText(note.join(QStringLiteral(" · ")));
    const QString receipt = ShareSentences::receipt(*grant, formats);
    m_receipt->setText(receipt.isEmpty() ? tr("None: it was not revoked") : receipt);
    using State = ShareGrantState;
    const bool isLive = grant->state == State::Active || grant->state == State::Suspended;
    const auto button = [this](Act which) { return m_acts.value(static_cast<int>(which)); };
    button(Act::Suspend)->setVisible(grant->state != State::Suspended);
    button(Act::Suspend)->setEnabled(grant->state == State::Active);
    button(Act::Resume)->setVisible(grant->state == State::Suspended);
    button(Act::Extend)->setEnabled(isLive && !grant->isBreakGlass);
    button(Act::Amend)->setEnabled(isLive && !grant->isBreakGlass);
    button(Act::Review)->setVisible(grant->isBreakGlass);
    button(Act::Review)->setEnabled(!grant->reviewedAt);
    button(Act::Revoke)->setEnabled(isLive || grant->state == State::Activating);
}

} // namespace Tenantry
