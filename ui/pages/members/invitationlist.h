// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/memberadmin.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QPushButton;
class QStandardItemModel;

namespace Tenantry {

class TableView;

/// Who was asked into the tenant and is not there yet: invited, or expired, to be sent again or revoked. Hidden where
/// there is nobody.
class InvitationList final : public QWidget {
    Q_OBJECT
public:
    InvitationList(const PageContext& context, QWidget* parent);

    void setRows(const QList<InvitationRow>& rows);

signals:
    void resendRequested(const Tenantry::InvitationRow& invitation);
    void revokeRequested(const Tenantry::InvitationRow& invitation);

private:
    const InvitationRow* current() const;
    void check();

    const PageContext& m_context;
    QList<InvitationRow> m_invitations;
    QStandardItemModel* m_model;
    TableView* m_table;
    QPushButton* m_resend;
    QPushButton* m_revoke;
};

} // namespace Tenantry
