// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/memberadmin.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace Tenantry {

class InvitationList;
class MemberChangeDialog;

/// What can be done to a tenant's members: invite, change the role of those chosen, remove them, import a list; each by
/// a plan first. Who may not finds it disabled, with why and who can grant it, and can ask for it.
class MembersDesk final : public QWidget {
    Q_OBJECT
public:
    MembersDesk(const PageContext& context, const TenantId& tenant, QWidget* parent);
    ~MembersDesk() override;

    void load(); ///< invitations, and whether the asker may
    void setChosen(const QList<Membership>& members);
    InvitationList* invitations() const { return m_list; }
    bool isSettled() const { return m_underWay == 0; }

signals:
    void changed(); ///< memberships are others now
    void settled();
    void failed(const QString& text);

private:
    void invite();
    void changeRole();
    void remove();
    void import();
    void askForIt();
    void open(MemberChangeDialog* dialog);
    void finished(const MemberChangeAnswer& change);
    void undo(const QByteArray& id);
    void took(const Result<MemberReply>& reply);
    void takeInvitations(const Result<MemberAdmin::Invitations>& found);
    void check();
    QString namesOfChosen() const;
    QComboBox* roleBox(QWidget* parent) const;

    const PageContext& m_context;
    std::unique_ptr<MemberAdmin> m_admin;
    QList<Membership> m_chosen;
    std::optional<RefusalRow> m_refusal;
    bool m_isKnown = false; ///< whether the asker may
    QPushButton* m_invite;
    QPushButton* m_role;
    QPushButton* m_remove;
    QPushButton* m_import;
    QPushButton* m_ask;
    InvitationList* m_list;
    int m_underWay = 0;
};

} // namespace Tenantry
