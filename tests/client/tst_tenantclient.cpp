// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/appcontext.h"
#include "client/decode/decoders.h"
#include "client/platformclient.h"
#include "client/queries.h"
#include "client/verificationcounter.h"
#include "tests/support/fakebinding.h"
#include "tests/support/leakybinding.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using Leak = LeakyBinding::Leak;

namespace {

struct Bench {
    explicit Bench(TenantId tenant = TenantId("acme"), std::optional<UserId> user = UserId("ann"))
        : client(leaky, std::move(tenant), std::move(user), SessionId("s1"), services)
    {
        sound.answerWell();
    }

    std::optional<Result<VerifiedAnswer>> ask(const QByteArray& query, Json variables = Json::object())
    {
        return await(client.graphql({query, {}, std::move(variables)}));
    }

    FakeBinding sound;
    LeakyBinding leaky{sound};
    ClientServices services = testServices();
    TenantClient client;
};

} // namespace

class TenantClientTest : public QObject {
    Q_OBJECT

private slots:
    void sendsStampedAndHandsOutUnstamped()
    {
        Bench bench;
        const auto answer = bench.ask("{ events { id } }");
        QVERIFY(answer);
        VERIFY_OK(*answer);
        QVERIFY(bench.sound.calls.front().request.query.contains("_tenantry_owner: tenantId"));
        QCOMPARE((*answer)->data["events"].size(), 3u);
        QVERIFY(!dumpJson((*answer)->data).contains("_tenantry"));
        QCOMPARE(bench.services.book->totals().records, (VerificationCounts{.verified = 3}));
    }

    void overridesEveryTenantACallerNames_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("variables");
        const auto row = [](const char* name, const char* query, const char* variables = "{}") {
            QTest::newRow(name) << QByteArray(query) << QByteArray(variables);
        };
        row("literal filter", "{ events(filter: {tenantId: \"globex\"}) { id } }");
        row("literal metadata filter", "{ events(filter: {metadata: {tenantId: \"globex\"}}) { id } }");
        row("block text", "{ events(filter: {tenantId: \"\"\"globex\"\"\"}) { id } }");
        row("the seed's variable",
            "query GetTenantEvents($tenantId: ID!) { events(filter: {metadata: {tenantId: $tenantId}}) { id } }",
            R"({"tenantId":"globex"})");
        row("a variable of another name", "query($t: ID!) { events(filter: {tenantId: $t}) { id } }",
            R"({"t":"globex"})");
        row("a variable's default", "query($t: ID = \"globex\") { events(filter: {tenantId: $t}) { id } }");
        row("a whole filter", "query($f: EventFilter) { events(filter: $f) { id } }",
            R"({"f":{"tenantId":"globex","metadata":{"tenantId":"globex"}}})");
        row("in a fragment", "{ ...Q } fragment Q on Query { events(filter: {tenantId: \"globex\"}) { id } }");
        row("in an ingest", "mutation { ingestEvent(event: {type: \"a\", metadata: {tenantId: \"globex\"}}) { ids } }");
        row("in a batch's metadata", "mutation($m: JSON) { ingestBatch(events: [], metadata: $m) { ids } }",
            R"({"m":{"tenantId":"globex"}})");
    }

    void overridesEveryTenantACallerNames()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, variables);
        Bench bench;
        TenantContext callers;
        callers.tenantId = TenantId("globex");
        const auto answer = await(bench.client.graphql({query, {}, *parseJson(variables)}, callers, {}));
        QVERIFY(answer);
        VERIFY_OK(*answer);
        const FakeBinding::Call& call = bench.sound.calls.front();
        QCOMPARE(call.context.tenantId, TenantId("acme"));
        const QByteArray vars = dumpJson(call.request.variables);
        QVERIFY2(!vars.contains("globex"), vars);
        // A default may still be written; the variable has a value, so it is not used.
        if (!query.contains("= \"globex\""))
            QVERIFY2(!call.request.query.contains("globex"), call.request.query);
        QVERIFY((vars + call.request.query).contains("acme"));
    }

    void keepsTheCallersUserWhereItHasNone()
    {
        Bench bench(TenantId("acme"), std::nullopt);
        TenantContext callers;
        callers.userId = UserId("bob");
        QVERIFY(await(bench.client.graphql({"{ events { id } }", {}, {}}, callers, {})));
        QCOMPARE(bench.sound.calls.front().context.userId, std::optional(UserId("bob")));
        QCOMPARE(bench.sound.calls.front().context.sessionId, std::optional(SessionId("s1")));
    }

    void tagsWhatItIngests()
    {
        Bench bench;
        EventInput event;
        event.type = "click";
        event.metadata = {{"tenantId", "globex"}};
        QVERIFY(await(bench.client.ingestEvent(event)));
        QCOMPARE(bench.sound.ingested.front().metadata, (Json{{"tenantId", "acme"}}));
        QCOMPARE(bench.sound.ingestContext.tenantId, TenantId("acme"));
        QVERIFY(await(bench.client.ingestBatch({{event, event}, {{"tenantId", "globex"}}})));
        QCOMPARE(bench.sound.ingested.last().metadata["tenantId"], Json("acme"));
        QCOMPARE(bench.sound.batchMetadata, (Json{{"tenantId", "acme"}}));
    }

    void seesEveryLeak_data()
    {
        QTest::addColumn<int>("leak");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("whole");
        const auto row = [](const char* name, Leak leak, BreachKind kind, bool whole = false) {
            QTest::newRow(name) << static_cast<int>(leak) << static_cast<int>(kind) << whole;
        };
        row("foreign", Leak::ForeignRecord, BreachKind::ForeignRecord);
        row("missing", Leak::MissingOwner, BreachKind::MissingOwner);
        row("case", Leak::OwnerDiffersByCase, BreachKind::OwnerDiffersByCase);
        row("twice", Leak::DuplicateKey, BreachKind::DuplicateKey);
        row("echo", Leak::WrongEcho, BreachKind::EchoMismatch, true);
    }

    void seesEveryLeak()
    {
        QFETCH(int, leak);
        QFETCH(int, kind);
        QFETCH(bool, whole);
        Bench bench;
        bench.leaky.setLeak(static_cast<Leak>(leak), TenantId("globex"), 1);
        const auto answer = bench.ask(Queries::Inference::kEventPage, {{"first", 3}});
        QVERIFY(answer);
        QCOMPARE(bench.leaky.spoiled(), 1);
        QCOMPARE(answer->has_value(), !whole);
        if (whole) {
            QCOMPARE(answer->error().code, ErrorCode::EchoMismatch);
        } else {
            QVERIFY(!dumpJson((*answer)->data).contains(LeakyBinding::kCanary));
            const auto page = Decode::eventPage(**answer);
            VERIFY_OK(page);
            QVERIFY(page->rows[0] && !page->rows[1] && page->rows[2]);
        }
        // By the time the answer is here, the case is in the file.
        const QList<Breach> cases = bench.services.breaches->cases();
        QCOMPARE(cases.size(), 1);
        QCOMPARE(static_cast<int>(cases[0].kind), kind);
        QCOMPARE(cases[0].askedBy, TenantId("acme"));
        QCOMPARE(cases[0].document, bench.sound.calls.front().request.query);
        QCOMPARE(bench.services.book->totals(TenantId("acme")).breaches, 1);
        QCOMPARE(bench.services.book->totals(TenantId("globex")), VerificationTotals());
    }

    void aPageOfForeignRowsIsOneCase()
    {
        Bench bench;
        bench.sound.on("events",
            R"({"data":{"events":[{"_tenantry_owner":"globex"},{"_tenantry_owner":"globex"},)"
            R"({"_tenantry_owner":"initech"},{"_tenantry_owner":"acme","id":"1"}]}})");
        QVERIFY(bench.ask("{ events { id } }"));
        const QList<Breach> cases = bench.services.breaches->cases();
        QCOMPARE(cases.size(), 2);
        QCOMPARE(cases[0].count, 2);
        QCOMPARE(cases[0].path, QByteArray("data.events[0]"));
        QCOMPARE(cases[1].owner, TenantId("initech"));
    }

    void refusesBeforeItSends()
    {
        Bench bench;
        QCOMPARE(bench.ask("{ events { _tenantry_owner: id } }")->error().code, ErrorCode::ValidationError);
        QCOMPARE(bench.ask("{ events {")->error().code, ErrorCode::ParseError);
        QVERIFY(!*bench.ask("query($n: Int!) { events(limit: $n) { id } }"));
        Bench nobody{TenantId()};
        QCOMPARE(nobody.ask("{ events { id } }")->error().code, ErrorCode::TenantRequired);
        QVERIFY(bench.sound.calls.isEmpty() && nobody.sound.calls.isEmpty());
    }

    void handsOnTheServicesFailure()
    {
        Bench bench;
        bench.sound.on("events", [](const auto&) -> Result<QByteArray> { return fail(ErrorCode::Forbidden); });
        QCOMPARE(bench.ask("{ events { id } }")->error().code, ErrorCode::Forbidden);
    }

    void aCancelledAnswerIsNotHandedOutButCounted()
    {
        Bench bench;
        bench.leaky.setLeak(Leak::ForeignRecord);
        bench.sound.hold();
        const CancelToken cancel;
        const auto future = bench.client.graphql({"{ events { id } }", {}, {}}, cancel);
        cancel.cancel();
        bench.sound.release();
        const auto answer = await(future);
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, ErrorCode::Cancelled);
        QCOMPARE(bench.services.breaches->cases().size(), 1);
    }

    void answersMayOutliveTheirClient()
    {
        FakeBinding sound;
        sound.answerWell();
        sound.hold();
        QFuture<Result<VerifiedAnswer>> future;
        {
            const auto context = makeAppContext(sound, TenantId("acme"), UserId("ann"), {}, testServices());
            QCOMPARE(context.client->tenantId(), context.tenantId);
            future = context.client->graphql({"{ events { id } }", {}, {}});
        }
        sound.release();
        QVERIFY(await(future)->has_value());
    }

    void tellsOfManyAnswersOnce()
    {
        Bench bench;
        VerificationCounter counter(bench.services.book);
        QSignalSpy changed(&counter, &VerificationCounter::changed);
        QList<QFuture<Result<VerifiedAnswer>>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append(bench.client.graphql({"{ events { id } }", {}, {}}));
        for (const auto& future : futures)
            const_cast<QFuture<Result<VerifiedAnswer>>&>(future).waitForFinished();
        QCOMPARE(changed.size(), 0);
        QVERIFY(spin([&] { return changed.size() > 0; }, 5000));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(counter.totals().answers, 20);
        QCOMPARE(counter.totals(TenantId("acme")).records.verified, 60);
        QVERIFY(bench.ask("{ events { id } }"));
        QVERIFY(spin([&] { return changed.size() == 2; }, 5000));
    }

    void thePlatformSeesAllWhoSayWhoTheyAre()
    {
        FakeBinding sound;
        sound.answerWell();
        LeakyBinding leaky(sound);
        leaky.setPlane(Plane::Platform);
        const ClientServices services = testServices();
        PlatformClient client(leaky, UserId("op"), {}, services);
        const auto answer = await(client.graphql({Queries::Platform::kTenants, {}, Json::object()}));
        QVERIFY(answer);
        VERIFY_OK(*answer);
        const auto page = Decode::tenants(**answer);
        VERIFY_OK(page);
        QCOMPARE(page->rows.size(), 3);
        QVERIFY(sound.calls.front().context.tenantId.isEmpty());
        leaky.setLeak(Leak::MissingOwner);
        const auto leaked = await(client.graphql({Queries::Platform::kTenants, {}, Json::object()}));
        QVERIFY(!Decode::tenants(**leaked)->rows[0]);
        QCOMPARE(services.breaches->cases().front().askedBy, kPlatformTenant);
    }
};

QTEST_GUILESS_MAIN(TenantClientTest)
#include "tst_tenantclient.moc"
