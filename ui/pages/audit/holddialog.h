// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgeradmin.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Tenantry {

/// Legal holds of a log: those that stand and stood, placing one, and releasing one with a reason.
class HoldDialog final : public QDialog {
    Q_OBJECT
public:
    HoldDialog(const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, QWidget* parent);

    bool isSettled() const { return m_underWay == 0; }

signals:
    void changed();

private:
    void load();
    void show();
    void took(const Result<LedgerHold>& hold);
    void check();
    const LedgerHold* current() const;

    const PageContext& m_context;
    LedgerAdmin& m_admin;
    TenantId m_tenant;
    QList<LedgerHold> m_holds;
    QListWidget* m_list;
    QLineEdit* m_reason;
    QPushButton* m_place;
    QPushButton* m_release;
    QLabel* m_trouble;
    int m_underWay = 0;
};

} // namespace Tenantry
