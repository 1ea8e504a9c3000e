// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QObject>

namespace Tenantry {

class DesktopNotice;
class MainWindow;
class TenantDirectory;
class TenantLives;

/// Takes what becomes of tenants to the window: its actions, the count on the rail, what is to be read again, and that
/// nothing is shown of one that is gone.
class LifeNotices final : public QObject {
    Q_OBJECT
public:
    LifeNotices(TenantLives& lives, TenantDirectory& tenants, MainWindow& window);

private:
    void addActions();
    void purged(const TenantId& tenant);
    void showDecision(const QByteArray& id);

    TenantLives& m_lives;
    TenantDirectory& m_tenants;
    MainWindow& m_window;
    DesktopNotice* m_desktop;
};

} // namespace Tenantry
