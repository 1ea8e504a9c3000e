// SPDX-License-Identifier: GPL-3.0-or-later
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

using namespace Tenantry;
using namespace Tenantry::Testing;

/// A tenant's whole life through the real window; the second person sits elsewhere and asks the same service.
class TestTenantLives : public QObject {
    Q_OBJECT

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

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<ConsoleDesk>();
        QVERIFY(m_desk->open());
        m_otherBinding = m_desk->console().workspace().bindAs(EmbeddedService::sampleSecondOperator());
        QVERIFY(m_otherBinding);
        m_otherClient = std::make_unique<PlatformClient>(*m_otherBinding, std::nullopt, std::nullopt, m_otherServices);
        m_other = std::make_unique<PlatformTenantLifeAdmin>(*m_otherClient);
        m_otherDecisions = std::make_unique<PlatformDecisionSource>(*m_otherClient, *m_other);
        lives().decisions().reload();
        QVERIFY(spin([this] { return lives().decisions().me().has_value(); }, 10000));
        QVERIFY(lives().decisions().isOperator());
        QCOMPARE(window().actions().conflicts(), QStringList());
    }
    void cleanupTestCase()
    {
        m_otherDecisions.reset();
        m_other.reset();
        m_otherClient.reset();
        m_otherBinding.reset();
        m_desk.reset();
    }

    void isCreated()
    {
        window().actions().action(QStringLiteral("newTenant"))->trigger();
        PlanDialog* opened = dialog("newTenantDialog");
        QVERIFY(opened);
        QVERIFY(!button("carryOut", opened)->isEnabled());
        write(find<QLineEdit>("tenant-name", opened), QStringLiteral("Müller GmbH"));
        auto* subdomain = find<QLineEdit>("tenant-subdomain", opened);
        QCOMPARE(find<QLineEdit>("tenant-id", opened)->text(), QStringLiteral("muller-gmbh"));
        QCOMPARE(subdomain->text(), QStringLiteral("muller-gmbh"));
        QVERIFY(settled(opened));
        QVERIFY2(button("carryOut", opened)->isEnabled(), qPrintable(opened->plan().text()));
        write(subdomain, QStringLiteral("www")); // reserved: said while one types
        QVERIFY(settled(opened));
        QVERIFY(!button("carryOut", opened)->isEnabled());
        QVERIFY2(opened->plan().text().contains(QStringLiteral("reserved")), qPrintable(opened->plan().text()));
        QVERIFY(subdomain->property("invalid").toBool());
        write(subdomain, QStringLiteral("muller"));
        write(find<QLineEdit>("tenant-tags", opened), QStringLiteral("vip, eu"));
        QVERIFY(find<QComboBox>("tenant-binding", opened)->count() >= 1);
        QVERIFY(settled(opened));
        QVERIFY(carryOut(opened));
        QVERIFY(spin([this] { return window().tenantView(muller()) && lives().known(muller()); }, 10000));
        QCOMPARE(lives().known(muller())->life.tags, (QStringList{QStringLiteral("eu"), QStringLiteral("vip")}));
    }

    void isEditedWithAConflict()
    {
        QTest::mouseClick(button("editTenant", window().tenantView(muller())), Qt::LeftButton);
        PlanDialog* opened = dialog("editTenantDialog");
        QVERIFY(opened);
        LifeOrder theirs;
        theirs.kind = LifeOrder::Kind::Edit;
        theirs.tenants = {muller()};
        theirs.fields = {{"name", "Mueller GmbH"}, {"group", "Europe"}};
        const auto done = otherAsks(theirs);
        QVERIFY(done && done->change && done->change->isDone);
        write(find<QLineEdit>("tenant-name", opened), QStringLiteral("Müller & Söhne"));
        find<QComboBox>("tenant-plan", opened)->setCurrentText(QStringLiteral("business"));
        QVERIFY(settled(opened));
        auto* panel = find<QWidget>("conflictPanel", opened);
        QVERIFY(spin([&] { return panel->isVisible(); }, 5000));
        auto* mine = find<QRadioButton>("yours-name", opened);
        auto* now = find<QRadioButton>("now-name", opened);
        QVERIFY(mine && now && mine->isChecked());
        QCOMPARE(mine->text(), QStringLiteral("Müller & Söhne"));
        QCOMPARE(now->text(), QStringLiteral("Mueller GmbH"));
        QVERIFY(!button("carryOut", opened)->isEnabled());
        now->setChecked(true);
        QTest::mouseClick(button("resolveConflict", opened), Qt::LeftButton);
        QCOMPARE(find<QLineEdit>("tenant-name", opened)->text(), QStringLiteral("Mueller GmbH"));
        QCOMPARE(find<QLineEdit>("tenant-group", opened)->text(), QStringLiteral("Europe"));
        QCOMPARE(find<QComboBox>("tenant-plan", opened)->currentText(), QStringLiteral("business"));
        QVERIFY(settled(opened));
        QVERIFY(carryOut(opened));
        const TenantRow* row = lives().known(muller());
        QCOMPARE(row->tenant.name, QStringLiteral("Mueller GmbH"));
        QCOMPARE(row->tenant.plan, QByteArray("business"));
        QCOMPARE(row->life.group, QStringLiteral("Europe"));
    }

    void isSuspendedAndTakenBack()
    {
        PlanDialog* opened = step("stepTenant");
        QVERIFY(opened && settled(opened));
        QVERIFY(opened->plan().text().contains(QStringLiteral("Members")));
        QVERIFY(carryOut(opened));
        QCOMPARE(status(), TenantStatus::Suspended);
        QAction* undo = window().actions().action(QStringLiteral("undoChange"));
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QVERIFY(spin([this] { return status() == TenantStatus::Active; }, 10000));
    }

    void aReasonIsNeeded()
    {
        QTest::mouseClick(button("stepTenant", window().tenantView(muller())), Qt::LeftButton);
        PlanDialog* opened = dialog("stepDialog");
        QVERIFY(opened);
        QVERIFY(!button("carryOut", opened)->isEnabled());
        QVERIFY(!button("carryOut", opened)->toolTip().isEmpty());
        opened->reject();
        QVERIFY(spin([this] { return !find<PlanDialog>("stepDialog"); }, 5000));
    }

    void isArchivedAndRestored()
    {
        PlanDialog* opened = step("archiveTenant");
        QVERIFY(opened && settled(opened));
        QVERIFY(carryOut(opened));
        QCOMPARE(status(), TenantStatus::Archived);
        auto* band = find<QWidget>("archiveBand", window().tenantView(muller()));
        QVERIFY(band && band->isVisible());
        QVERIFY2(band->accessibleName().contains(QStringLiteral("30")), qPrintable(band->accessibleName()));
        // What cannot be done says why.
        auto* purge = window().tenantView(muller())->findChild<QAction*>(QStringLiteral("purgeTenant"));
        QVERIFY(purge && !purge->isEnabled());
        QVERIFY(purge->toolTip().contains(QStringLiteral("purge.wait")));
        QVERIFY(!button("editTenant", window().tenantView(muller()))->toolTip().isEmpty());
        opened = step("stepTenant");
        QVERIFY(opened && settled(opened) && carryOut(opened));
        QCOMPARE(status(), TenantStatus::Active);
        QVERIFY(!band->isVisible());
    }

    void purgingIsAskedForAndNotDecidedByWhoAsked()
    {
        PlanDialog* opened = step("archiveTenant");
        QVERIFY(opened);
        find<QSpinBox>("keepDays", opened)->setValue(0);
        QVERIFY(settled(opened) && carryOut(opened));
        opened = step("purgeTenant");
        QVERIFY(opened && settled(opened));
        QVERIFY(!button("carryOut", opened)->isEnabled());
        QVERIFY2(opened->plan().text().contains(QStringLiteral("second person")), qPrintable(opened->plan().text()));
        write(find<QLineEdit>("typedId", opened), QStringLiteral("Muller-GmbH"));
        QVERIFY(!button("carryOut", opened)->isEnabled());
        write(find<QLineEdit>("typedId", opened), QStringLiteral("muller-gmbh"));
        QVERIFY(carryOut(opened));
        QVERIFY(window().tenantView(muller())); // nothing is done yet
        QTest::mouseClick(button("lifeToastAction"), Qt::LeftButton);
        auto* page = qobject_cast<DecisionsPage*>(window().currentPage());
        QVERIFY(page);
        QVERIFY(m_desk->settle());
        QCOMPARE(find<QTabBar>("decisionBoxes", page)->currentIndex(), int(PendingChangesModel::Box::Asked));
        QTest::keyClick(find<QListView>("decisionsList", page), Qt::Key_Return);
        auto* sheet = find<DecisionSheet>("decisionSheet");
        QVERIFY(sheet);
        QVERIFY(!button("approveChange", sheet)->isVisible());
        QVERIFY(button("cancelChange", sheet)->isVisible());
        QVERIFY(find<QLabel>("decisionNote", sheet)->text().contains(QStringLiteral("second person")));
        sheet->reject();
        QCOMPARE(lives().decisions().waitingForMe(), 0);
    }

    void aSecondPersonApprovesAndNothingOfItIsShown()
    {
        const auto rows = resultOf(m_otherDecisions->list());
        QVERIFY(rows && !rows->isEmpty() && rows->first().isDecidable);
        for (const char* room : {"overview", "tenants", "events", "isolation", "audit"}) {
            window().openRoom(QString::fromLatin1(room));
            QVERIFY2(m_desk->settle(), room);
        }
        const auto decided = resultOf(m_otherDecisions->decide(rows->first(), true, {}));
        QVERIFY(decided && decided->change);
        QCOMPARE(decided->change->state, QByteArray("APPLIED"));
        lives().decisions().reload();
        QVERIFY(spin([this] { return !window().tenantView(muller()); }, 10000));
        QVERIFY(!m_desk->console().tenants().known(muller()));
        QVERIFY(!lives().known(muller()));
        for (const char* room : {"overview", "tenants", "events", "isolation", "decisions"}) {
            window().openRoom(QString::fromLatin1(room));
            QVERIFY2(m_desk->settle(), room);
        }
        for (const QAbstractItemModel* model : window().findChildren<QAbstractItemModel*>()) {
            if (qobject_cast<const PendingChangesModel*>(model)
                || QByteArray(model->metaObject()->className()).contains("Audit")
                || QByteArray(model->metaObject()->className()).contains("LedgerModel"))
                continue; // what was decided and the logs say that there was such a tenant; its own log stays provable
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QModelIndex index = model->index(row, column);
                    QVERIFY2(index.data(Roles::TenantId).toByteArray() != muller().bytes(),
                        model->metaObject()->className());
                    QVERIFY2(
                        !index.data().toString().contains(QStringLiteral("Mueller")), model->metaObject()->className());
                }
            }
        }
        window().actions().action(QStringLiteral("jump"))->trigger();
        auto* text = find<QLineEdit>("jumpText");
        auto* list = find<QListWidget>("jumpList");
        QVERIFY(text && list);
        bool answered = false;
        const auto noted = connect(&m_desk->console().tenants(), &TenantDirectory::searched, this,
            [&](const QString& asked, const QList<Tenant>&) { answered = answered || asked == text->text(); });
        QTest::keyClicks(text, QStringLiteral("mueller"));
        QVERIFY(spin([&] { return answered; }, 10000));
        disconnect(noted);
        for (int row = 0; row < list->count(); ++row)
            QVERIFY(!list->item(row)->text().contains(QStringLiteral("Mueller")));
        text->window()->close();
    }

    void itsCertificateIsShownAndSaved()
    {
        lives().showCertificates(muller());
        auto* shown = find<CertificateDialog>("certificateDialog");
        QVERIFY(shown && spin([&] { return shown->isSettled(); }, 10000));
        const QString text = find<QPlainTextEdit>("certificateText", shown)->toPlainText();
        for (const char* word : {"muller-gmbh", "end of the contract", "Removed", "Remains", "SHA-256"})
            QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
        QVERIFY(find<QLabel>("certificateVerdict", shown)->text().contains(QStringLiteral("whole")));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.json"));
        QVERIFY(shown->saveTo(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(parseJson(file.readAll()).value()["tenantId"], Json("muller-gmbh"));
        QVERIFY(!shown->saveTo(folder.filePath(QStringLiteral("no/such/c.json"))));
        shown->accept();
    }

    void itsNamesAreRefusedAgain()
    {
        window().actions().action(QStringLiteral("newTenant"))->trigger();
        PlanDialog* opened = dialog("newTenantDialog");
        QVERIFY(opened);
        write(find<QLineEdit>("tenant-name", opened), QStringLiteral("Müller GmbH"));
        QVERIFY(settled(opened));
        QVERIFY2(!button("carryOut", opened)->isEnabled(), qPrintable(opened->plan().text()));
        write(find<QLineEdit>("tenant-id", opened), QStringLiteral("another"));
        write(find<QLineEdit>("tenant-subdomain", opened), QStringLiteral("muller"));
        QVERIFY(settled(opened));
        QVERIFY2(!button("carryOut", opened)->isEnabled(), qPrintable(opened->plan().text()));
        opened->reject();
    }

    /// The other one asks, and it is decided here: not before all of it was seen.
    void isApprovedHereOnceAllWasSeen()
    {
        LifeOrder archive;
        archive.kind = LifeOrder::Kind::Archive;
        archive.tenants = {TenantId("org_globex")};
        archive.keepDays = 0;
        QVERIFY(otherAsks(archive)->change->isDone);
        LifeOrder purge = archive;
        purge.kind = LifeOrder::Kind::Purge;
        purge.confirmId = "org_globex";
        const auto asked = otherAsks(purge);
        QVERIFY(asked && asked->change && asked->change->pending);
        DecisionsPage* page = decisions();
        QVERIFY(page);
        QCOMPARE(lives().decisions().waitingForMe(), 1);
        find<QTabBar>("decisionBoxes", page)->setCurrentIndex(0);
        auto* rail = find<QListView>("rail");
        bool counted = false;
        for (int row = 0; row < rail->model()->rowCount(); ++row)
            counted = counted
                || rail->model()
                       ->index(row, 0)
                       .data(Qt::AccessibleTextRole)
                       .toString()
                       .contains(QStringLiteral("1 that you may take"));
        QVERIFY(counted);
        auto* list = find<QListView>("decisionsList", page);
        QTest::keyClick(list, Qt::Key_J);
        QTest::keyClick(list, Qt::Key_A);
        auto* sheet = find<DecisionSheet>("decisionSheet");
        QVERIFY(sheet && spin([&] { return sheet->isSettled(); }, 10000));
        sheet->resize(680, 420);
        auto* scroll = find<QScrollArea>("decisionScroll", sheet);
        QVERIFY(spin([&] { return scroll->verticalScrollBar()->maximum() > 0; }, 5000));
        QVERIFY(!button("refuseChange", sheet)->isEnabled()); // without a reason
        if (!sheet->hasSeenAll()) {
            QVERIFY(!button("approveChange", sheet)->isEnabled());
            scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        }
        QVERIFY(spin([&] { return button("approveChange", sheet)->isEnabled(); }, 5000));
        QTest::keyClick(scroll, Qt::Key_A);
        QVERIFY(
            spin([this] { return lives().decisions().waitingForMe() == 0 && lives().decisions().isSettled(); }, 15000));
        const auto left = resultOf(m_other->certificate(TenantId("org_globex")));
        QVERIFY(left && *left && (*left)->isIntact);
        QVERIFY(spin([this] { return lives().isSettled(); }, 10000));
        window().openRoom(QStringLiteral("tenants"));
        QVERIFY(m_desk->settle());
        auto* table = find<QTableView>("tenantsTable");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            QVERIFY(table->model()->index(row, 0).data(Roles::TenantId).toByteArray() != "org_globex");
    }

    void severalAreChangedAtOnce()
    {
        window().openRoom(QStringLiteral("tenants"));
        QVERIFY(m_desk->settle());
        auto* table = find<QTableView>("tenantsTable");
        const int count = table->model()->rowCount();
        QVERIFY(count >= 2);
        table->selectAll();
        auto* action = find<QComboBox>("bulkAction");
        QVERIFY(action->isVisible());
        action->setCurrentIndex(action->findData(QStringLiteral("addTags")));
        QVERIFY(m_desk->settle());
        QTest::mouseClick(button("reviewPlan"), Qt::LeftButton);
        PlanDialog* opened = dialog("bulkDialog");
        QVERIFY(opened);
        write(find<QLineEdit>("bulkValue", opened), QStringLiteral("winter"));
        write(find<QLineEdit>("bulkReason", opened), QStringLiteral("season"));
        QVERIFY(settled(opened));
        QVERIFY(carryOut(opened));
        const auto tagged = [&] {
            const auto row = resultOf(m_other->tenant(TenantId("org_acme_corp")));
            return row && *row && (*row)->life.tags.contains(QStringLiteral("winter"));
        };
        QVERIFY(tagged());
        lives().undo();
        QVERIFY(spin([this] { return lives().isSettled(); }, 10000));
        QVERIFY(!tagged());
    }
};

QTEST_MAIN(TestTenantLives)
#include "tst_tenantlives.moc"
