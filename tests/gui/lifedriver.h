// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/embeddedservice.h"
#include "models/pendingchangesmodel.h"
#include "models/platformdecisionsource.h"
#include "models/platformtenantlifeadmin.h"
#include "models/roles.h"
#include "tests/gui/consoledesk.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"
#include "ui/pages/common/plancard.h"
#include "ui/pages/common/plandialog.h"
#include "ui/pages/decisions/decisionsheet.h"
#include "ui/pages/decisions/decisionspage.h"
#include "ui/pages/tenants/certificatedialog.h"
#include "ui/pages/tenants/tenantlives.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tenantdirectory.h"
#include "ui/shell/tenantview.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace Tenantry::Testing {

/// The console on its small workspace, hands for its dialogs, and a second person who sits elsewhere and asks the same
/// service.
class LifeDriver {
protected:
    bool open()
    {
        m_desk = std::make_unique<ConsoleDesk>();
        if (!m_desk->open())
            return false;
        m_otherBinding = m_desk->console().workspace().bindAs(EmbeddedService::sampleSecondOperator());
        if (!m_otherBinding)
            return false;
        m_otherClient = std::make_unique<PlatformClient>(*m_otherBinding, std::nullopt, std::nullopt, m_otherServices);
        m_other = std::make_unique<PlatformTenantLifeAdmin>(*m_otherClient);
        m_otherDecisions = std::make_unique<PlatformDecisionSource>(*m_otherClient, *m_other);
        lives().decisions().reload();
        return spin([this] { return lives().decisions().me().has_value(); }, 10000);
    }
    void close()
    {
        m_otherDecisions.reset();
        m_other.reset();
        m_otherClient.reset();
        m_otherBinding.reset();
        m_desk.reset();
    }

    std::unique_ptr<ConsoleDesk> m_desk;
    std::unique_ptr<ServiceBinding> m_otherBinding;
    ClientServices m_otherServices = testServices();
    std::unique_ptr<PlatformClient> m_otherClient;
    std::unique_ptr<PlatformTenantLifeAdmin> m_other;
    std::unique_ptr<PlatformDecisionSource> m_otherDecisions;

    static TenantId muller() { return TenantId("muller-gmbh"); }
    MainWindow& window() { return m_desk->window(); }
    TenantLives& lives() { return m_desk->console().lives(); }
    template <class T> T* find(const char* name, QWidget* in = nullptr)
    {
        return (in ? in : &window())->findChild<T*>(QString::fromLatin1(name));
    }
    QPushButton* button(const char* name, QWidget* in = nullptr) { return find<QPushButton>(name, in); }
    PlanDialog* dialog(const char* name)
    {
        PlanDialog* found = nullptr;
        spin([&] { return (found = find<PlanDialog>(name)) && found->isVisible() && found->isSettled(); }, 10000);
        return found;
    }
    bool settled(PlanDialog* of)
    {
        return spin([&] { return of->isSettled(); }, 10000);
    }
    static void write(QLineEdit* line, const QString& text)
    {
        line->setFocus();
        line->selectAll();
        line->insert(text); // what no keyboard of the tests has, too
    }
    /// Presses the dialog's button, which has to be ready, and waits until it is gone.
    bool carryOut(PlanDialog* of)
    {
        const QPointer<PlanDialog> alive(of);
        QPushButton* act = button("carryOut", of);
        if (!act->isEnabled()) {
            qWarning() << "not ready:" << find<QLabel>("planLacks", of)->text() << of->plan().text();
            return false;
        }
        QTest::mouseClick(act, Qt::LeftButton);
        const bool gone = spin([&] { return !alive || !alive->isVisible(); }, 15000);
        if (!gone)
            qWarning() << "still there:" << alive->plan().text();
        return gone && spin([this] { return lives().isSettled(); }, 10000);
    }
    TenantStatus status()
    {
        return lives().known(muller()) ? lives().known(muller())->tenant.status : TenantStatus::Active;
    }
    /// A step from the tenant's header, with a reason.
    PlanDialog* step(const char* opener)
    {
        if (QPushButton* opens = button(opener, window().tenantView(muller())))
            QTest::mouseClick(opens, Qt::LeftButton);
        else if (auto* action = window().tenantView(muller())->findChild<QAction*>(QString::fromLatin1(opener)))
            action->trigger();
        PlanDialog* opened = dialog("stepDialog");
        if (opened)
            write(find<QLineEdit>("stepReason", opened), QStringLiteral("end of the contract"));
        return opened;
    }
    Result<PlannedAnswer> otherAsks(LifeOrder order)
    {
        const auto row = resultOf(m_other->tenant(order.tenants.first()));
        if (row && *row)
            order.versions = {(*row)->life.version};
        order.reason = QStringLiteral("by Tomas");
        return resultOf(m_other->ask(order, false, {}));
    }
    DecisionsPage* decisions()
    {
        window().openRoom(QStringLiteral("decisions"));
        m_desk->settle();
        return qobject_cast<DecisionsPage*>(window().currentPage());
    }
};

} // namespace Tenantry::Testing
