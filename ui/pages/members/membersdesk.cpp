// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/members/membersdesk.h"

#include "models/platformmemberadmin.h"
#include "models/settle.h"
#include "models/words.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/members/invitationlist.h"
#include "ui/pages/members/memberimportdialog.h"
#include "ui/pages/members/memberwords.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace Tenantry {

namespace {
constexpr int kToastMs = 12'000;
constexpr int kMostDaysOpen = 90;
constexpr int kNamedAtMost = 5;

Role roleChosen(const QComboBox* box) { return static_cast<Role>(box->currentData().toInt()); }
} // namespace

MembersDesk::MembersDesk(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_admin(std::make_unique<PlatformMemberAdmin>(context.platform, tenant))
    , m_invite(Parts::button(QStringLiteral("inviteMember"), tr("&Invite…"), "", this))
    , m_role(Parts::button(QStringLiteral("changeMemberRole"), tr("Change &role…"), "", this))
    , m_remove(Parts::button(QStringLiteral("removeMembers"), tr("Re&move…"), "", this))
    , m_import(Parts::button(QStringLiteral("importMembers"), tr("Im&port a list…"), "", this))
    , m_ask(Parts::button(QStringLiteral("askToManage"), tr("As&k…"), "", this))
    , m_list(new InvitationList(context, parent))
{
    setObjectName(QStringLiteral("membersDesk"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton* button : {m_invite, m_role, m_remove, m_import, m_ask})
        row->addWidget(button);
    row->addStretch(1);
    m_ask->hide();
    connect(m_invite, &QPushButton::clicked, this, &MembersDesk::invite);
    connect(m_role, &QPushButton::clicked, this, &MembersDesk::changeRole);
    connect(m_remove, &QPushButton::clicked, this, &MembersDesk::remove);
    connect(m_import, &QPushButton::clicked, this, &MembersDesk::import);
    connect(m_ask, &QPushButton::clicked, this, &MembersDesk::askForIt);
    connect(m_list, &InvitationList::resendRequested, this, [this](const InvitationRow& invitation) {
        // The new code is shown as the first one was.
        auto* dialog =
            new MemberChangeDialog(m_context, QStringLiteral("resendDialog"), tr("Send the invitation again"),
                tr("%1 gets a new code, and seven days. The old code opens nothing any more.").arg(invitation.email),
                tr("Make a new code"), false, this);
        dialog->setAsk([this, invitation](bool dryRun) { return m_admin->resend(invitation, dryRun); });
        open(dialog);
        dialog->askPlan();
    });
    connect(m_list, &InvitationList::revokeRequested, this, [this](const InvitationRow& invitation) {
        ++m_underWay;
        whenSettled(m_admin->revoke(invitation), this, [this](const Result<MemberReply>& reply) { took(reply); });
    });
    check();
}

MembersDesk::~MembersDesk() = default;

void MembersDesk::load()
{
    ++m_underWay;
    whenSettled(m_admin->invitations(), this,
        [this](const Result<MemberAdmin::Invitations>& found) { takeInvitations(found); });
}

void MembersDesk::takeInvitations(const Result<MemberAdmin::Invitations>& found)
{
    --m_underWay;
    m_isKnown = found.has_value();
    m_refusal = found ? found->refusal : std::nullopt;
    m_list->setRows(found ? found->rows : QList<InvitationRow>());
    check();
    emit settled();
}

void MembersDesk::setChosen(const QList<Membership>& members)
{
    m_chosen = members;
    check();
}

void MembersDesk::check()
{
    const bool may = m_isKnown && !m_refusal;
    const QString why = m_refusal ? MemberWords::refusal(*m_refusal) : QString();
    for (QPushButton* button : {m_invite, m_role, m_remove, m_import}) {
        const bool needsChoice = button == m_role || button == m_remove;
        button->setEnabled(may && (!needsChoice || !m_chosen.isEmpty()));
        const QString words = !why.isEmpty()    ? why
            : needsChoice && m_chosen.isEmpty() ? tr("Choose one member, or several.")
                                                : QString();
        button->setToolTip(words);
        button->setAccessibleDescription(words);
    }
    m_ask->setVisible(m_refusal && m_refusal->rule == "permissions");
    m_ask->setToolTip(why);
}

QString MembersDesk::namesOfChosen() const
{
    QStringList names;
    for (const Membership& member : m_chosen.mid(0, kNamedAtMost))
        names.append(member.name.isEmpty() ? member.userId.toString() : member.name);
    const qsizetype more = m_chosen.size() - names.size();
    return more > 0 ? tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(names.join(QStringLiteral(", ")))
                    : names.join(QStringLiteral(", "));
}

QComboBox* MembersDesk::roleBox(QWidget* parent) const
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("memberRole"));
    for (const Role role : {Role::Viewer, Role::Member, Role::Admin})
        box->addItem(Words::of(role), static_cast<int>(role));
    return box;
}

void MembersDesk::open(MemberChangeDialog* dialog)
{
    connect(dialog, &MemberChangeDialog::done, this, &MembersDesk::finished);
    dialog->open();
}

void MembersDesk::invite()
{
    auto* dialog = new MemberChangeDialog(m_context, QStringLiteral("inviteDialog"), tr("Invite somebody"),
        tr("They get a code from you, and are a member once they give it in while they are signed in."), tr("Invite"),
        false, this);
    auto* email = new QLineEdit(dialog);
    email->setObjectName(QStringLiteral("memberEmail"));
    auto* role = roleBox(dialog);
    auto* days = new QSpinBox(dialog);
    days->setObjectName(QStringLiteral("invitationDays"));
    days->setRange(1, kMostDaysOpen);
    days->setValue(7);
    dialog->addField(tr("E-mail"), email);
    dialog->addField(tr("Role"), role);
    dialog->addField(tr("Open for days"), days);
    dialog->setAsk([this, email, role, days](bool dryRun) {
        return m_admin->invite(email->text(), roleChosen(role), days->value(), dryRun);
    });
    connect(email, &QLineEdit::textChanged, dialog, &MemberChangeDialog::fieldsChanged);
    connect(role, &QComboBox::currentIndexChanged, dialog, &MemberChangeDialog::fieldsChanged);
    connect(days, &QSpinBox::valueChanged, dialog, &MemberChangeDialog::fieldsChanged);
    open(dialog);
    email->setFocus();
}

void MembersDesk::changeRole()
{
    auto* dialog = new MemberChangeDialog(m_context, QStringLiteral("roleDialog"), tr("Change the role"),
        namesOfChosen(), tr("Change the role"), false, this);
    auto* role = roleBox(dialog);
    role->setCurrentIndex(role->findData(static_cast<int>(m_chosen.first().role)));
    dialog->addField(tr("Role"), role);
    dialog->setAsk(
        [this, role, chosen = m_chosen](bool dryRun) { return m_admin->change(chosen, roleChosen(role), dryRun); });
    connect(role, &QComboBox::currentIndexChanged, dialog, &MemberChangeDialog::fieldsChanged);
    open(dialog);
}

void MembersDesk::remove()
{
    auto* dialog = new MemberChangeDialog(m_context, QStringLiteral("removeDialog"), tr("Remove from the tenant"),
        tr("%1: they are out at once, with all that they have open.").arg(namesOfChosen()), tr("Remove"), true, this);
    dialog->setAsk([this, chosen = m_chosen](bool dryRun) { return m_admin->change(chosen, std::nullopt, dryRun); });
    open(dialog);
    dialog->askPlan();
}

void MembersDesk::import() { open(new MemberImportDialog(m_context, *m_admin, this)); }

void MembersDesk::askForIt()
{
    ++m_underWay;
    const QByteArray permission = m_refusal ? m_refusal->missing.toUtf8() : QByteArray();
    whenSettled(m_admin->askFor(permission, tr("Asked for on the page of the members")), this,
        [this](const Result<bool>& asked) {
            --m_underWay;
            if (!asked) {
                emit failed(changeSentenceFor(asked.error()));
            } else {
                m_ask->setEnabled(false);
                m_ask->setText(tr("Asked for"));
            }
            emit settled();
        });
}

void MembersDesk::took(const Result<MemberReply>& reply)
{
    --m_underWay;
    if (!reply)
        emit failed(changeSentenceFor(reply.error()));
    else if (reply->refusal)
        emit failed(MemberWords::refusal(*reply->refusal));
    else
        finished(*reply->answer);
    emit settled();
}

void MembersDesk::finished(const MemberChangeAnswer& change)
{
    load();
    if (change.invitation)
        return;
    emit changed();
    auto* toast = new Toast(m_context.theme, QStringLiteral("memberToast"), Icon::Check, MemberWords::done(change),
        tr("The audit log says so."), parentWidget());
    toast->setAttribute(Qt::WA_DeleteOnClose);
    if (!change.undoId.isEmpty() && change.plan.undo == "undoMembers") {
        toast->setAction(tr("Undo"));
        connect(toast, &Toast::actionTriggered, this, [this, id = change.undoId] { undo(id); });
    }
    toast->showFor(kToastMs);
}

void MembersDesk::undo(const QByteArray& id)
{
    ++m_underWay;
    whenSettled(m_admin->undo(id), this, [this](const Result<MemberReply>& reply) { took(reply); });
}

} // namespace Tenantry
