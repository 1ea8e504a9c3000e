// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/doorfixture.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The table "Who is asking" of the contracts, row by row, at the front door.
class TestWhoAsks : public QObject {
    Q_OBJECT

    std::unique_ptr<DoorFixture> m_fixture;

    static QByteArray errorOf(const GatewayReply& reply)
    {
        return bytesMember(parseJson(reply.body).value_or(Json::object()), "error");
    }

private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<DoorFixture>();
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"ea"}])").status, 200);
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("bob@globex"), R"([{"type":"b","id":"eb"}])").status, 200);
    }

    void decides_data()
    {
        QTest::addColumn<QByteArray>("bearer");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        const QByteArray plain = "{ events { id } }";
        const QByteArray none;
        const QByteArray local = "localhost";
        const auto row = [&](const char* name, const char* bearer, const QByteArray& host, const QByteArray& header,
                             const QByteArray& path, const QByteArray& payload, const QByteArray& query, int status,
                             const char* error) {
            QTest::newRow(name) << QByteArray(bearer) << host << header << path << payload << query << status
                                << QByteArray(error);
        };
        row("none asks", "", local, none, none, none, plain, 401, "Unauthorized");
        row("none asks, claims a tenant", "", local, "acme", none, "acme", plain, 401, "Unauthorized");
        row("none asks for an absent path", "", local, none, "nonsense", none, plain, 401, "Unauthorized");
        row("bad token", "rubbish", local, none, none, none, plain, 401, "Invalid token");
        row("person, no tenant said", "alice@acme", local, none, none, none, plain, 200, "");
        row("person of two, none said", "dora@acme,globex", local, none, none, none, plain, 400, "");
        row("person of two, one said", "dora@acme,globex", local, none, none, "globex", plain, 200, "");
        row("own, by header", "alice@acme", local, "acme", none, none, plain, 200, "");
        row("own, by subdomain", "alice@acme", "acme.app.example", none, none, none, plain, 200, "");
        row("own, by path", "alice@acme", local, none, "sealed-acme", none, plain, 200, "");
        row("own, by filter", "alice@acme", local, none, none, none,
            R"({ events(filter: {metadata: {tenantId: "acme"}}) { id } })", 200, "");
        row("foreign payload", "alice@acme", local, none, none, "globex", plain, 403, "Forbidden");
        row("absent payload", "alice@acme", local, none, none, "nobody", plain, 403, "Forbidden");
        row("foreign header", "alice@acme", local, "globex", none, none, plain, 403, "Forbidden");
        row("absent header", "alice@acme", local, "nobody", none, none, plain, 403, "Forbidden");
        row("foreign filter", "alice@acme", local, none, none, none,
            R"({ events(filter: {tenantId: "globex"}) { id } })", 403, "Forbidden");
        row("absent filter", "alice@acme", local, none, none, none,
            R"({ events(filter: {tenantId: "nobody"}) { id } })", 403, "Forbidden");
        row("foreign data", "alice@acme", local, none, none, none,
            R"(mutation { ingestEvent(event: {type: "x", data: {tenantId: "globex"}}) { accepted } })", 403,
            "Forbidden");
        row("foreign subdomain", "alice@acme", "globex.app.example", none, none, none, plain, 404, "Invalid tenant");
        row("absent subdomain", "alice@acme", "nobody.app.example", none, none, none, plain, 404, "Invalid tenant");
        row("foreign path", "alice@acme", local, none, "sealed-globex", none, plain, 404, "Not found");
        row("malformed path", "alice@acme", local, none, "nonsense", none, plain, 404, "Not found");
        row("a host that is no base domain names nobody", "alice@acme", "globex.evil.example", none, none, none, plain,
            200, "");
        row("header and payload differ", "alice@acme", local, "acme", none, "globex", plain, 403, "Forbidden");
        row("subdomain and header differ", "alice@acme", "acme.app.example", "globex", none, none, plain, 403,
            "Forbidden");
        row("token of one tenant, member of both", "dora@acme", local, none, none, "globex", plain, 403, "Forbidden");
        row("token for a tenant one has left", "vera@globex", local, none, none, none, plain, 403, "Forbidden");
        row("operator names a tenant", "operator@platform", local, none, none, "acme", plain, 200, "");
        row("operator names none", "operator@platform", local, none, none, none, plain, 400, "");
        row("operator, absent tenant", "operator@platform", local, none, none, "nobody", plain, 404, "");
        row("an admin's token does not carry the operator", "operator@acme:admin", local, none, none, "acme", plain,
            403, "Forbidden");
    }
    void decides()
    {
        QFETCH(QByteArray, bearer);
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, query);
        QFETCH(int, status);
        QFETCH(QByteArray, error);
        RequestClaims claims = DoorFixture::claims(bearer, payload);
        claims.host = host;
        claims.opaqueTenant = path;
        if (!header.isEmpty())
            claims.tenantHeader = TenantId(header);
        const GatewayReply reply = m_fixture->graphql(claims, query);
        QVERIFY2(reply.status == status, reply.body);
        if (!error.isEmpty())
            QCOMPARE(errorOf(reply), error);
        if (status == 200)
            QVERIFY2(parseJson(reply.body)->contains("data"), reply.body);
        QVERIFY(!reply.body.contains("\"eb\"") || bearer.startsWith("dora") || bearer.startsWith("bob"));
    }
    void aClaimedPersonIsAClaimToo()
    {
        RequestClaims claims = DoorFixture::claims("alice@acme");
        claims.userHeader = UserId("mia");
        QCOMPARE(m_fixture->graphql(claims, "{ events { id } }").status, 403);
        claims.userHeader = UserId("alice");
        QCOMPARE(m_fixture->graphql(claims, "{ events { id } }").status, 200);
        claims.payload.userId = UserId("mia");
        QCOMPARE(m_fixture->graphql(claims, "{ events { id } }").status, 403);
    }
    void rolesAndPermissionsOfThePayloadAreNotBelieved()
    {
        RequestClaims claims = DoorFixture::claims("vera@acme");
        claims.payload.role = "admin";
        claims.payload.permissions = {"read", "write", "delete"};
        const auto reply = m_fixture->ingest(claims, R"([{"type":"x"}])");
        QCOMPARE(reply.status, 403);
        QCOMPARE(m_fixture->graphql(claims, "{ events { id } }").status, 200);
    }
    void aTokensRoleOnlyNarrows()
    {
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("alice@acme:viewer"), R"([{"type":"x"}])").status, 403);
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("vera@acme:admin"), R"([{"type":"x"}])").status, 403);
    }
    void everyAttemptIsWrittenDownForTheActorAndThePlatform()
    {
        DoorFixture fixture;
        RequestClaims subdomain = DoorFixture::claims("alice@acme");
        subdomain.host = "globex.app.example";
        QCOMPARE(fixture.graphql(subdomain, "{ events { id } }").status, 404);
        RequestClaims differing = DoorFixture::claims("alice@acme", "globex");
        differing.tenantHeader = TenantId("acme");
        QCOMPARE(fixture.graphql(differing, "{ events { id } }").status, 403);
        QCOMPARE(fixture.graphql(DoorFixture::claims("alice@acme", "globex"), "{ events { id } }").status, 403);
        QCOMPARE(fixture.actions("acme").count("cross_tenant_access_attempt"), 3);
        QCOMPARE(fixture.actions("platform").count("cross_tenant_access_attempt"), 3);
        QCOMPARE(fixture.actions("globex").count("cross_tenant_access_attempt"), 0);
    }
    void anOperatorsEntryIsNoted()
    {
        DoorFixture fixture;
        QCOMPARE(fixture.graphql(DoorFixture::claims("operator@platform", "acme"), "{ events { id } }").status, 200);
        QTRY_COMPARE(fixture.actions("acme").count("tenant.enter"), 1);
    }
};

QTEST_GUILESS_MAIN(TestWhoAsks)
#include "tst_whoasks.moc"
