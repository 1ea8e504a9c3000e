// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "binding/bindingrouter.h"
#include "binding/subscription.h"
#include "tests/support/fakebinding.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using State = BindingStatus::State;

/// Three bindings: the default, one of acme's and #wiki's own, and one of globex that is not there.
class TestBindingRouter : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_rules = {};
        m_rules.breaker = {2, 60'000, 1000, 8000};
        build();
    }
    void theContextsTenantChooses_data()
    {
        QTest::addColumn<QByteArray>("tenant");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("its own") << QByteArray("acme") << QByteArray("INFERENCE_UI_ACME");
        QTest::newRow("another of it") << QByteArray("#wiki") << QByteArray("INFERENCE_UI_ACME");
        QTest::newRow("the rest") << QByteArray("initech") << QByteArray("INFERENCE_UI");
        QTest::newRow("none") << QByteArray() << QByteArray("INFERENCE_UI");
        QTest::newRow("by case") << QByteArray("Acme") << QByteArray("INFERENCE_UI");
        QTest::newRow("longer") << QByteArray("acme ") << QByteArray("INFERENCE_UI");
        QTest::newRow("a name of a binding") << QByteArray("INFERENCE_UI_ACME") << QByteArray("INFERENCE_UI");
    }
    void theContextsTenantChooses()
    {
        QFETCH(QByteArray, tenant);
        QFETCH(QByteArray, name);
        const bool own = name == "INFERENCE_UI_ACME";
        QCOMPARE(m_router->nameFor(TenantId(tenant)), name);
        VERIFY_OK(ask(tenant));
        QCOMPARE(m_acme->calls.size(), own ? 1 : 0);
        QCOMPARE(m_default->calls.size(), own ? 0 : 1);
        QCOMPARE((own ? m_acme : m_default)->calls.first().context.tenantId, TenantId(tenant));
        EventInput event;
        event.type = "a";
        VERIFY_OK(resultOf(m_router->ingestEvent(event, in(tenant))));
        VERIFY_OK(resultOf(m_router->ingestBatch({event}, Json::object(), in(tenant))));
        QCOMPARE(m_acme->ingested.size(), own ? 2 : 0);
        QCOMPARE(m_default->ingested.size(), own ? 0 : 2);
    }
    void nothingElseChooses()
    {
        GraphQLRequest request{"query ($tenantId: ID!) { events(filter: {tenantId: \"acme\"}) { id } }", {},
            {{"tenantId", "acme"}, {"context", {{"tenantId", "acme"}}}}};
        TenantContext context = in("initech");
        context.role = "acme";
        context.userId = UserId("acme");
        VERIFY_OK(resultOf(m_router->graphql(Plane::Inference, request, context, {})));
        EventInput event;
        event.type = "a";
        event.metadata = {{"tenantId", "acme"}};
        event.data = {{"tenantId", "acme"}};
        VERIFY_OK(resultOf(m_router->ingestBatch({event}, {{"tenantId", "acme"}}, context)));
        QVERIFY(m_acme->calls.isEmpty() && m_acme->ingested.isEmpty());
        QCOMPARE(m_default->calls.size(), 1);
        QCOMPARE(m_default->ingested.size(), 1);
    }
    void thePlatformIsTheDefaults()
    {
        VERIFY_OK(ask("acme", Plane::Platform));
        VERIFY_OK(ask("globex", Plane::Platform));
        QCOMPARE(m_default->calls.size(), 2);
        VERIFY_OK(resultOf(m_router->health()));
        VERIFY_OK(resultOf(m_router->capabilities()));
    }
    void aBindingThatIsNotThereIsNoOthers()
    {
        const auto answer = ask("globex");
        QCOMPARE(answer.error().code, ErrorCode::Unsupported);
        QVERIFY(answer.error().detail.contains(QStringLiteral("INFERENCE_UI_GLOBEX")));
        QCOMPARE(resultOf(m_router->ingestEvent({}, in("globex"))).error().code, ErrorCode::Unsupported);
        QVERIFY(m_default->calls.isEmpty() && m_default->ingested.isEmpty() && m_acme->calls.isEmpty());
        const std::unique_ptr<Subscription> running(m_router->subscribe(Plane::Inference, {}, in("globex"), {}));
        QVERIFY(running);
        QSignalSpy ended(running.get(), &Subscription::ended);
        QVERIFY(ended.wait(5000));
        QCOMPARE(m_router->statuses().at(2).state, State::Absent);
    }
    void withoutADefaultTheRestIsRefused()
    {
        std::vector<BindingRoute> routes;
        routes.push_back(
            {"A", BindingStatus::Kind::Embedded, {}, {TenantId("acme")}, false, std::make_unique<FakeBinding>()});
        const auto router = BindingRouter::make(std::move(routes), m_clock);
        VERIFY_OK(router);
        const auto answer = resultOf((*router)->graphql(Plane::Inference, {}, in("initech"), {}));
        QCOMPARE(answer.error().code, ErrorCode::Unsupported);
        QCOMPARE(resultOf((*router)->health()).error().code, ErrorCode::Unsupported);
    }
    void refusesTwoOfAKind_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("tenant");
        QTest::addColumn<bool>("isDefault");
        QTest::newRow("name") << QByteArray("INFERENCE_UI_ACME") << QByteArray("x") << false;
        QTest::newRow("tenant") << QByteArray("OTHER") << QByteArray("acme") << false;
        QTest::newRow("default") << QByteArray("OTHER") << QByteArray("x") << true;
    }
    void refusesTwoOfAKind()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, tenant);
        QFETCH(bool, isDefault);
        auto routes = makeRoutes();
        routes.push_back({name, BindingStatus::Kind::Embedded, {}, {TenantId(tenant)}, isDefault, nullptr});
        const auto router = BindingRouter::make(std::move(routes), m_clock);
        QVERIFY(!router);
        QCOMPARE(router.error().code, ErrorCode::Conflict);
    }
    void anOpenCircuitRefusesAndHealsAlone()
    {
        m_acme->on("{", [](const FakeBinding::Call&) -> Result<QByteArray> {
            return fail(ErrorCode::IoError, QStringLiteral("down"));
        });
        QSignalSpy changed(m_router.get(), &BindingRouter::statusChanged);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ask("acme").error().detail, QStringLiteral("down"));
        QCOMPARE(status("INFERENCE_UI_ACME").state, State::Open);
        QCOMPARE(status("INFERENCE_UI_ACME").lastError->detail, QStringLiteral("down"));
        QVERIFY(!changed.isEmpty());
        const auto refused = ask("acme");
        QCOMPARE(refused.error().code, ErrorCode::IoError);
        QCOMPARE(m_acme->calls.size(), 2);
        QVERIFY(m_default->calls.isEmpty());
        VERIFY_OK(ask("initech"));
        m_clock.advance(1000);
        m_acme->on("{", "{}");
        VERIFY_OK(ask("acme"));
        QCOMPARE(status("INFERENCE_UI_ACME").state, State::Closed);
    }
    void aRefusalIsAnAnswer()
    {
        m_acme->on("{", [](const FakeBinding::Call&) -> Result<QByteArray> { return fail(ErrorCode::Forbidden); });
        for (int i = 0; i < 10; ++i)
            QCOMPARE(ask("acme").error().code, ErrorCode::Forbidden);
        QCOMPARE(status("INFERENCE_UI_ACME").state, State::Closed);
        QVERIFY(!status("INFERENCE_UI_ACME").lastError);
    }
    void endsInTimeAndDropsTheLateAnswer()
    {
        m_rules.callMs = 50;
        build();
        m_acme->hold();
        CancelToken callers;
        const auto asked = m_router->graphql(Plane::Inference, {"{ a }", {}, {}}, in("acme"), callers);
        const auto answer = resultOf(asked);
        QCOMPARE(answer.error().code, ErrorCode::IoError);
        QVERIFY(m_acme->calls.first().cancel.isCancelled());
        QVERIFY(!callers.isCancelled());
        m_acme->release();
        VERIFY_OK(ask("initech"));
        QCOMPARE(asked.resultCount(), 1);
    }
    void handsACancelOn()
    {
        m_acme->hold();
        CancelToken callers;
        const auto asked = m_router->graphql(Plane::Inference, {"{ a }", {}, {}}, in("acme"), callers);
        callers.cancel();
        QVERIFY(spin([&] { return m_acme->calls.first().cancel.isCancelled(); }, 5000));
        m_acme->release();
        QVERIFY(await(asked));
    }
    void concurrentCallsStayApart()
    {
        for (FakeBinding* binding : {m_default, m_acme}) {
            binding->on("{", [binding, this](const FakeBinding::Call& call) -> Result<QByteArray> {
                return (binding == m_acme ? "acme:" : "default:") + call.context.tenantId.bytes() + ':'
                    + call.request.query;
            });
            binding->hold();
        }
        QList<std::pair<QByteArray, QFuture<Result<QByteArray>>>> asked;
        for (int i = 0; i < 200; ++i) {
            const QByteArray tenant = i % 3 == 0 ? "acme" : i % 3 == 1 ? "initech" : "umbrella";
            const QByteArray query = '{' + QByteArray::number(i);
            asked.append({(i % 3 == 0 ? "acme:" : "default:") + tenant + ':' + query,
                m_router->graphql(Plane::Inference, {query, {}, {}}, in(tenant), {})});
        }
        m_default->release();
        m_acme->release();
        for (const auto& [expected, future] : asked)
            QCOMPARE(*resultOf(future), expected);
    }
    void maybeDeletedAtAnyTime()
    {
        m_acme->hold();
        const auto asked = m_router->graphql(Plane::Inference, {"{ a }", {}, {}}, in("acme"), {});
        const auto refused = m_router->graphql(Plane::Inference, {"{ a }", {}, {}}, in("globex"), {});
        QVERIFY(!asked.isFinished() && !refused.isFinished());
        m_router.reset();
        QCOMPARE(resultOf(asked).error().code, ErrorCode::Cancelled);
        QVERIFY(!resultOf(refused));
    }
    void looksAtHealth()
    {
        m_rules.health = {20, 1000, 0};
        build();
        m_router->startHealth();
        QVERIFY(spin([&] { return status("INFERENCE_UI").history.looks().size() == HealthHistory::kLooks; }, 10000));
        QVERIFY(!spin([&] { return status("INFERENCE_UI").history.looks().size() > HealthHistory::kLooks; }, 60));
        QVERIFY(status("INFERENCE_UI").history.looks().last().ok);
        QVERIFY(status("INFERENCE_UI_GLOBEX").history.isEmpty());
        QCOMPARE(m_router->statuses().first().name, "INFERENCE_UI");
        QCOMPARE(status("INFERENCE_UI_ACME").tenants.size(), 2);
        QCOMPARE(status("INFERENCE_UI_ACME").place, QStringLiteral("https://acme.example"));
    }

private:
    static TenantContext in(const QByteArray& tenant)
    {
        TenantContext context;
        context.tenantId = TenantId(tenant);
        return context;
    }
    Result<QByteArray> ask(const QByteArray& tenant, Plane plane = Plane::Inference)
    {
        return resultOf(m_router->graphql(plane, {"{ a }", {}, {}}, in(tenant), {}));
    }
    BindingStatus status(const char* name) const
    {
        for (const BindingStatus& status : m_router->statuses()) {
            if (status.name == name)
                return status;
        }
        return {};
    }
    std::vector<BindingRoute> makeRoutes()
    {
        using Kind = BindingStatus::Kind;
        auto shared = std::make_unique<FakeBinding>();
        auto acme = std::make_unique<FakeBinding>();
        m_default = shared.get();
        m_acme = acme.get();
        for (FakeBinding* binding : {m_default, m_acme})
            binding->on("{", "{}");
        std::vector<BindingRoute> routes;
        routes.push_back({"INFERENCE_UI_GLOBEX", Kind::Remote, {}, {TenantId("globex")}, false, nullptr});
        routes.push_back({"INFERENCE_UI_ACME", Kind::Remote, QStringLiteral("https://acme.example"),
            {TenantId("acme"), TenantId("#wiki")}, false, std::move(acme)});
        routes.push_back({"INFERENCE_UI", Kind::Embedded, {}, {}, true, std::move(shared)});
        return routes;
    }
    void build()
    {
        m_router.reset();
        auto router = BindingRouter::make(makeRoutes(), m_clock, m_rules);
        QVERIFY(router);
        m_router = std::move(*router);
    }

    FixedClock m_clock{Timestamp{1'763'472'726'741}};
    BindingRouter::Rules m_rules;
    std::unique_ptr<BindingRouter> m_router;
    FakeBinding* m_default = nullptr;
    FakeBinding* m_acme = nullptr;
};

QTEST_GUILESS_MAIN(TestBindingRouter)
#include "tst_bindingrouter.moc"
