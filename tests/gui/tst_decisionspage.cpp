// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/lifedriver.h"
#include "ui/pages/tenants/tenanttools.h"
#include "ui/text/formats.h"

using namespace Tenantry;
using namespace Tenantry::Testing;

/// What others ask for, decided here; and what is done to several tenants at once.
class TestDecisionsPage : public QObject, private LifeDriver {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(open());
        QVERIFY(lives().decisions().isOperator());
        QCOMPARE(window().actions().conflicts(), QStringList());
    }
    void cleanupTestCase() { close(); }

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

    /// Whoever may not do it finds the control disabled, and the rule and who can help beside it.
    void whoIsNoOperatorIsToldWhy()
    {
        const auto binding = m_desk->console().workspace().bindAs(EmbeddedService::sampleAuditor());
        PlatformClient client(*binding, std::nullopt, std::nullopt, m_otherServices);
        const FixedClock clock(m_desk->now());
        const Formats formats(clock, QTimeZone::utc(), QLocale::c());
        VerificationCounter counter(m_otherServices.book);
        const PageContext context{m_desk->theme(), formats, clock, client, counter, {},
            [](const TenantId& tenant) { return tenant.toString(); }, QStringLiteral("Sample")};
        TenantLives theirs(context);
        theirs.decisions().reload();
        const TenantTools tools(context, theirs, TenantId("org_acme_corp"), nullptr);
        QVERIFY(spin([&] { return theirs.decisions().me() && theirs.known(TenantId("org_acme_corp")); }, 10000));
        for (const char* name : {"editTenant", "stepTenant"}) {
            const auto* control = tools.findChild<QPushButton*>(QString::fromLatin1(name));
            QVERIFY(control && !control->isEnabled());
            QVERIFY2(control->toolTip().contains(QStringLiteral("operator")), name);
            QVERIFY(control->accessibleDescription().contains(QStringLiteral("Rule: permissions")));
        }
        QVERIFY(tools.findChild<QPushButton*>(QStringLiteral("whyNot"))->isVisibleTo(&tools));
        // A purge is not theirs to decide either.
        QCOMPARE(theirs.decisions().waitingForMe(), 0);
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

QTEST_MAIN(TestDecisionsPage)
#include "tst_decisionspage.moc"
