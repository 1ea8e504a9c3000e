// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/lifenotices.h"

#include "ui/console/desktopnotice.h"
#include "ui/pages/decisions/decisionspage.h"
#include "ui/pages/tenants/tenantlives.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tenantdirectory.h"

#include <QAction>

namespace Tenantry {

LifeNotices::LifeNotices(TenantLives& lives, TenantDirectory& tenants, MainWindow& window)
    : QObject(&window)
    , m_lives(lives)
    , m_tenants(tenants)
    , m_window(window)
    , m_desktop(new DesktopNotice(window))
{
    lives.setHost(&window);
    addActions();
    DecisionBook& book = lives.decisions();
    connect(&lives, &TenantLives::learned, this, [this](const TenantRow& row) { m_tenants.learn(row.tenant); });
    connect(&lives, &TenantLives::purged, this, &LifeNotices::purged);
    connect(&lives, &TenantLives::decisionRequested, this, &LifeNotices::showDecision);
    connect(&lives, &TenantLives::created, this, [this](const TenantId& tenant) { m_window.openTenant(tenant); });
    connect(&book, &DecisionBook::changed, this, [this, &book] { m_window.setDecisions(book.waitingForMe()); });
    connect(&book, &DecisionBook::arrived, this,
        [this](int count) { m_desktop->tell(tr("%n decision(s) wait for you.", nullptr, count)); });
    connect(m_desktop, &DesktopNotice::followed, this, [this] {
        m_window.activateWindow();
        m_window.openRoom(QStringLiteral("decisions"));
    });
}

void LifeNotices::addActions()
{
    ActionRegistry& actions = m_window.actions();
    actions.add(
        QStringLiteral("newTenant"), [] { return tr("&New tenant…"); }, QKeySequence(Qt::CTRL | Qt::Key_N),
        [this] {
            if (m_window.isStarted())
                m_lives.create();
        });
    QAction* undo = actions.add(
        QStringLiteral("undoChange"), [] { return tr("&Undo the last change of a tenant"); },
        QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { m_lives.undo(); });
    actions.add(
        QStringLiteral("certificates"), [] { return tr("&Deletion certificates"); }, {},
        [this] { m_lives.showCertificates(); });
    actions.retranslate();
    undo->setEnabled(false);
    connect(&m_lives, &TenantLives::undoChanged, undo, &QAction::setEnabled);
}

void LifeNotices::purged(const TenantId& tenant)
{
    m_window.closeTenant(tenant);
    m_tenants.forget(tenant);
    m_window.refreshRooms();
}

void LifeNotices::showDecision(const QByteArray& id)
{
    m_window.openRoom(QStringLiteral("decisions"));
    if (auto* page = qobject_cast<DecisionsPage*>(m_window.currentPage()))
        page->choose(id);
}

} // namespace Tenantry
