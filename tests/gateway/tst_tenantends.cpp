// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/doorfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// At the front door: what a tenant's people are told when it is suspended, archived or purged, and that what they had
/// open ends.
class TestTenantEnds : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<DoorFixture>();
        QVERIFY(m_fixture->service().sql(QStringLiteral("INSERT INTO person VALUES ('olga', 'Olga', '', 1)")));
        QVERIFY(m_fixture->service().sql(QStringLiteral("INSERT INTO platform_role VALUES ('olga', 'operator', 0)")));
        m_fixture->ingest(DoorFixture::claims("alice@acme"), R"([{"type": "a", "timestamp": 5}])");
    }
    void isToldByItsRule_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("suspended") << QByteArray(
            R"(suspendTenant(id: "acme", reason: "r", expectedVersion: 1) { done })")
                                   << QByteArray("tenant.suspended");
        QTest::newRow("archived") << QByteArray(
            R"(archiveTenant(id: "acme", reason: "r", expectedVersion: 1) { done })")
                                  << QByteArray("tenant.archived");
    }
    void isToldByItsRule()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, rule);
        const auto sink = listen("alice@acme");
        const auto others = listen("bob@globex");
        QVERIFY(sink->isOpened && others->isOpened);
        change(document);
        QVERIFY(spin([&] { return sink->now([&] { return sink->isComplete; }); }, 5000));
        // By context, and by path: it is theirs, so they are told; to others it is as absent as before.
        RequestClaims byPath = DoorFixture::claims("alice@acme");
        byPath.opaqueTenant = "sealed-acme";
        for (const RequestClaims& claims : {DoorFixture::claims("alice@acme", "acme"), byPath}) {
            const GatewayReply reply = m_fixture->graphql(claims, "{ events { id } }");
            QCOMPARE(reply.status, 403);
            const Json body = parseJson(reply.body).value_or(Json::object());
            QCOMPARE(body["code"], Json("FORBIDDEN"));
            QCOMPARE(body["rule"], Json(rule.toStdString()));
            QCOMPARE(body["whoCanGrant"], Json::array({"operator"}));
        }
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("alice@acme"), R"([{"type": "b"}])").status, 403);
        const GatewayReply theirs = m_fixture->graphql(DoorFixture::claims("bob@globex", "acme"), "{ events { id } }");
        const GatewayReply absent =
            m_fixture->graphql(DoorFixture::claims("bob@globex", "nobody"), "{ events { id } }");
        QCOMPARE(theirs.status, absent.status);
        QCOMPARE(theirs.body, absent.body);
        QVERIFY(!theirs.body.contains("rule"));
        QVERIFY(!others->now([&] { return others->isComplete; }));
    }
    void purgedIsAsIfItHadNeverBeen()
    {
        change(R"(archiveTenant(id: "acme", reason: "r", keepDays: 0, expectedVersion: 1) { done })");
        const auto watching = listen("operator@platform", "acme");
        QVERIFY(watching->isOpened);
        const Json page = parseJson(m_fixture
                                        ->graphql(DoorFixture::claims("operator@platform", "acme"),
                                            "{ eventPage(first: 1) { pageInfo { endCursor } } }")
                                        .body)
                              .value_or(Json::object());
        QVERIFY(page["data"]["eventPage"]["pageInfo"]["endCursor"].is_string());
        const Json asked =
            change(R"(purgeTenant(id: "acme", confirmId: "acme", reason: "r", expectedVersion: 2) { pending { id } })");
        const QByteArray id = dumpJson(asked["data"]["purgeTenant"]["pending"]["id"]);
        const QByteArray decide =
            "mutation { decideChange(id: " + id + ", approve: true, expectedVersion: 1) { state } }";
        // The same session is the same human, whoever it says it is.
        QVERIFY(m_fixture->service().sql(QStringLiteral("UPDATE pending_change SET requested_session = 's1-olga'")));
        QVERIFY(m_fixture->graphql(DoorFixture::claims("olga@platform"), decide, Plane::Platform)
                    .body.contains("change.secondPerson"));
        QVERIFY(
            m_fixture->service().sql(QStringLiteral("UPDATE pending_change SET requested_session = 'another desk'")));
        const GatewayReply decided = m_fixture->graphql(DoorFixture::claims("olga@platform"), decide, Plane::Platform);
        QVERIFY2(decided.body.contains("APPLIED"), decided.body.constData());
        QVERIFY(spin([&] { return watching->now([&] { return watching->isComplete; }); }, 5000));
        // A token of somebody who was its member opens nothing, and an old cursor finds nothing.
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("alice@acme"), "{ events { id } }").status, 403);
        QCOMPARE(m_fixture
                     ->graphql(DoorFixture::claims("operator@platform", "acme"),
                         "query ($c: Cursor) { events(after: $c) { id } }", Plane::Inference,
                         {{"c", page["data"]["eventPage"]["pageInfo"]["endCursor"]}})
                     .status,
            404);
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("bob@globex"), "{ events { id } }").status, 200);
    }

private:
    Json change(const QByteArray& document)
    {
        return parseJson(
            m_fixture
                ->graphql(DoorFixture::claims("operator@platform"), "mutation { " + document + " }", Plane::Platform)
                .body)
            .value_or(Json::object());
    }
    std::shared_ptr<KeptEvents> listen(const char* bearer, const char* tenant = "")
    {
        auto sink = std::make_shared<KeptEvents>();
        m_fixture->door().subscribe(DoorFixture::claims(bearer, tenant), Plane::Inference,
            {"subscription { events { tenantId event { id } } }", {}, Json::object()}, {}, sink);
        if (!spin([&] { return sink->now([&] { return sink->isOpened || sink->refusal; }); }, 5000))
            qWarning("neither opened nor refused");
        return sink;
    }

    std::unique_ptr<DoorFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestTenantEnds)
#include "tst_tenantends.moc"
