// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decisionwords.h"
#include "models/lifeundo.h"
#include "models/pendingchangesmodel.h"
#include "models/platformdecisionsource.h"
#include "models/roles.h"
#include "models/tenantslug.h"
#include "tests/models/fakedecisions.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The inbox: which box a change is in, in what order, what a decision leaves behind; and what takes a change back.
class TestDecisions : public QObject {
    Q_OBJECT

    static PendingRow change(
        const char* id, const char* by, int64_t lapses, bool decidable, const char* state = "PENDING")
    {
        PendingRow row;
        row.tenant = TenantId("acme");
        row.id = id;
        row.kind = "tenant.purge";
        row.state = state;
        row.reason = QStringLiteral("reason of ") + QLatin1String(id);
        row.requestedBy = UserId(by);
        row.lapsesAt = Timestamp{lapses};
        row.version = 1;
        row.isDecidable = decidable;
        return row;
    }
    void open()
    {
        auto owned = std::make_unique<FakeDecisions>();
        m_source = owned.get();
        m_source->rows = {change("late", "other", 900, true), change("soon", "other", 100, true),
            change("mine", "me", 500, false), change("done", "other", 50, false, "APPLIED"),
            change("theirs", "other", 70, false)};
        m_book = std::make_unique<DecisionBook>(std::move(owned));
        QSignalSpy settled(m_book.get(), &DecisionBook::settled);
        m_book->reload();
        QVERIFY(settled.wait());
    }
    static QByteArrayList ids(const PendingChangesModel& model)
    {
        QByteArrayList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out.append(model.rowAt(row)->id);
        return out;
    }
    static QString named(const TenantId&) { return QStringLiteral("Acme Corp"); }

    std::unique_ptr<DecisionBook> m_book;
    FakeDecisions* m_source = nullptr;

private slots:
    void boxes()
    {
        open();
        PendingChangesModel model(*m_book, named);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        using Box = PendingChangesModel::Box;
        QCOMPARE(ids(model), (QByteArrayList{"soon", "late"}));
        QCOMPARE(m_book->waitingForMe(), 2);
        model.setBox(Box::Asked);
        QCOMPARE(ids(model), QByteArrayList{"mine"});
        model.setBox(Box::History);
        QCOMPARE(ids(model), (QByteArrayList{"done", "theirs"}));
        QCOMPARE(model.count(Box::ForMe), 2);
        model.setBox(Box::ForMe);
        model.setSearchText(QStringLiteral("of LATE"));
        QCOMPARE(ids(model), QByteArrayList{"late"});
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Purge Acme Corp"));
        QCOMPARE(model.index(0).data(Roles::TenantId).toByteArray(), QByteArray("acme"));
    }
    void aDecisionMovesItToTheHistory()
    {
        open();
        PendingChangesModel model(*m_book, named);
        QSignalSpy decided(m_book.get(), &DecisionBook::decided);
        QSignalSpy ended(m_book.get(), &DecisionBook::ended);
        m_book->decide(*m_book->find("soon"), true, QStringLiteral("fine"));
        QVERIFY(decided.wait());
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ids(model), QByteArrayList{"late"});
        QCOMPARE(m_book->waitingForMe(), 1);
    }
    void aRefusalReadsTheListAgain()
    {
        open();
        m_source->refusal = RefusalRow{{ErrorCode::Forbidden, {}, {}}, "change.secondPerson", {}, {"operator"}, {}};
        QSignalSpy refused(m_book.get(), &DecisionBook::refused);
        const int before = m_source->asked;
        m_book->decide(*m_book->find("soon"), true, {});
        QVERIFY(refused.wait());
        QCOMPARE(m_source->asked, before + 1);
        QCOMPARE(m_book->find("soon")->state, QByteArray("PENDING"));
    }
    void whatIsDecidedElsewhereIsTold()
    {
        open();
        QSignalSpy ended(m_book.get(), &DecisionBook::ended);
        QSignalSpy arrived(m_book.get(), &DecisionBook::arrived);
        QSignalSpy vanished(m_book.get(), &DecisionBook::vanished);
        m_source->rows[2].state = "APPLIED";
        m_source->rows.removeAt(1);
        m_source->rows.prepend(change("newer", "other", 801, true));
        m_source->rows.prepend(change("new", "other", 800, true));
        QSignalSpy settled(m_book.get(), &DecisionBook::settled);
        m_book->reload();
        QVERIFY(settled.wait());
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().value<PendingRow>().id, QByteArray("mine"));
        QCOMPARE(vanished.size(), 1);
        QCOMPARE(vanished.first().first().value<PendingRow>().id, QByteArray("soon"));
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived.first().first().toInt(), 1);
    }
    void aFailureKeepsWhatWasRead()
    {
        open();
        m_source->problem = Error{ErrorCode::IoError, {}, {}};
        QSignalSpy failed(m_book.get(), &DecisionBook::failed);
        m_book->reload();
        QVERIFY(failed.wait());
        QCOMPARE(m_book->rows().size(), 5);
    }
    void ordersOfWaitingChanges_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("fields"); ///< empty: no order
        QTest::newRow("suspend") << QByteArray("tenants.bulk") << QByteArray(R"({"operation":"suspend","body":{}})")
                                 << QByteArray(R"({"suspend":true})");
        QTest::newRow("tags") << QByteArray("tenants.bulk")
                              << QByteArray(R"({"operation":"tags","body":{"add":["eu"],"remove":["x"]}})")
                              << QByteArray(R"({"addTags":["eu"],"removeTags":["x"]})");
        QTest::newRow("plan") << QByteArray("tenants.bulk")
                              << QByteArray(R"({"operation":"plan","body":{"plan":"business"}})")
                              << QByteArray(R"({"plan":"business"})");
        QTest::newRow("unknown operation")
            << QByteArray("tenants.bulk") << QByteArray(R"({"operation":"melt","body":{}})") << QByteArray();
        QTest::newRow("unknown kind") << QByteArray("share.grant") << QByteArray("{}") << QByteArray();
        QTest::newRow("no body") << QByteArray("tenants.bulk") << QByteArray("null") << QByteArray();
    }
    void ordersOfWaitingChanges()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, fields);
        PendingRow row = change("x", "other", 1, true);
        row.kind = kind;
        row.body = parseJson(body).value();
        row.touched = {TenantId("a"), TenantId("b")};
        row.touchedCount = 2;
        const auto order = PlatformDecisionSource::orderOf(row);
        QCOMPARE(order.has_value(), !fields.isEmpty());
        if (order)
            QCOMPARE(order->fields, parseJson(fields).value());
        row.touchedCount = 3; // not all are named
        QVERIFY(!PlatformDecisionSource::orderOf(row));
    }
    void takesBack_data()
    {
        QTest::addColumn<QByteArray>("undo");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* undo, LifeOrder::Kind kind) {
            QTest::newRow(undo) << QByteArray(undo) << static_cast<int>(kind);
        };
        row("resumeTenant", LifeOrder::Kind::Resume);
        row("suspendTenant", LifeOrder::Kind::Suspend);
        row("archiveTenant", LifeOrder::Kind::Archive);
        row("restoreTenant", LifeOrder::Kind::Restore);
        row("editTenant", LifeOrder::Kind::Edit);
        QTest::newRow("none") << QByteArray() << -1;
        QTest::newRow("unknown") << QByteArray("meltTenant") << -1;
    }
    void takesBack()
    {
        QFETCH(QByteArray, undo);
        QFETCH(int, kind);
        ChangeAnswer answer;
        answer.isDone = true;
        answer.plan.undo = undo;
        answer.plan.tenants = 1;
        answer.tenant = TenantRow{};
        answer.tenant->tenant.id = TenantId("acme");
        answer.tenant->life.version = 7;
        answer.rows = {PlannedRow{TenantId("acme"), {}, 6,
            {{"name", "Old"}, {"group", nullptr}, {"tags", Json::array({"eu"})}}, {{"name", "New"}}, {}, {}}};
        const auto back = undoOf({}, answer);
        QCOMPARE(back ? static_cast<int>(back->kind) : -1, kind);
        if (!back)
            return;
        QCOMPARE(back->versions, QList<int>{7});
        if (back->kind == LifeOrder::Kind::Edit)
            QCOMPARE(back->fields, (Json{{"name", "Old"}, {"group", ""}, {"tags", Json::array({"eu"})}}));
        answer.isDone = false; // a plan, or it waits
        QVERIFY(!undoOf({}, answer));
    }
    /// One order cannot give two tenants each its own back.
    void takesManyBackWhereTheyWereAlike()
    {
        LifeOrder done{.kind = LifeOrder::Kind::Bulk, .tenants = {TenantId("a"), TenantId("b")}};
        ChangeAnswer answer;
        answer.isDone = true;
        answer.plan.undo = "changeTenants";
        answer.plan.tenants = 2;
        const auto tagged = [](const char* id, Json was, Json is) {
            return PlannedRow{TenantId(id), {}, 3, {{"tags", std::move(was)}}, {{"tags", std::move(is)}}, {}, {}};
        };
        const Json none = Json::array();
        answer.rows = {tagged("a", none, {"eu"}), tagged("b", {"vip"}, {"eu", "vip"})};
        const auto back = undoOf(done, answer);
        QVERIFY(back);
        QCOMPARE(back->fields, (Json{{"removeTags", {"eu"}}}));
        QCOMPARE(back->versions, (QList<int>{4, 4}));
        answer.rows[1] = tagged("b", {"eu"}, {"eu"}); // had it before: is left alone
        QCOMPARE(undoOf(done, answer)->tenants, QList<TenantId>{TenantId("a")});
        answer.rows = {PlannedRow{TenantId("a"), {}, 3, {{"plan", "starter"}}, {{"plan", "business"}}, {}, {}},
            PlannedRow{TenantId("b"), {}, 3, {{"plan", "trial"}}, {{"plan", "business"}}, {}, {}}};
        QVERIFY(!undoOf(done, answer));
    }
    void slugs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("slug");
        QTest::newRow("plain") << QStringLiteral("Acme Corp") << QByteArray("acme-corp");
        QTest::newRow("marks") << QStringLiteral("Müller & Söhne") << QByteArray("muller-sohne");
        QTest::newRow("sharp s") << QStringLiteral("Groß") << QByteArray("gross");
        QTest::newRow("ends") << QStringLiteral(" --X!  ") << QByteArray("x");
        QTest::newRow("other script") << QStringLiteral("аcме") << QByteArray("c");
        QTest::newRow("nothing") << QStringLiteral("  ") << QByteArray();
        QTest::newRow("long") << QString(60, QLatin1Char('a')) << QByteArray(40, 'a');
    }
    void slugs()
    {
        QFETCH(QString, name);
        QTEST(tenantSlug(name), "slug");
    }
    void wordsOfRules()
    {
        const RefusalRow held{{ErrorCode::Conflict, QStringLiteral("case 12"), {}}, "purge.held",
            QStringLiteral("the release of the legal hold"), {"operator", "auditor"}, {}};
        const QString why = DecisionWords::why(held);
        for (const char* word : {"legal hold", "case 12", "operator", "auditor", "purge.held"})
            QVERIFY2(why.contains(QLatin1String(word)), qPrintable(why));
        const RefusalRow unknown{
            {ErrorCode::Conflict, QStringLiteral("no moon"), {}}, "moon.full", QStringLiteral("a full moon"), {}, {}};
        QVERIFY(DecisionWords::why(unknown).contains(QStringLiteral("a full moon")));
    }
};

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
