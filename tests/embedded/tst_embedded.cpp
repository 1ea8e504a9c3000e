// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/subscription.h"
#include "tests/embedded/servicefixture.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

class TestEmbedded : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<ServiceFixture>();
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
        const int64_t now = m_fixture->clock().now().ms;
        QList<EventInput> events;
        for (int i = 0; i < 250; ++i)
            events.append(ServiceFixture::event(
                i % 2 ? "inference.run" : "button_click", now - 60'000 * (250 - i), i % 3 ? "alice" : "mia"));
        const auto ingested = m_fixture->ingest("alice", events, "acme", {{"organizationName", "Acme Corp"}});
        VERIFY_OK(ingested);
        QCOMPARE(ingested->accepted, 250);
    }
    void answersTheSeed_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("variables");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* query, const char* variables, const char* pointer,
                             const char* expected) {
            QTest::newRow(name) << QByteArray(query) << QByteArray(variables) << QByteArray(pointer)
                                << QByteArray(expected);
        };
        row("GetOrgUsers", "query GetOrgUsers { organization { users { id email role lastActive } } }", "{}",
            "/organization/users/0",
            R"({"email":"alice@acme.example","id":"alice","lastActive":"2025-11-18T13:30:06.741Z","role":"admin"})");
        row("GetOrgEvents", "query GetOrgEvents { events(limit: 100) { id type timestamp userId } }", "{}",
            "/events/0/type", R"("inference.run")");
        row("GetOrgMetrics", "query GetOrgMetrics { metrics { activeUsers totalEvents avgSessionDuration } }", "{}",
            "/metrics", R"({"activeUsers":2,"avgSessionDuration":14940,"totalEvents":250})");
        row("middleware", "{ events { id } }", "{}", "/events/99/id", "");
        row("GetTenantEvents",
            "query GetTenantEvents($tenantId: ID!) { events(filter: { metadata: { tenantId: $tenantId } } limit: 100) "
            "{ id type timestamp } }",
            R"({"tenantId":"acme"})", "/events/1/type", R"("button_click")");
        row("GetTenantData",
            "query GetTenantData($tenantId: ID!, $userId: ID!) { events(filter: { metadata: { tenantId: $tenantId } "
            "userId: $userId }) { id type timestamp metadata { tenantId organizationName } } }",
            R"({"tenantId":"acme","userId":"mia"})", "/events/0/metadata",
            R"({"organizationName":"Acme Corp","tenantId":"acme"})");
        row("filter by tenant", R"(query { events(filter: { tenantId: "acme" }) { id } })", "{}", "/events/0/id", "");
        row("data", "{ events(limit: 1) { data } }", "{}", "/events/0/data", R"({"label":"Get Started"})");
        row("series", "{ eventsOverTime(bucket: DAY) { tenantId type count } }", "{}", "/eventsOverTime/0/tenantId",
            R"("acme")");
    }
    void answersTheSeed()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, variables);
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, expected);
        const Json answer = m_fixture->ask("alice", Plane::Inference, query.constData(), "acme", *parseJson(variables));
        QVERIFY2(answer.contains("data") && !answer.contains("errors"), dumpJson(answer).constData());
        const auto at = nlohmann::json::json_pointer(pointer.toStdString());
        QVERIFY2(answer["data"].contains(at), dumpJson(answer).left(500).constData());
        if (!expected.isEmpty())
            QCOMPARE(dumpJson(answer["data"][at]), expected);
        QCOMPARE(bytesMember(answer["extensions"]["tenancy"], "tenantId"), "acme");
    }
    void pagesForthAndBack()
    {
        const char* page =
            "query ($n: Int, $a: Cursor, $l: Int, $b: Cursor) { eventPage(first: $n, after: $a, last: $l, "
            "before: $b) { tenantId totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage "
            "startCursor endCursor } } }";
        QStringList seen;
        Json after;
        Json previous;
        for (int i = 0; i < 3; ++i) {
            const Json answer = m_fixture->ask("alice", Plane::Inference, page, "acme", {{"n", 100}, {"a", after}});
            QVERIFY2(!answer.contains("errors"), dumpJson(answer).constData());
            const Json& list = answer["data"]["eventPage"];
            QCOMPARE(list["totalCount"].get<int>(), 250);
            QCOMPARE(list["pageInfo"]["hasNextPage"].get<bool>(), i < 2);
            QCOMPARE(list["pageInfo"]["hasPreviousPage"].get<bool>(), i > 0);
            for (const Json& node : list["nodes"])
                seen.append(stringMember(node, "id"));
            if (i == 1) {
                const Json back = m_fixture->ask(
                    "alice", Plane::Inference, page, "acme", {{"l", 100}, {"b", list["pageInfo"]["startCursor"]}});
                QCOMPARE(back["data"]["eventPage"]["nodes"], previous);
            }
            previous = list["nodes"];
            after = list["pageInfo"]["endCursor"];
        }
        QCOMPARE(seen.size(), 250);
        QCOMPARE(seen.removeDuplicates(), 0);
        const Json anchors = m_fixture->ask(
            "alice", Plane::Inference, "{ eventAnchors(every: 100) { tenantId position cursor } }", "acme");
        QCOMPARE(anchors["data"]["eventAnchors"].size(), size_t(2));
        for (const Json& anchor : anchors["data"]["eventAnchors"]) {
            const Json behind =
                m_fixture->ask("alice", Plane::Inference, page, "acme", {{"n", 1}, {"a", anchor["cursor"]}});
            QCOMPARE(stringMember(behind["data"]["eventPage"]["nodes"][0], "id"), seen[anchor["position"].get<int>()]);
        }
    }
    void ingestsTwiceAddsNothing()
    {
        const QList<EventInput> events{
            ServiceFixture::event("twice", 1'763'000'000'000), ServiceFixture::event("twice", 1'763'000'000'000)};
        const auto once = m_fixture->ingest("bob", events, "globex");
        VERIFY_OK(once);
        QCOMPARE(once->accepted, 2);
        const auto again = m_fixture->ingest("bob", events, "globex", {{"plan", "later"}});
        VERIFY_OK(again);
        QCOMPARE(again->accepted, 0);
        QCOMPARE(again->duplicates, 2);
        QCOMPARE(again->ids, once->ids);
    }
    void oneBadEventStoresNone()
    {
        EventInput bad = ServiceFixture::event("ok", 1'763'000'000'000);
        bad.metadata = {{"tenantId", "acme"}};
        const auto refused = m_fixture->ingest("bob", {ServiceFixture::event("never", 1), bad}, "globex");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        QCOMPARE(refused.error().path, QStringLiteral("events[1]"));
        const Json answer =
            m_fixture->ask("bob", Plane::Inference, R"({ eventPage(filter: {types: ["never"]}) { totalCount } })");
        QCOMPARE(answer["data"]["eventPage"]["totalCount"].get<int>(), 0);
    }
    void mutationsThroughGraphQL()
    {
        const char* one = R"(mutation { ingestEvent(event: {type: "m", data: {a: 1}}) { accepted ids } })";
        const Json stored = m_fixture->ask("bob", Plane::Inference, one);
        QCOMPARE(stored["data"]["ingestEvent"]["accepted"].get<int>(), 1);
        const char* bad = R"(mutation { a: ingestEvent(event: {type: "n1"}) { accepted }
            b: ingestBatch(events: [{type: "n2"}, {type: "n3", metadata: {tenantId: "acme"}}]) { accepted } })";
        const Json refused = m_fixture->ask("bob", Plane::Inference, bad);
        QVERIFY(refused["data"].is_null());
        QCOMPARE(bytesMember(refused["errors"][0]["extensions"], "place"), "events[1]");
        const Json none =
            m_fixture->ask("bob", Plane::Inference, R"({ eventPage(filter: {types: ["n1", "n2"]}) { totalCount } })");
        QCOMPARE(none["data"]["eventPage"]["totalCount"].get<int>(), 0);
    }
    void auditsEventsThatAskForIt()
    {
        EventInput event = ServiceFixture::event("tenant_access", 1'763'000'000'500, "bob");
        event.metadata = {{"auditLog", true}, {"auditAction", "cross_tenant_access_attempt"}, {"severity", "high"},
            {"outcome", "DENIED"}};
        VERIFY_OK(m_fixture->ingest("bob", {event}, "globex"));
        QCOMPARE(m_fixture->actions("globex").value(0), "cross_tenant_access_attempt");
        QCOMPARE(m_fixture->actions("platform").value(0), "cross_tenant_access_attempt");
        const qsizetype before = m_fixture->actions("globex").size();
        VERIFY_OK(m_fixture->ingest("bob", {event}, "globex"));
        QCOMPARE(m_fixture->actions("globex").size(), before);
    }
    void metricsEndAtTheNewestEventOfAnOldLog()
    {
        m_fixture->clock().advance(30 * Timestamp::kDay);
        const Json answer = m_fixture->ask("alice", Plane::Inference, "{ metrics { asOf events24h } }", "acme");
        m_fixture->clock().advance(-30 * Timestamp::kDay);
        const Timestamp newest{m_fixture->clock().now().ms - 60'000};
        QCOMPARE(bytesMember(answer["data"]["metrics"], "asOf"), newest.toRfc3339());
        QCOMPARE(answer["data"]["metrics"]["events24h"].get<int>(), 250);
    }
    void readersGoOnWhileOneWrites()
    {
        const auto reader = m_fixture->service().bind(UserId("alice"), SessionId("r"));
        const auto writer = m_fixture->service().bind(UserId("bob"), SessionId("w"));
        TenantContext acme;
        acme.tenantId = TenantId("acme");
        TenantContext globex;
        globex.tenantId = TenantId("globex");
        QList<QFuture<Result<IngestResult>>> writes;
        QList<QFuture<Result<QByteArray>>> reads;
        for (int i = 0; i < 10; ++i) {
            QList<EventInput> events;
            for (int k = 0; k < 200; ++k)
                events.append(ServiceFixture::event("storm", 1'763'100'000'000 + i * 1000 + k));
            writes.append(writer->ingestBatch(events, Json::object(), globex));
            for (int k = 0; k < 10; ++k)
                reads.append(reader->graphql(Plane::Inference,
                    {"{ eventPage(first: 50) { totalCount nodes { tenantId } } }", {}, {}}, acme, {}));
        }
        for (const auto& read : reads) {
            const auto answer = await(read, 60000);
            QVERIFY(answer);
            VERIFY_OK(*answer);
            QVERIFY2((*answer)->contains("\"totalCount\":250"), (*answer)->constData());
            QVERIFY(!(*answer)->contains("globex"));
        }
        for (const auto& write : writes) {
            const auto stored = await(write, 60000);
            QVERIFY(stored);
            VERIFY_OK(*stored);
            QCOMPARE((*stored)->accepted, 200);
        }
    }
    void cancelledBeforeItRan()
    {
        const auto binding = m_fixture->service().bind(UserId("alice"), SessionId("c"));
        const CancelToken cancel;
        cancel.cancel();
        const auto answer = await(binding->graphql(Plane::Inference, {"{ events { id } }", {}, {}}, {}, cancel));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, ErrorCode::Cancelled);
    }
    void saysWhatItIs()
    {
        const auto binding = m_fixture->service().bind(UserId("alice"), SessionId("c"));
        const auto health = await(binding->health());
        QVERIFY(health);
        VERIFY_OK(*health);
        QCOMPARE((*health)->status, "ok");
        const auto can = await(binding->capabilities());
        QVERIFY(can);
        VERIFY_OK(*can);
        QVERIFY((*can)->platformPlane);
        QCOMPARE((*can)->schemaDigest.size(), 64);
    }
    void streamsThePlatformPlaneToo()
    {
        const auto binding = m_fixture->service().bind(UserId("operator"), SessionId("live"));
        const std::unique_ptr<Subscription> running(binding->subscribe(Plane::Platform,
            {"subscription { auditEntries(filter: {tenantId: \"globex\"}) { entry { action } } }", {}, Json::object()},
            {}, {}));
        QSignalSpy opened(running.get(), &Subscription::opened);
        QSignalSpy next(running.get(), &Subscription::next);
        QTRY_COMPARE(opened.size(), 1);
        m_fixture->ask(
            "operator", Plane::Platform, R"(mutation { putTenant(tenant: {id: "globex", name: "Live"}) { id } })");
        QTRY_VERIFY(std::any_of(
            next.begin(), next.end(), [](const auto& one) { return one[0].toByteArray().contains("tenant.edit"); }));
    }
    void keepsEverythingOverAReopen()
    {
        auto pending = m_fixture->service().bind(UserId("bob"), SessionId("w"));
        TenantContext globex;
        globex.tenantId = TenantId("globex");
        const auto write = pending->ingestBatch({ServiceFixture::event("last", 5)}, Json::object(), globex);
        pending.reset();
        m_fixture->close();
        QVERIFY(write.isFinished());
        m_fixture->reopen();
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
        const Json answer =
            m_fixture->ask("bob", Plane::Inference, R"({ eventPage(filter: {types: ["last"]}) { totalCount } })");
        QCOMPARE(answer["data"]["eventPage"]["totalCount"].get<int>(), 1);
    }

private:
    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestEmbedded)
#include "tst_embedded.moc"
