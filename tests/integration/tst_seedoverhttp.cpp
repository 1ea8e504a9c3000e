// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/servedworkspace.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The seed's server-side code blocks, each asked over HTTP of the server that `serve` runs.
class TestSeedOverHttp : public QObject {
    Q_OBJECT

    std::unique_ptr<ServedWorkspace> m_served;
    ServedWorkspace::Headers m_alice;

    static QByteArray query(const QByteArray& text, const Json& more = Json::object())
    {
        Json body = more;
        body["query"] = text.toStdString();
        return dumpJson(body);
    }
    static QByteArray errorOf(const ServedWorkspace::Answer& answer) { return bytesMember(answer.json(), "error"); }

private slots:
    void initTestCase()
    {
        m_served = std::make_unique<ServedWorkspace>();
        QVERIFY2(m_served->problem().isEmpty(), qPrintable(m_served->problem()));
        m_alice = {ServedWorkspace::bearer(m_served->token("alice", "acme"))};
    }

    // Overview and migration guide: tenant and person in headers.
    void headersNameTheTenant()
    {
        auto headers = m_alice;
        headers.emplaceBack("X-Tenant-ID", "acme");
        headers.emplaceBack("X-User-ID", "alice");
        QCOMPARE(m_served->post(QStringLiteral("/graphql"), query("{ events { id } }"), headers).status, 200);
    }
    // Method 1: the context in the payload.
    void contextInThePayload()
    {
        const Json context = {{"tenantId", "acme"}, {"userId", "alice"}, {"sessionId", "sess_789"},
            {"metadata", {{"role", "admin"}, {"permissions", {"read", "write", "delete"}}}}};
        const auto answer = m_served->post(
            QStringLiteral("/graphql"), query("{ organization { id } }", {{"context", context}}), m_alice);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["data"]["organization"]["id"], Json("acme"));
        QCOMPARE(answer.json()["extensions"]["tenancy"]["tenantId"], Json("acme"));
    }
    // Method 2: metadata tags, and the query by them, as written.
    void eventMetadata()
    {
        const QByteArray event = R"([{"type":"button_click","data":{"buttonId":"signup-cta","label":"Get Started"},)"
                                 R"("metadata":{"tenantId":"acme","organizationName":"Acme Corp","plan":"enterprise",)"
                                 R"("region":"us-east-1"}}])";
        const auto taken = m_served->post(QStringLiteral("/api/events"), event, m_alice);
        QCOMPARE(taken.status, 200);
        QCOMPARE(taken.json()["success"], Json(true));
        const auto found = m_served->post(QStringLiteral("/graphql"),
            query("query GetTenantEvents($tenantId: ID!) { events(filter: { metadata: { tenantId: $tenantId } }"
                  " limit: 100) { id type timestamp } }",
                {{"variables", {{"tenantId", "acme"}}}}),
            m_alice);
        QCOMPARE(found.json()["data"]["events"][0]["type"], Json("button_click"));
    }
    // Example 1: 401, 404, the three routes.
    void exampleOne()
    {
        QCOMPARE(m_served->get(QStringLiteral("/api/dashboard"), {}).status, 401);
        QCOMPARE(errorOf(m_served->get(QStringLiteral("/api/dashboard"), {})), QByteArray("Unauthorized"));
        const auto bad = m_served->get(QStringLiteral("/api/dashboard"), {ServedWorkspace::bearer("rubbish")});
        QCOMPARE(bad.status, 401);
        QCOMPARE(errorOf(bad), QByteArray("Invalid token"));
        QCOMPARE(m_served->get(QStringLiteral("/nothing"), m_alice).status, 404);
        const Json dashboard = m_served->get(QStringLiteral("/api/dashboard"), m_alice).json();
        for (const char* part : {"users", "events", "metrics"})
            QVERIFY2(dashboard[part].contains("data"), part);
        QCOMPARE(dashboard["organization"], (Json{{"id", "acme"}, {"role", "admin"}}));
        QVERIFY(m_served->get(QStringLiteral("/api/analytics"), m_alice).json()["data"].contains("events"));
    }
    // Example 2: a tenant of a subdomain, 404 for one that is not there or not one's own, tagged events.
    void exampleTwo()
    {
        auto headers = m_alice;
        headers.emplaceBack("Host", "acme.app.example");
        const auto taken = m_served->post(QStringLiteral("/api/events"), R"([{"type":"sub","id":"sub-1"}])", headers);
        QCOMPARE(taken.status, 200);
        const Json raw =
            m_served->post(QStringLiteral("/graphql"), query(R"({ event(id: "sub-1") { metadata { raw } } })"), m_alice)
                .json()["data"]["event"]["metadata"]["raw"];
        QCOMPARE(raw["tenantSubdomain"], Json("acme"));
        QCOMPARE(raw["tenantName"], Json("Acme Corp"));
        QCOMPARE(raw["tenantPlan"], Json("enterprise"));
        for (const char* host : {"globex.app.example", "nobody.app.example"}) {
            headers.last() = {"Host", host};
            const auto refused = m_served->get(QStringLiteral("/api/analytics"), headers);
            QCOMPARE(refused.status, 404);
            QCOMPARE(errorOf(refused), QByteArray("Invalid tenant"));
        }
    }
    // Example 3: what does not belong is 500 "Security error".
    void exampleThree()
    {
        QCOMPARE(
            m_served->post(QStringLiteral("/api/events"), R"([{"type":"leak","id":"leak-1"}])", m_alice).status, 200);
        const QByteArray own = query("query GetTenantData($tenantId: ID!, $userId: ID!) { events(filter: { metadata: {"
                                     " tenantId: $tenantId } userId: $userId }) { id type timestamp } }",
            {{"variables", {{"tenantId", "acme"}, {"userId", "alice"}}}});
        QCOMPARE(m_served->post(QStringLiteral("/graphql"), own, m_alice).status, 200);
        QVERIFY(m_served->service().sql(QStringLiteral("UPDATE event SET tenant_id = 'globex' WHERE id = 'leak-1'")));
        const auto leaked = m_served->post(QStringLiteral("/graphql"), own, m_alice);
        QCOMPARE(leaked.status, 500);
        QCOMPARE(errorOf(leaked), QByteArray("Security error"));
        QVERIFY(m_served->service().sql(QStringLiteral("UPDATE event SET tenant_id = 'acme' WHERE id = 'leak-1'")));
    }
    // Security 1 and the do's and don'ts: access is checked, and a client's word for its tenant is not taken.
    void accessIsValidated()
    {
        for (const char* tenant : {"globex", "nobody"}) {
            auto headers = m_alice;
            headers.emplaceBack("X-Tenant-ID", tenant);
            const auto refused = m_served->post(QStringLiteral("/graphql"), query("{ events { id } }"), headers);
            QCOMPARE(refused.status, 403);
            QCOMPARE(errorOf(refused), QByteArray("Forbidden"));
        }
    }
    // Security 2: opaque ids in URLs.
    void opaqueIdsInUrls()
    {
        const QString opaque =
            stringMember(m_served->post(QStringLiteral("/graphql"), query("{ organization { opaqueId } }"), m_alice)
                             .json()["data"]["organization"],
                "opaqueId");
        QVERIFY(!opaque.contains(QStringLiteral("acme")));
        QCOMPARE(m_served->get(QStringLiteral("/api/tenants/%1/analytics").arg(opaque), m_alice).status, 200);
        const ServedWorkspace::Headers bob{ServedWorkspace::bearer(m_served->token("bob", "globex"))};
        const auto foreign = m_served->get(QStringLiteral("/api/tenants/%1/analytics").arg(opaque), bob);
        const auto absent =
            m_served->get(QStringLiteral("/api/tenants/%1/analytics").arg(QString(144, QLatin1Char('A'))), bob);
        const auto plain = m_served->get(QStringLiteral("/api/tenants/acme/analytics"), m_alice);
        QCOMPARE(foreign.status, 404);
        QCOMPARE(absent.status, 404);
        QCOMPARE(plain.status, 404);
        QCOMPARE(errorOf(foreign), errorOf(absent));
        QCOMPARE(foreign.body.size(), absent.body.size());
    }
    // Security 3: an event with metadata.auditLog is an entry too.
    void auditedEvents()
    {
        const QByteArray event =
            R"([{"type":"tenant_access","data":{"userId":"alice","tenantId":"acme","action":"read"},)"
            R"("metadata":{"auditLog":true,"severity":"info"}}])";
        QCOMPARE(m_served->post(QStringLiteral("/api/events"), event, m_alice).status, 200);
        const ServedWorkspace::Headers operators{ServedWorkspace::bearer(m_served->token("operator", "platform"))};
        const auto log = m_served->post(QStringLiteral("/platform/graphql"),
            query(R"({ auditPage(filter: {tenantId: "acme"}, first: 100) { nodes { tenantId action } } })"), operators);
        QVERIFY2(log.body.contains("\"tenant_access\""), log.body);
    }
    // Security 4: 429 with Retry-After, and another tenant's is its own.
    void rateLimit()
    {
        ServeConfig config;
        config.perMinute = 3;
        ServedWorkspace limited(config);
        const ServedWorkspace::Headers alice{ServedWorkspace::bearer(limited.token("alice", "acme"))};
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limited.get(QStringLiteral("/api/analytics"), alice).status, 200);
        const auto refused = limited.get(QStringLiteral("/api/analytics"), alice);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("20"));
        QCOMPARE(refused.headers.value("ratelimit-limit"), QByteArray("3"));
        const ServedWorkspace::Headers bob{ServedWorkspace::bearer(limited.token("bob", "globex"))};
        QCOMPARE(limited.get(QStringLiteral("/api/analytics"), bob).status, 200);
    }
    // Security 4 again: whoever guesses tokens is told to stop.
    void failedSignInsAreLimitedByAddress()
    {
        ServedWorkspace served;
        int refused = 0;
        for (int i = 0; i < 70; ++i)
            refused +=
                served.get(QStringLiteral("/api/analytics"), {ServedWorkspace::bearer("x" + QByteArray::number(i))})
                    .status
                == 429;
        QVERIFY(refused >= 5);
        // A good token is taken all the same.
        QCOMPARE(served.get(QStringLiteral("/api/analytics"), {ServedWorkspace::bearer(served.token("alice", "acme"))})
                     .status,
            200);
    }
};

QTEST_GUILESS_MAIN(TestSeedOverHttp)
#include "tst_seedoverhttp.moc"
