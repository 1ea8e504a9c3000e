// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "ui/style/theme.h"

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace Tenantry {

class TenantDirectory;

/// Ctrl+K: rooms, tenants (by name or id) and actions in one list. Arrow keys move, Enter goes, Escape leaves.
class JumpDialog final : public QDialog {
    Q_OBJECT
public:
    JumpDialog(const Theme& theme, TenantDirectory& tenants, QList<QAction*> actions, QWidget* parent);

signals:
    void roomChosen(const QString& room);
    void tenantChosen(const Tenantry::TenantId& tenant);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill(const QList<Tenant>& tenants);
    void follow();

    const Theme& m_theme;
    TenantDirectory& m_tenants;
    QList<QAction*> m_actions;
    QLineEdit* m_text;
    QListWidget* m_list;
};

} // namespace Tenantry
