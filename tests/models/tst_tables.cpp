// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/auditmodel.h"
#include "models/breachesmodel.h"
#include "models/eventrow.h"
#include "models/membershipsmodel.h"
#include "models/tenantsmodel.h"
#include "tests/models/listsource.h"
#include "tests/models/printmodel.h"
#include "tests/support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

class tst_Tables : public QObject {
    Q_OBJECT
private slots:
    void tenants();
    void tenantsAreSortedByTheService();
    void fiveThousandTenantsHoldTheRules();
    void memberships();
    void audit();
    void breachesAreAcknowledgedByVersion();
    void eventSaysWhatItsData_data();
    void eventSaysWhatItsData();
};

static bool settle(PagedTableModel& model)
{
    return spin([&model] { return model.isSettled(); }, 5000);
}

static RowSlot<TenantRow> acme()
{
    Tenant tenant{TenantId("acme"), QStringLiteral("Acme Corp"), "acme", "enterprise", "us-east-1", "shared",
        TenantStatus::Suspended, {}};
    return {RowState::Loaded, {tenant, 42, 12'345, {1, 2, 3}, 2}};
}

void tst_Tables::tenants()
{
    auto source = std::make_unique<ListSource>();
    source->tenants = {acme(), {RowState::Withheld, {}}};
    TenantsModel model(std::move(source));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QVERIFY(settle(model));
    QCOMPARE(printModel(model),
        QStringLiteral(
            "Name | Subdomain | Plan | Region | Status | Binding | Members | Events 24 h | Activity | Breaches | "
            "Group | Tags | Purged no earlier than\n"
            "Acme Corp | acme | Enterprise | us-east-1 | Suspended | shared | 42 | 12345 |  | 2 | \u2013 | \u2013 | \n"
            " |  |  |  |  |  |  |  |  |  |  |  | "));
    QCOMPARE(model.index(0, TenantsModel::Name).data(Roles::TenantId).toByteArray(), QByteArray("acme"));
    QCOMPARE(
        model.index(0, TenantsModel::Activity).data(Roles::Series).value<QList<double>>(), (QList<double>{1, 2, 3}));
    QCOMPARE(model.index(0, TenantsModel::Status).data(Roles::StatusKind).value<StatusKind>(), StatusKind::OnHold);
    QCOMPARE(model.index(0, TenantsModel::Breaches).data(Roles::StatusKind).value<StatusKind>(), StatusKind::Danger);
    QCOMPARE(model.tenantAt(0), TenantId("acme"));
    QCOMPARE(model.tenantAt(1), TenantId());
}

void tst_Tables::tenantsAreSortedByTheService()
{
    auto owned = std::make_unique<ListSource>();
    ListSource* source = owned.get();
    TenantsModel model(std::move(owned));
    model.sort(TenantsModel::Events24h, Qt::DescendingOrder);
    QVERIFY(settle(model));
    model.sort(TenantsModel::Binding);
    model.setSearchText(QStringLiteral("  ac "));
    model.setSearchText(QStringLiteral("ac"));
    QVERIFY(settle(model));
    TenantQuery expected;
    expected.order = TenantOrder::Events24h;
    expected.descending = true;
    TenantQuery searched = expected;
    searched.text = QStringLiteral("ac");
    QCOMPARE(source->tenantQueries, (QList<TenantQuery>{expected, searched}));
}

void tst_Tables::fiveThousandTenantsHoldTheRules()
{
    auto source = std::make_unique<ListSource>();
    source->tenants = QList<RowSlot<TenantRow>>(5'000, acme());
    TenantsModel model(std::move(source));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    model.setVisibleRange(4'900, 4'999);
    QVERIFY(settle(model));
    QCOMPARE(model.tenantAt(4'999), TenantId("acme"));
    QCOMPARE(model.tenantAt(2'000), TenantId());
}

void tst_Tables::memberships()
{
    auto source = std::make_unique<ListSource>();
    const Membership ana{TenantId("acme"), UserId("u1"), QStringLiteral("Ana"), QStringLiteral("ana@acme.test"),
        Role::Admin, {1000}, Timestamp{2000}};
    const Membership nameless{TenantId("acme"), UserId("u2"), {}, {}, Role::Viewer, {1000}, {}};
    source->members = {{RowState::Loaded, ana}, {RowState::Loaded, nameless}};
    MembershipsModel model(std::move(source));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QVERIFY(settle(model));
    QCOMPARE(printModel(model),
        QStringLiteral("Name | E-mail | Role | Since | Last active\n"
                       "Ana | ana@acme.test | Admin | 1000 | 2000\n"
                       "u2 | \u2013 | Viewer | 1000 | "));
    QCOMPARE(model.index(0, MembershipsModel::Since).data(Roles::ToolTipUtc).toString(),
        QStringLiteral("1970-01-01T00:00:01.000Z"));
}

void tst_Tables::audit()
{
    AuditRow row;
    row.log = TenantId("acme");
    row.index = 7;
    row.time = {1000};
    row.action = "tenant.enter";
    row.actorId = UserId("olga");
    row.outcome = Outcome::Denied;
    row.severity = Severity::High;
    for (const auto scope : {AuditModel::Scope::OneLog, AuditModel::Scope::AllLogs}) {
        auto source = std::make_unique<ListSource>();
        source->audit = {{RowState::Loaded, row}};
        AuditModel model(std::move(source), scope);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTenantNamer([](const TenantId&) { return QStringLiteral("Acme Corp"); });
        model.reload();
        QVERIFY(settle(model));
        const bool all = scope == AuditModel::Scope::AllLogs;
        QCOMPARE(printModel(model),
            all ? QStringLiteral("# | Time | Log | Action | Actor | Target | Outcome | Severity\n"
                                 "7 | 1000 | Acme Corp | tenant.enter | olga | \u2013 | Denied | High")
                : QStringLiteral("# | Time | Action | Actor | Target | Outcome | Severity\n"
                                 "7 | 1000 | tenant.enter | olga | \u2013 | Denied | High"));
    }
}

void tst_Tables::breachesAreAcknowledgedByVersion()
{
    auto owned = std::make_unique<ListSource>();
    ListSource* source = owned.get();
    Breach breach;
    breach.id = BreachId("b1");
    breach.askedBy = TenantId("acme");
    breach.path = "data.eventPage.nodes[3]";
    breach.firstSeen = {1000};
    source->cases = {{RowState::Loaded, breach}};
    BreachesModel model(std::move(owned));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &BreachesModel::changed);
    QSignalSpy failed(&model, &BreachesModel::changeFailed);
    model.reload();
    QVERIFY(settle(model));
    QCOMPARE(printModel(model),
        QStringLiteral("State | First seen | Asked by | Owner | What was seen | Where | Records\n"
                       "Open | 1000 | acme | \u2013 | Foreign record | data.eventPage.nodes[3] | 1"));
    QCOMPARE(model.openCount(), 1);
    source->cases[0].row.version = 2; // somebody else was faster
    model.acknowledge(0);
    QVERIFY(spin([&] { return failed.size() == 1 && model.isSettled(); }, 5000));
    model.acknowledge(0);
    QVERIFY(spin([&] { return changed.size() == 1 && model.isSettled(); }, 5000));
    QCOMPARE(model.openCount(), 0);
}

void tst_Tables::eventSaysWhatItsData_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("status");
    QTest::addColumn<double>("duration");
    QTest::addColumn<int>("kind");
    const auto kind = [](StatusKind value) { return static_cast<int>(value); };
    QTest::newRow("none") << QByteArray() << QString() << -1.0 << kind(StatusKind::Muted);
    QTest::newRow("no object") << QByteArray("[1]") << QString() << -1.0 << kind(StatusKind::Muted);
    QTest::newRow("broken") << QByteArray("{\"status\":") << QString() << -1.0 << kind(StatusKind::Muted);
    QTest::newRow("both") << QByteArray("{\"status\":\"ok\",\"durationMs\":12.5}") << QStringLiteral("ok") << 12.5
                          << kind(StatusKind::Good);
    QTest::newRow("number") << QByteArray("{\"status\":503}") << QStringLiteral("503") << -1.0
                            << kind(StatusKind::Warning);
    QTest::newRow("outcome") << QByteArray("{\"outcome\":\"Denied\"}") << QStringLiteral("Denied") << -1.0
                             << kind(StatusKind::Warning);
    QTest::newRow("text is no duration") << QByteArray("{\"durationMs\":\"12\"}") << QString() << -1.0
                                         << kind(StatusKind::Muted);
}

void tst_Tables::eventSaysWhatItsData()
{
    QFETCH(QByteArray, data);
    Event event;
    event.data = data;
    const EventRow row = eventRow(event);
    QTEST(row.status, "status");
    QTEST(row.durationMs.value_or(-1.0), "duration");
    QTEST(static_cast<int>(eventStatusKind(row.status)), "kind");
}

QTEST_GUILESS_MAIN(tst_Tables)
#include "tst_tables.moc"
