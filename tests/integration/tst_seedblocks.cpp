// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/bindingrouter.h"
#include "binding/wranglerroutes.h"
#include "client/appcontext.h"
#include "tests/integration/seedworld.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The seed's code blocks under "Overview", "Tenant Identification Methods" and "Implementation Patterns", each run:
/// what a Worker writes in TypeScript is C++ here, over HTTP and in process. tst_seedserverblocks has the rest, and the
/// two together all 31: nothing in the seed is only a drawing. Where a block writes `query: '...'`, it is this one.
static const QByteArray kDots = "{ events { id type } }";

class TestSeedBlocks : public QObject {
    Q_OBJECT

    using Way = SeedWorld::Way;
    std::unique_ptr<SeedWorld> m_world;
    ClientServices m_services = testServices();

    static void bothWays()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("over HTTP") << static_cast<int>(Way::Served);
        QTest::newRow("in process") << static_cast<int>(Way::Embedded);
    }
    std::unique_ptr<ServiceBinding> bind(const char* person, const QByteArray& tenants)
    {
        QFETCH(int, way);
        return m_world->bind(static_cast<Way>(way), person, tenants);
    }
    static EventInput event(const char* text) { return eventInputFromJson(*parseJson(text)).value(); }
    static Json tenancy(const Json& answer)
    {
        return answer.contains("extensions") ? answer["extensions"]["tenancy"] : answer;
    }
    /// The metadata of the one event of that type, as it is stored.
    static Json stored(ServiceBinding& binding, const char* type)
    {
        const Json found = SeedWorld::ask(
            binding, "query($t: [String!]) { events(filter: {types: $t}) { metadata { raw } } }", {}, {{"t", {type}}});
        return found.contains("data") && found["data"]["events"].size() == 1
            ? found["data"]["events"][0]["metadata"]["raw"]
            : found;
    }

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<SeedWorld>();
        QVERIFY2(m_world->problem().isEmpty(), qPrintable(m_world->problem()));
    }

    // "The Challenge", 1: `fetch` with X-Tenant-ID and a bearer token; without a method it is a GET.
    void theChallengeOverHttp()
    {
        auto headers = m_world->signedIn("user_456", "tenant_123,org_123");
        headers.emplaceBack("X-Tenant-ID", "tenant_123");
        const auto answer =
            m_world->served().get(QStringLiteral("/graphql?query=%7B%20events%20%7B%20id%20%7D%20%7D"), headers);
        QCOMPARE(answer.status, 200);
        QCOMPARE(tenancy(answer.json())["tenantId"], Json("tenant_123"));
    }

    // "The Challenge", 2: a binding without headers. "Where does tenant ID go?" Nobody guesses it.
    void theChallengeOfABinding_data() { bothWays(); }
    void theChallengeOfABinding()
    {
        const auto ofSeveral = bind("user_456", "tenant_123,org_123");
        QCOMPARE(SeedWorld::ask(*ofSeveral, kDots), (Json{{"refused", "TENANT_REQUIRED"}}));
        const auto ofOne = bind("user_123", "org_acme_corp");
        QCOMPARE(tenancy(SeedWorld::ask(*ofOne, kDots))["tenantId"], Json("org_acme_corp"));
    }

    // "The Solution": the context in the payload.
    void theSolution_data() { bothWays(); }
    void theSolution()
    {
        const auto inferenceUi = bind("user_456", "tenant_123,org_123");
        const Json answer =
            SeedWorld::ask(*inferenceUi, kDots, SeedWorld::context("tenant_123", "user_456", "sess_789"));
        QCOMPARE(tenancy(answer)["tenantId"], Json("tenant_123"));
        QVERIFY(answer["data"]["events"].is_array());
        // A context is a claim: another person, or another tenant, is refused.
        QCOMPARE(SeedWorld::ask(*inferenceUi, kDots, SeedWorld::context("tenant_123", "user_123")),
            (Json{{"refused", "FORBIDDEN"}}));
        QCOMPARE(SeedWorld::ask(*inferenceUi, kDots, SeedWorld::context("tenant_a", "user_456")),
            (Json{{"refused", "FORBIDDEN"}}));
    }

    // "Method 1: Context Object", the interface and a request with role and permissions, which nobody believes.
    void methodOneContextObject_data() { bothWays(); }
    void methodOneContextObject()
    {
        TenantContext context = SeedWorld::context("org_acme_corp", "user_7");
        context.role = "admin";
        context.permissions = {"read", "write", "delete"};
        const auto viewer = bind("user_7", "org_acme_corp");
        QCOMPARE(tenancy(SeedWorld::ask(*viewer, kDots, context))["tenantId"], Json("org_acme_corp"));
        const auto refused = resultOf(viewer->ingestEvent(event(R"({"type": "not_his"})"), context));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        context = SeedWorld::context("org_acme_corp", "user_123");
        context.role = "admin";
        context.permissions = {"read", "write", "delete"};
        QVERIFY(SeedWorld::ask(*bind("user_123", "org_acme_corp"), kDots, context).contains("data"));
    }

    // "Method 1", Implementation: extractTenantId. Subdomain, header, token, else "Tenant ID not found".
    void methodOneImplementation_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("tokens");
        QTest::addColumn<QByteArray>("tenant");
        QTest::newRow("A: subdomain") << QByteArray("initech.app.example") << QByteArray()
                                      << QByteArray("tenant_initech,org_123") << QByteArray("tenant_initech");
        QTest::newRow("A: www is none") << QByteArray("www.app.example") << QByteArray("org_123")
                                        << QByteArray("tenant_initech,org_123") << QByteArray("org_123");
        QTest::newRow("B: header") << QByteArray() << QByteArray("org_123") << QByteArray("tenant_initech,org_123")
                                   << QByteArray("org_123");
        QTest::newRow("C: token") << QByteArray() << QByteArray() << QByteArray("org_123") << QByteArray("org_123");
        QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray("tenant_initech,org_123") << QByteArray();
    }
    void methodOneImplementation()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, tokens);
        QFETCH(QByteArray, tenant);
        auto headers = m_world->signedIn("user_456", tokens);
        headers.emplaceBack("X-Session-ID", "sess_789");
        if (!host.isEmpty())
            headers.emplaceBack("Host", host);
        if (!header.isEmpty())
            headers.emplaceBack("X-Tenant-ID", header);
        const auto answer = m_world->post(kDots, headers);
        QCOMPARE(answer.status, tenant.isEmpty() ? 400 : 200);
        QCOMPARE(tenant.isEmpty() ? answer.json()["code"] : tenancy(answer.json())["tenantId"],
            tenant.isEmpty() ? Json("TENANT_REQUIRED") : Json(tenant.toStdString()));
    }

    // "Method 2: Event Metadata": the tenant stands in the event alone.
    void methodTwoEventMetadata_data() { bothWays(); }
    void methodTwoEventMetadata()
    {
        const auto inferenceUi = bind("user_123", "org_acme_corp");
        const auto taken = resultOf(inferenceUi->ingestEvent(event(R"({
            "type": "button_click",
            "data": {"buttonId": "signup-cta", "label": "Get Started"},
            "userId": "user_123",
            "metadata": {"tenantId": "org_acme_corp", "organizationName": "Acme Corp", "plan": "enterprise",
                "region": "us-east-1"}})"),
            {}));
        VERIFY_OK(taken);
        QCOMPARE(taken->accepted, 1);
        const Json metadata = stored(*inferenceUi, "button_click");
        QCOMPARE(metadata["tenantId"], Json("org_acme_corp"));
        QCOMPARE(metadata["region"], Json("us-east-1"));
        const auto foreign =
            resultOf(inferenceUi->ingestEvent(event(R"({"type": "x", "metadata": {"tenantId": "tenant_a"}})"), {}));
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().code, ErrorCode::Forbidden);
    }

    // "Method 2", Query by tenant.
    void methodTwoQueryByTenant_data() { bothWays(); }
    void methodTwoQueryByTenant()
    {
        const auto inferenceUi = bind("user_123", "org_acme_corp");
        VERIFY_OK(resultOf(inferenceUi->ingestEvent(event(R"({"type": "asked_for"})"), {})));
        const Json found = SeedWorld::ask(*inferenceUi, SeedWorld::kTenantEvents, {}, {{"tenantId", "org_acme_corp"}});
        QVERIFY(SeedWorld::types(found).contains("asked_for"));
        QCOMPARE(found["data"]["events"][0].size(), size_t(3));
        // In process the refusal is the field's; over HTTP it is the whole answer's.
        const Json foreign = SeedWorld::ask(*inferenceUi, SeedWorld::kTenantEvents, {}, {{"tenantId", "tenant_a"}});
        QVERIFY2(dumpJson(foreign).contains("FORBIDDEN"), dumpJson(foreign));
        QVERIFY(!foreign.contains("data") || foreign["data"].is_null());
    }

    // "Method 3", wrangler.toml: read as it is.
    void methodThreeWranglerToml()
    {
        const auto config = WranglerConfig::parse(SeedWorld::kWrangler, QStringLiteral("wrangler.toml"), {});
        VERIFY_OK(config);
        QCOMPARE(config->services().size(), 2);
        QCOMPARE(config->services()[0].service, "inference-ui-tenant-a");
        QCOMPARE(config->services()[1].environment, "production");
        QCOMPARE(config->places()[0].tenants, QList{TenantId("tenant_a")});
        QCOMPARE(config->places()[1].tenants, QList{TenantId("tenant_b")});
    }

    // "Method 3", the switch: each tenant's own service, elsewhere and in process; the default for the rest.
    void methodThreeRouting()
    {
        ServiceFixture ofBen;
        QVERIFY2(ofBen.problem().isEmpty(), qPrintable(ofBen.problem()));
        QVERIFY(!ofBen
                     .ask("operator", Plane::Platform,
                         R"(mutation { putTenant(tenant: {id: "tenant_b", name: "B"}) { id }
                putMembers(tenantId: "tenant_b", members: [{userId: "ben", role: admin}]) { changed } })")
                     .contains("errors"));
        std::vector<BindingRoute> routes;
        routes.push_back({"INFERENCE_UI_TENANT_A", BindingStatus::Kind::Remote, {}, {TenantId("tenant_a")}, false,
            m_world->bind(Way::Served, "ann", "tenant_a")});
        routes.push_back({"INFERENCE_UI_TENANT_B", BindingStatus::Kind::Embedded, {}, {TenantId("tenant_b")}, false,
            ofBen.service().bind(UserId("ben"), SessionId("s"))});
        routes.push_back({"INFERENCE_UI", BindingStatus::Kind::Embedded, {}, {}, true,
            m_world->bind(Way::Embedded, "user_456", "tenant_123")});
        const FixedClock clock{Timestamp{1}};
        const auto router = BindingRouter::make(std::move(routes), clock);
        VERIFY_OK(router);
        for (const auto& [tenant, person] :
            {std::pair{"tenant_a", "ann"}, std::pair{"tenant_b", "ben"}, std::pair{"tenant_123", "user_456"}}) {
            EventInput mark;
            mark.type = QByteArray("of_") + tenant;
            VERIFY_OK(resultOf((*router)->ingestEvent(mark, SeedWorld::context(tenant, person))));
            const Json seen = SeedWorld::ask(**router, kDots, SeedWorld::context(tenant, person));
            QCOMPARE(SeedWorld::types(seen).count(mark.type), 1);
            QCOMPARE(tenancy(seen)["tenantId"], Json(tenant));
        }
        // Databases apart: what stands in the one is in no other.
        QCOMPARE(SeedWorld::types(ofBen.ask("ben", Plane::Inference, kDots)), QByteArrayList{"of_tenant_b"});
        QVERIFY(SeedWorld::types(m_world->embedded().ask("ann", Plane::Inference, kDots)).isEmpty());
        QVERIFY(!SeedWorld::types(SeedWorld::ask(*m_world->bind(Way::Served, "ben", "tenant_b"), kDots))
                     .contains("of_tenant_b"));
    }

    // "Pattern 1: Middleware Approach": every call of the wrapper is its tenant's, whatever the caller says.
    void patternOneMiddleware_data() { bothWays(); }
    void patternOneMiddleware()
    {
        const auto binding = bind("user_123", "org_acme_corp");
        TenantClient client(*binding, TenantId("org_acme_corp"), UserId("user_123"), {}, m_services);
        const auto answer = resultOf(
            client.graphql({"{ events { id } }", {}, Json::object()}, SeedWorld::context("tenant_a", nullptr), {}));
        VERIFY_OK(answer);
        QVERIFY(answer->data["events"].is_array() && !answer->hasWithheld());
        VERIFY_OK(resultOf(client.ingestEvent(event(R"({"type": "p1", "metadata": {"tenantId": "tenant_a"}})"))));
        QCOMPARE(stored(*binding, "p1")["tenantId"], Json("org_acme_corp"));
        const auto batch = resultOf(
            client.ingestBatch({{event(R"({"type": "p1_first", "metadata": {"tenantId": "tenant_a", "n": 1}})"),
                                    event(R"({"type": "p1_second"})")},
                {{"tenantId", "tenant_a"}, {"run", 7}}}));
        VERIFY_OK(batch);
        QCOMPARE(batch->accepted, 2);
        QCOMPARE(stored(*binding, "p1_first")["tenantId"], Json("org_acme_corp"));
        QCOMPARE(stored(*binding, "p1_first")["n"], Json(1));
        QCOMPARE(stored(*binding, "p1_second")["run"], Json(7));
        const auto health = resultOf(client.health());
        VERIFY_OK(health);
        QCOMPARE(health->status, "ok");
    }

    // "Pattern 1", Usage: before and after say the same.
    void patternOneUsage_data() { bothWays(); }
    void patternOneUsage()
    {
        const auto binding = bind("user_456", "org_123,tenant_123");
        const auto context = SeedWorld::context("org_123", "user_456");
        VERIFY_OK(resultOf(binding->ingestEvent(event(R"({"type": "usage"})"), context)));
        const Json before = SeedWorld::ask(*binding, kDots, context);
        TenantClient inferenceUi(*binding, TenantId("org_123"), std::nullopt, {}, m_services);
        QVERIFY(SeedWorld::types(before).contains("usage"));
        QCOMPARE(SeedWorld::ask(inferenceUi, kDots)["data"], before["data"]);
    }

    // "Pattern 2: Request Factory".
    void patternTwoRequestFactory_data() { bothWays(); }
    void patternTwoRequestFactory()
    {
        const auto binding = bind("user_123", "org_acme_corp");
        const RequestFactory factory(TenantId("org_acme_corp"), UserId("user_123"));
        const GraphQLRequest request = factory.graphql({"{ events { id } }", {}, Json::object()});
        QVERIFY(SeedWorld::ask(*binding, request.query, factory.context(), request.variables).contains("data"));
        const auto one = factory.ingestEvent(event(R"({"type": "p2", "metadata": {"tenantId": "tenant_a"}})"));
        VERIFY_OK(resultOf(binding->ingestEvent(one, factory.context())));
        QCOMPARE(stored(*binding, "p2")["organizationId"], Json("org_acme_corp"));
        const EventBatch batch = factory.ingestBatch({{event(R"({"type": "p2_batch"})")}, {{"run", 1}}});
        VERIFY_OK(resultOf(binding->ingestBatch(batch.events, batch.metadata, factory.context())));
        QCOMPARE(stored(*binding, "p2_batch")["tenantId"], Json("org_acme_corp"));
    }

    // "Pattern 3: Execution Context": handleAnalytics with the context alone, and the Worker's three routes.
    void patternThreeExecutionContext_data() { bothWays(); }
    void patternThreeExecutionContext()
    {
        const auto binding = bind("user_123", "org_acme_corp");
        const AppContext context =
            makeAppContext(*binding, TenantId("org_acme_corp"), UserId("user_123"), {}, m_services);
        const auto handleAnalytics = [](const AppContext& given) {
            return SeedWorld::ask(*given.client, "{ events { id } }");
        };
        QVERIFY(handleAnalytics(context)["data"]["events"].is_array());
        const auto headers = m_world->signedIn("user_123", "org_acme_corp");
        QCOMPARE(m_world->served().get(QStringLiteral("/api/analytics"), headers).status, 200);
        QCOMPARE(m_world->served().post(QStringLiteral("/api/events"), "[]", headers).status, 200);
        const auto other = m_world->served().get(QStringLiteral("/api/other"), headers);
        QCOMPARE(other.status, 404);
        QCOMPARE(SeedWorld::errorOf(other), QByteArray("Not found"));
    }
};

QTEST_GUILESS_MAIN(TestSeedBlocks)
#include "tst_seedblocks.moc"
