// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/seeddocuments.h"
#include "tests/integration/seedworld.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QRegularExpression>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The seed's code blocks under "Complete Examples", "Security Considerations", "Best Practices" and "Migration Guide",
/// and what its FAQ promises: asked over HTTP, with tokens, of the server that `serve` runs. tst_seedblocks has the
/// blocks before these.
///
/// Of the FAQ, which has no blocks, two answers cannot be asked for: to archive or erase a tenant, and to share data,
/// are not built; that the service says so is held here.
class TestSeedServerBlocks : public QObject {
    Q_OBJECT

    using Way = SeedWorld::Way;
    using Headers = ServedWorkspace::Headers;
    std::unique_ptr<SeedWorld> m_world;
    Headers m_member; ///< user_123 of org_acme_corp

    ServedWorkspace& served() { return m_world->served(); }
    int ingest(const QByteArray& events, const Headers& headers)
    {
        return served().post(QStringLiteral("/api/events"), events, headers).status;
    }
    static Headers with(Headers headers, const char* name, const QByteArray& value)
    {
        headers.emplaceBack(name, value);
        return headers;
    }
    Json raw(const char* id, const Headers& headers)
    {
        return m_world
            ->post("query($id: ID!) { event(id: $id) { userId metadata { raw } } }", headers,
                {{"variables", {{"id", id}}}})
            .json()["data"]["event"];
    }
    ServedWorkspace::Answer platform(const char* query)
    {
        return served().post(QStringLiteral("/platform/graphql"), dumpJson(Json{{"query", query}}),
            m_world->signedIn("operator", "platform"));
    }
    static QByteArrayList s_log;
    static void keepLine(QtMsgType, const QMessageLogContext&, const QString& line) { s_log.append(line.toUtf8()); }

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<SeedWorld>();
        QVERIFY2(m_world->problem().isEmpty(), qPrintable(m_world->problem()));
        m_member = m_world->signedIn("user_123", "org_acme_corp");
    }

    // "Example 1: Multi-Tenant SaaS Application", fetch: who asks, and the three routes.
    void exampleOneSaas()
    {
        for (const char* path : {"/api/dashboard", "/api/analytics", "/nothing"}) {
            const auto nobody = served().get(QLatin1String(path), {});
            QCOMPARE(nobody.status, 401);
            QCOMPARE(SeedWorld::errorOf(nobody), QByteArray("Unauthorized"));
            const auto bad = served().get(QLatin1String(path), {ServedWorkspace::bearer("e30.e30.AAAA")});
            QCOMPARE(bad.status, 401);
            QCOMPARE(SeedWorld::errorOf(bad), QByteArray("Invalid token"));
        }
        const auto unknown = served().get(QStringLiteral("/nothing"), m_member);
        QCOMPARE(unknown.status, 404);
        QCOMPARE(SeedWorld::errorOf(unknown), QByteArray("Not found"));
        QVERIFY(served().get(QStringLiteral("/api/analytics"), m_member).json()["data"].contains("events"));
    }
    // getDashboard: its three documents letter by letter, each with the dashboard's own answer.
    void exampleOneDashboard()
    {
        QCOMPARE(ingest(R"([{"type":"dash"}])", m_member), 200);
        const Json dashboard = served().get(QStringLiteral("/api/dashboard"), m_member).json();
        QCOMPARE(dashboard["organization"], (Json{{"id", "org_acme_corp"}, {"role", "member"}}));
        const std::array documents{std::pair{"users", SeedWorld::kOrgUsers}, std::pair{"events", SeedWorld::kOrgEvents},
            std::pair{"metrics", SeedWorld::kOrgMetrics}};
        for (size_t i = 0; i < documents.size(); ++i) {
            const auto& [part, document] = documents[i];
            const Json asked = m_world->post(document, m_member).json();
            QVERIFY2(asked.contains("data") && !asked.contains("errors"), part);
            QCOMPARE(dashboard[part]["data"], asked["data"]);
            // What the route runs is the seed's, but for the blanks.
            QCOMPARE(SeedDocuments::dashboard()[static_cast<int>(i)].query, document.simplified());
        }
        QCOMPARE(dashboard["users"]["data"]["organization"]["users"].size(), size_t(2));
        QVERIFY(SeedWorld::types(dashboard["events"]).contains("dash"));
    }
    // ingestEvents: the token's person did it, whatever the event says; the tenant is added.
    void exampleOneIngest()
    {
        QCOMPARE(ingest(R"([{"type":"x","id":"ex1","userId":"somebody"}])", m_member), 200);
        const Json event = raw("ex1", m_member);
        QCOMPARE(event["userId"], Json("user_123"));
        QCOMPARE(event["metadata"]["raw"]["tenantId"], Json("org_acme_corp"));
        QCOMPARE(ingest(R"([{"type":"x"}])", m_world->signedIn("user_7", "org_acme_corp")), 403);
    }

    // "Example 2: Subdomain-Based Tenancy".
    void exampleTwoSubdomain()
    {
        const Headers user = m_world->signedIn("user_456", "org_123,tenant_initech");
        const Headers initech = with(user, "Host", "initech.app.example");
        QCOMPARE(
            ingest(R"([{"type":"sub","id":"ex2","metadata":{"tenantPlan":"enterprise","mine":1}}])", initech), 200);
        const Json metadata = raw("ex2", initech)["metadata"]["raw"];
        QCOMPARE(metadata["tenantSubdomain"], Json("initech"));
        QCOMPARE(metadata["tenantName"], Json("Initech"));
        QCOMPARE(metadata["tenantPlan"], Json("free")); // the service's word, not the sender's
        QCOMPARE(metadata["mine"], Json(1));
        QCOMPARE(served().get(QStringLiteral("/api/analytics"), initech).status, 200);
        QVERIFY(raw("ex2", with(user, "Host", "org.app.example")).is_null());
        for (const char* host : {"nobody.app.example", "acme.app.example"}) { // absent, and not one's own
            const auto refused = served().get(QStringLiteral("/api/analytics"), with(user, "Host", host));
            QCOMPARE(refused.status, 404);
            QCOMPARE(SeedWorld::errorOf(refused), QByteArray("Invalid tenant"));
        }
    }

    // "Example 3: Data Isolation Verification": the document, comment and all; its check reads a field that its query
    // does not select, so that here the service looks at what is stored.
    void exampleThreeIsolation()
    {
        QCOMPARE(ingest(R"([{"type":"isolated","id":"ex3"}])", m_member), 200);
        const Json more = {{"variables", {{"tenantId", "org_acme_corp"}, {"userId", "user_123"}}},
            {"context", {{"tenantId", "org_acme_corp"}, {"userId", "user_123"}}}};
        const auto sound = m_world->post(SeedWorld::kTenantData, m_member, more);
        QCOMPARE(sound.status, 200);
        QVERIFY(SeedWorld::types(sound.json()).contains("isolated"));
        QVERIFY(served().service().sql(QStringLiteral("UPDATE event SET tenant_id = 'tenant_a' WHERE id = 'ex3'")));
        const auto leaked = m_world->post(SeedWorld::kTenantData, m_member, more);
        QVERIFY(
            served().service().sql(QStringLiteral("UPDATE event SET tenant_id = 'org_acme_corp' WHERE id = 'ex3'")));
        QCOMPARE(leaked.status, 500);
        QCOMPARE(SeedWorld::errorOf(leaked), QByteArray("Security error"));
        QVERIFY(!leaked.body.contains("isolated"));
        const Json cases = platform("{ breaches { tenantId owner kind } }").json()["data"]["breaches"];
        QCOMPARE(cases.size(), size_t(1));
        QCOMPARE(cases[0], (Json{{"tenantId", "org_acme_corp"}, {"owner", "tenant_a"}, {"kind", "FOREIGN_RECORD"}}));
    }
    // verifyDataIsolation, with the field it reads selected.
    void exampleThreeVerification()
    {
        const Json answer = m_world->post("{ events { metadata { tenantId } } }", m_member).json();
        QVERIFY(!answer["data"]["events"].empty());
        for (const Json& event : answer["data"]["events"])
            QCOMPARE(event["metadata"]["tenantId"], Json("org_acme_corp"));
    }

    // "1. Always Validate Tenant Access": the membership is looked at on every request, not the token alone.
    void securityOneValidate()
    {
        const Headers ann = m_world->signedIn("ann", "tenant_a");
        QCOMPARE(served().get(QStringLiteral("/api/analytics"), ann).status, 200);
        QVERIFY(served().service().sql(QStringLiteral("DELETE FROM membership WHERE user_id = 'ann'")));
        const auto refused = served().get(QStringLiteral("/api/analytics"), ann);
        QCOMPARE(refused.status, 403);
        QCOMPARE(SeedWorld::errorOf(refused), QByteArray("Forbidden"));
    }

    // "2. Encrypt Tenant IDs in URLs".
    void securityTwoEncryptIds()
    {
        const QByteArray opaque = bytesMember(
            m_world->post("{ organization { opaqueId } }", m_member).json()["data"]["organization"], "opaqueId");
        QVERIFY(!opaque.contains("acme") && !QByteArray::fromBase64(opaque).contains("acme"));
        const auto path = [](const QByteArray& id) {
            return QStringLiteral("/api/tenants/%1/analytics").arg(QLatin1String(id));
        };
        QCOMPARE(served().get(path(opaque), m_member).status, 200);
        QCOMPARE(served().get(path("org_acme_corp"), m_member).status, 404);
        const auto foreign = served().get(path(opaque), m_world->signedIn("ben", "tenant_b"));
        const auto absent = served().get(path(QByteArray(144, 'A')), m_member);
        QCOMPARE(foreign.status, 404);
        QCOMPARE(absent.status, 404);
        QCOMPARE(SeedWorld::errorOf(foreign), SeedWorld::errorOf(absent));
    }

    // "3. Audit Tenant Access": the event is an entry of the tenant's log.
    void securityThreeAudit()
    {
        QCOMPARE(
            ingest(R"([{"type":"tenant_access","data":{"userId":"user_123","tenantId":"org_acme_corp",)"
                   R"("action":"read","timestamp":1763472726741},"metadata":{"auditLog":true,"severity":"info"}}])",
                m_member),
            200);
        QVERIFY(m_world->actions("org_acme_corp").contains("tenant_access"));
        QVERIFY(!m_world->actions("tenant_b").contains("tenant_access"));
    }

    // "4. Rate Limit Per Tenant": 1,000 a minute, counted without a race: all are on their way at once.
    void securityFourRateLimit()
    {
        ServeConfig config;
        SeedWorld limited(config);
        QVERIFY2(limited.problem().isEmpty(), qPrintable(limited.problem()));
        const auto headers = limited.signedIn("user_123", "org_acme_corp");
        QNetworkAccessManager network;
        std::vector<std::unique_ptr<QNetworkReply>> replies;
        for (int i = 0; i < 1010; ++i) {
            QNetworkRequest request(
                QUrl(limited.served().url() + QStringLiteral("/graphql?query=%7Bmetrics%7BtotalEvents%7D%7D")));
            request.setRawHeader(headers[0].first, headers[0].second);
            replies.emplace_back(network.get(request));
        }
        QHash<int, int> statuses;
        for (const auto& reply : replies) {
            QVERIFY(spin([&] { return reply->isFinished(); }, 60'000));
            ++statuses[reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()];
        }
        QCOMPARE(statuses, (QHash<int, int>{{200, 1000}, {429, 10}}));
        const auto refused = limited.served().get(QStringLiteral("/api/analytics"), headers);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.headers.value("retry-after").toInt() > 0);
        QCOMPARE(
            limited.served().get(QStringLiteral("/api/analytics"), limited.signedIn("ben", "tenant_b")).status, 200);
        limited.served().service().clock().advance(60'000);
        QCOMPARE(limited.served()
                     .get(QStringLiteral("/api/analytics"), limited.signedIn("user_123", "org_acme_corp"))
                     .status,
            200);
    }

    // "DO 1: Always include tenant context".
    void doOneIncludeContext()
    {
        const Headers user = m_world->signedIn("user_456", "org_123,tenant_123");
        QCOMPARE(m_world->post("{ events { id } }", user).status, 400); // without: nobody guesses
        const auto answer = m_world->post("{ events { id } }", user, {{"context", {{"tenantId", "org_123"}}}});
        QCOMPARE(answer.json()["extensions"]["tenancy"]["tenantId"], Json("org_123"));
    }
    // "DO 2: Validate tenant access on every request", and "DON'T 2: Don't skip tenant validation".
    void doTwoValidateAccess()
    {
        for (const char* tenant : {"tenant_b", "nobody"}) {
            const auto refused = m_world->post("{ events { id } }", m_member, {{"context", {{"tenantId", tenant}}}});
            QCOMPARE(refused.status, 403);
            QCOMPARE(SeedWorld::errorOf(refused), QByteArray("Forbidden"));
        }
    }
    // "DO 3: Use wrapper classes for automatic context": a wrapper without a user.
    void doThreeWrapper()
    {
        const auto binding = m_world->bind(Way::Served, "user_456", "org_123,tenant_123");
        TenantClient inferenceUi(*binding, TenantId("org_123"), std::nullopt, {}, testServices());
        QVERIFY(SeedWorld::ask(inferenceUi, "{ events { id } }")["data"]["events"].is_array());
    }
    // "DO 4: Tag events with tenant metadata".
    void doFourTag()
    {
        const Headers user = m_world->signedIn("user_456", "org_123");
        QCOMPARE(ingest(R"([{"type":"t","id":"do4","metadata":{"tenantId":"org_123","tenantName":"Acme Corp",)"
                        R"("tenantPlan":"enterprise"}}])",
                     user),
            200);
        const Json metadata = raw("do4", user)["metadata"]["raw"];
        QCOMPARE(metadata["tenantId"], Json("org_123"));
        QCOMPARE(metadata["tenantName"], Json("Org")); // as it is registered
        QCOMPARE(metadata["tenantPlan"], Json("enterprise"));
    }
    // "DO 5: Audit cross-tenant access attempts": in the actor's log and the platform's, not in the other's.
    void doFiveAuditAttempts()
    {
        const Headers ben = m_world->signedIn("ben", "tenant_b");
        const auto others = m_world->actions("org_123").count("cross_tenant_access_attempt");
        QCOMPARE(m_world->post("{ events { id } }", with(ben, "X-Tenant-ID", "org_123")).status, 403);
        QVERIFY(m_world->actions("tenant_b").contains("cross_tenant_access_attempt"));
        QVERIFY(m_world->actions("platform").contains("cross_tenant_access_attempt"));
        QCOMPARE(m_world->actions("org_123").count("cross_tenant_access_attempt"), others);
    }

    // "DON'T 1: Don't trust client-provided tenant IDs": one in the body is a claim, and the token's is taken.
    void dontOneTrustClients()
    {
        QCOMPARE(ingest(R"([{"type":"x","metadata":{"tenantId":"tenant_b"}}])", m_member), 403);
        QCOMPARE(ingest(R"([{"type":"x","data":{"tenantId":"tenant_b"}}])", m_member), 403);
        QCOMPARE(m_world->post("{ organization { id } }", m_member).json()["data"]["organization"]["id"],
            Json("org_acme_corp"));
    }
    // "DON'T 3: Don't mix tenant data": the query without a filter gets one's own all the same.
    void dontThreeMix()
    {
        const Headers user = m_world->signedIn("user_456", "org_123");
        QCOMPARE(ingest(R"([{"type":"x","id":"dont3"}])", user), 200);
        const auto bad = m_world->post("query { events { id } }", user);
        const auto good = m_world->post(R"(query { events(filter: { tenantId: "org_123" }) { id } })", user);
        QVERIFY(good.body.contains("dont3"));
        QCOMPARE(bad.json()["data"], good.json()["data"]);
        QVERIFY(!m_world->post("query { events { id } }", m_member).body.contains("dont3"));
        QCOMPARE(m_world->post(R"(query { events(filter: { tenantId: "org_123" }) { id } })", m_member).status, 403);
    }
    // "DON'T 4: Don't log sensitive tenant data": refusals and a leak are logged with ids, and nothing else is.
    void dontFourLog()
    {
        QCOMPARE(ingest(R"([{"type":"x","id":"dont4","data":{"secret":"hush-hush"}}])", m_member), 200);
        QVERIFY(served().service().sql(QStringLiteral("UPDATE event SET tenant_id = 'tenant_b' WHERE id = 'dont4'")));
        s_log.clear();
        const auto before = qInstallMessageHandler(keepLine);
        const int refused =
            served().get(QStringLiteral("/api/dashboard"), {ServedWorkspace::bearer("e30.hush.hush")}).status;
        const int leaked = m_world->post("{ events { id data } organization { users { email } } }", m_member).status;
        qInstallMessageHandler(before);
        QVERIFY(
            served().service().sql(QStringLiteral("UPDATE event SET tenant_id = 'org_acme_corp' WHERE id = 'dont4'")));
        QCOMPARE(refused, 401);
        QCOMPARE(leaked, 500);
        const QByteArray log = s_log.join('\n');
        QVERIFY2(log.contains("org_acme_corp"), log);
        for (const char* secret : {"hush", "uma@acme.example", "Bearer", "e30"})
            QVERIFY2(!log.contains(secret), log);
        QVERIFY2(!log.contains(m_member[0].second.mid(7)), log);
    }

    // "From HTTP API to Service Bindings", before and after: the same answer.
    void migration()
    {
        const Headers user = m_world->signedIn("user_456", "org_123,tenant_123");
        const auto before = m_world->post(
            "{ events { id type } }", with(with(user, "X-Tenant-ID", "org_123"), "X-User-ID", "user_456"));
        QCOMPARE(before.status, 200);
        const auto binding = m_world->bind(Way::Served, "user_456", "org_123,tenant_123");
        const Json after =
            SeedWorld::ask(*binding, "{ events { id type } }", SeedWorld::context("org_123", "user_456"));
        QVERIFY(!after["data"]["events"].empty());
        QCOMPARE(after["data"], before.json()["data"]);
        const auto other =
            m_world->post("{ events { id } }", with(with(user, "X-Tenant-ID", "org_123"), "X-User-ID", "user_123"));
        QCOMPARE(other.status, 403);
    }

    // FAQ, "Should I create separate databases per tenant?": one can.
    void faqSeparateDatabases()
    {
        QVERIFY(
            served().service().sql(QStringLiteral("UPDATE tenant SET binding = 'dedicated:b' WHERE id = 'tenant_b'")));
        const Headers ben = m_world->signedIn("ben", "tenant_b");
        QCOMPARE(ingest(R"([{"type":"apart","id":"faq3"}])", ben), 200);
        QVERIFY(m_world->post("{ events { id } }", ben).body.contains("faq3"));
        QVERIFY(QFileInfo::exists(served().service().folder() + QStringLiteral("/bindings/b.db")));
    }
    // FAQ, "How do I handle tenant deletion?": what is there is suspension, and a plain word on the rest.
    void faqDeletion()
    {
        const auto archived =
            platform(R"(mutation { setTenantStatus(tenantId: "tenant_initech", status: ARCHIVED) { id } })");
        QVERIFY2(archived.body.contains("UNSUPPORTED"), archived.body);
        const auto suspended =
            platform(R"(mutation { setTenantStatus(tenantId: "tenant_initech", status: SUSPENDED) { status } })");
        QVERIFY2(!suspended.json().contains("errors"), suspended.body);
        QCOMPARE(m_world->post("{ events { id } }", m_world->signedIn("user_456", "tenant_initech")).status, 403);
        QVERIFY(m_world->actions("tenant_initech").contains("tenant.suspend"));
    }

    // The documents above, and the file of Method 3, are the seed's own; and none of its blocks is without a test.
    void nothingIsMissed()
    {
        const QString path = sharedData(QStringLiteral("../seed/multi-tenant-architecture.md"));
        if (path.isEmpty())
            QSKIP("The seed is not beside the repository");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray seed = file.readAll();
        for (const QByteArray& text : {SeedWorld::kTenantEvents, SeedWorld::kOrgUsers, SeedWorld::kOrgEvents,
                 SeedWorld::kOrgMetrics, SeedWorld::kTenantData, SeedWorld::kWrangler})
            QVERIFY2(seed.contains(text), text);
        static const QRegularExpression kOpening(QStringLiteral("^ *```[a-z]+$"), QRegularExpression::MultilineOption);
        QCOMPARE(QString::fromUtf8(seed).count(kOpening), 31);
    }
};

QByteArrayList TestSeedServerBlocks::s_log;

QTEST_GUILESS_MAIN(TestSeedServerBlocks)
#include "tst_seedserverblocks.moc"
