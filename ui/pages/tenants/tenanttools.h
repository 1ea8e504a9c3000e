// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lifeorder.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace Tenantry {

class TenantLives;
class Theme;

/// At the end of a tenant's header: edit it, its next step (suspend, resume or restore), and the rest in a menu. What
/// cannot be done is disabled, and says by which rule, what is missing, and who can help.
class TenantTools final : public QWidget {
    Q_OBJECT
public:
    TenantTools(const PageContext& context, TenantLives& lives, const TenantId& tenant, QWidget* parent);

private:
    void show();
    void act(LifeOrder::Kind kind);
    void fillMenu();
    void setReason(QPushButton* button, const QString& whyNot);

    const Theme& m_theme;
    TenantLives& m_lives;
    TenantId m_tenant;
    QPushButton* m_edit;
    QPushButton* m_step;
    QPushButton* m_why;
    QMenu* m_menu;
    LifeOrder::Kind m_next = LifeOrder::Kind::Suspend;
    QString m_whyNot;
};

} // namespace Tenantry
