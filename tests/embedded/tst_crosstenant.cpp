// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/servicefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

class TestCrossTenant : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>();
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
        const auto mine = m_fixture->ingest("alice", {ServiceFixture::event("a", 1'763'000'000'000)}, "acme");
        const auto theirs = m_fixture->ingest("bob",
            {ServiceFixture::event("b", 1'763'000'000'000), ServiceFixture::event("b2", 1'763'000'000'001)}, "globex");
        VERIFY_OK(mine);
        VERIFY_OK(theirs);
        m_foreign = theirs->ids.first();
    }
    void refusesAForeignContextLikeAnAbsentOne()
    {
        const Json foreign = m_fixture->ask("alice", Plane::Inference, "{ events { id } }", "globex");
        const Json absent = m_fixture->ask("alice", Plane::Inference, "{ events { id } }", "nobody");
        QCOMPARE(foreign["refused"], Json("FORBIDDEN"));
        QCOMPARE(foreign, absent);
        QCOMPARE(attemptsIn("acme"), 2);
        QCOMPARE(attemptsIn("platform"), 2);
        QCOMPARE(attemptsIn("globex"), 0);
    }
    void refusesForeignFilters_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("filter") << QByteArray(R"({ events(filter: {tenantId: "globex"}) { id } })");
        QTest::newRow("metadata") << QByteArray(R"({ events(filter: {metadata: {tenantId: "globex"}}) { id } })");
        QTest::newRow("page") << QByteArray(R"({ eventPage(filter: {tenantId: "globex"}) { totalCount } })");
        QTest::newRow("anchors") << QByteArray(R"({ eventAnchors(filter: {tenantId: "globex"}) { cursor } })");
        QTest::newRow("series") << QByteArray(R"({ eventsOverTime(filter: {tenantId: "globex"}) { count } })");
        QTest::newRow("by case") << QByteArray(R"({ events(filter: {tenantId: "Acme"}) { id } })");
        QTest::newRow("empty") << QByteArray(R"({ events(filter: {tenantId: ""}) { id } })");
    }
    void refusesForeignFilters()
    {
        QFETCH(QByteArray, query);
        const Json answer = m_fixture->ask("alice", Plane::Inference, query.constData(), "acme");
        QVERIFY2(answer["data"].is_null(), dumpJson(answer).constData());
        QCOMPARE(bytesMember(answer["errors"][0]["extensions"], "code"), "FORBIDDEN");
        QCOMPARE(attemptsIn("acme"), 1);
        QCOMPARE(attemptsIn("platform"), 1);
    }
    void foreignAndAbsentEventsLookAlike()
    {
        const char* query = "query ($id: ID!) { event(id: $id) { id type } }";
        Json foreign = m_fixture->ask("alice", Plane::Inference, query, "acme", {{"id", m_foreign.toStdString()}});
        Json absent = m_fixture->ask("alice", Plane::Inference, query, "acme", {{"id", "evt_never_issued"}});
        QVERIFY(foreign["data"]["event"].is_null());
        foreign.erase("extensions");
        absent.erase("extensions");
        QCOMPARE(foreign, absent);
        QCOMPARE(m_fixture->actions("acme").count("record.absent"), 2);
        QVERIFY(!m_fixture->actions("globex").contains("record.absent"));
    }
    void refusesAForeignCursorLikeAMalformedOne()
    {
        const Json page =
            m_fixture->ask("bob", Plane::Inference, "{ eventPage(first: 1) { pageInfo { endCursor } } }", "globex");
        const Json cursor = page["data"]["eventPage"]["pageInfo"]["endCursor"];
        QVERIFY(cursor.is_string());
        const char* query = "query ($c: Cursor) { events(after: $c) { id } }";
        const Json own = m_fixture->ask("bob", Plane::Inference, query, "globex", {{"c", cursor}});
        QCOMPARE(own["data"]["events"].size(), size_t(1));
        const Json foreign = m_fixture->ask("alice", Plane::Inference, query, "acme", {{"c", cursor}});
        const Json malformed = m_fixture->ask("alice", Plane::Inference, query, "acme", {{"c", "x"}});
        QVERIFY(foreign["data"].is_null());
        QCOMPARE(foreign["errors"], malformed["errors"]);
    }
    void answersWithTheOwnerOfTheRow()
    {
        QVERIFY(m_fixture->sql(QStringLiteral("UPDATE event SET tenant_id = 'globex' WHERE type = 'a'")));
        const Json answer =
            m_fixture->ask("alice", Plane::Inference, "{ events { tenantId metadata { tenantId } } }", "acme");
        QVERIFY2(answer["data"]["events"].size() == 1, dumpJson(answer).constData());
        QCOMPARE(bytesMember(answer["data"]["events"][0], "tenantId"), "globex");
        QCOMPARE(bytesMember(answer["data"]["events"][0]["metadata"], "tenantId"), "globex");
    }
    void asksSeveralTenantsPeopleWhich()
    {
        QCOMPARE(m_fixture->ask("dora", Plane::Inference, "{ events { id } }")["refused"], Json("TENANT_REQUIRED"));
        QVERIFY(m_fixture->ask("dora", Plane::Inference, "{ events { id } }", "globex").contains("data"));
        QCOMPARE(m_fixture->ask("mallory", Plane::Inference, "{ events { id } }")["refused"], Json("FORBIDDEN"));
        QCOMPARE(m_fixture->ask("operator", Plane::Inference, "{ events { id } }")["refused"], Json("TENANT_REQUIRED"));
    }
    void refusesSomebodyElsesUserId()
    {
        const auto binding = m_fixture->service().bind(UserId("alice"), SessionId("s1"));
        TenantContext context;
        context.tenantId = TenantId("acme");
        context.userId = UserId("mia");
        const auto answer = await(binding->graphql(Plane::Inference, {"{ events { id } }", {}, {}}, context, {}));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, ErrorCode::Forbidden);
    }
    void viewersDoNotWriteAndAreToldWho()
    {
        const Json answer = m_fixture->ask(
            "vera", Plane::Inference, R"(mutation { ingestEvent(event: {type: "x"}) { accepted } })", "acme");
        QVERIFY(answer["data"].is_null());
        const Json& why = answer["errors"][0]["extensions"];
        QCOMPARE(bytesMember(why, "missing"), "write");
        QCOMPARE(why["whoCanGrant"], Json::array({"admin", "operator"}));
        QVERIFY(m_fixture->actions("acme").contains("permission.denied"));
    }
    void operatorsEnterWithANoteAuditorsDoNotRead()
    {
        for (int i = 0; i < 3; ++i) {
            const Json answer = m_fixture->ask("operator", Plane::Inference, "{ events { tenantId } }", "globex");
            QVERIFY2(!answer.contains("errors"), dumpJson(answer).constData());
        }
        m_fixture->reopen();
        QCOMPARE(m_fixture->actions("globex").count("tenant.enter"), 1);
    }
    void writesDownOneAMinuteAfterTwenty()
    {
        for (int i = 0; i < 30; ++i)
            m_fixture->ask("alice", Plane::Inference, "{ events { id } }", "globex");
        QCOMPARE(attemptsIn("acme"), 20);
        m_fixture->clock().advance(Timestamp::kMinute);
        m_fixture->ask("alice", Plane::Inference, "{ events { id } }", "globex");
        QCOMPARE(attemptsIn("acme"), 21);
    }

private:
    qsizetype attemptsIn(const char* log) { return m_fixture->actions(log).count("cross_tenant_access_attempt"); }

    std::unique_ptr<ServiceFixture> m_fixture;
    EventId m_foreign;
};

QTEST_GUILESS_MAIN(TestCrossTenant)
#include "tst_crosstenant.moc"
