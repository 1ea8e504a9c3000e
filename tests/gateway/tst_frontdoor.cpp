// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/doorfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <future>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The meaning of the seed's routes, the gateway's own look at its answers, and subscriptions, without a socket.
class TestFrontDoor : public QObject {
    Q_OBJECT

    static Json json(const GatewayReply& reply)
    {
        return parseJson(reply.body).value_or(Json{{"text", reply.body.toStdString()}});
    }
    static QByteArray header(const GatewayReply& reply, const QByteArray& name)
    {
        for (const auto& [key, value] : reply.headers) {
            if (key == name)
                return value;
        }
        return {};
    }

private slots:
    void dashboardIsTheSeeds()
    {
        DoorFixture fixture;
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"click","id":"e1"}])").status, 200);
        const GatewayReply reply = fixture.dashboard(DoorFixture::claims("alice@acme"));
        QCOMPARE(reply.status, 200);
        const Json body = json(reply);
        QCOMPARE(body["users"]["data"]["organization"]["users"].size(), 4u);
        QCOMPARE(body["events"]["data"]["events"][0]["id"], Json("e1"));
        QCOMPARE(body["events"]["data"]["events"][0]["userId"], Json("alice"));
        QCOMPARE(body["metrics"]["data"]["metrics"]["totalEvents"].get<double>(), 1.0);
        QCOMPARE(body["organization"], (Json{{"id", "acme"}, {"role", "admin"}}));
        QVERIFY2(!reply.body.contains("_tenantry"), reply.body);
        const Json analytics = json(fixture.analytics(DoorFixture::claims("alice@acme")));
        QCOMPARE(analytics["data"]["events"].size(), 1u);
        QVERIFY(analytics["data"].contains("metrics"));
    }
    void ingestAnswersAndTags()
    {
        DoorFixture fixture;
        const GatewayReply reply = fixture.ingest(DoorFixture::claims("alice@acme"),
            R"([{"type":"a","id":"1"},{"type":"b","id":"2","userId":"mia","metadata":{"tenantPlan":"forged"}},{"type":"a","id":"1"}])");
        QCOMPARE(reply.body, QByteArray(R"({"success":true,"accepted":2,"duplicates":1,"ids":["1","2","1"]})"));
        const Json event = json(fixture.graphql(DoorFixture::claims("alice@acme"),
            R"({ event(id: "2") { userId metadata { raw organizationName plan } } })"))["data"]["event"];
        QCOMPARE(event["userId"], Json("alice"));
        const Json raw = event["metadata"]["raw"];
        QCOMPARE(raw["tenantId"], Json("acme"));
        QCOMPARE(raw["tenantName"], Json("Acme Corp"));
        QCOMPARE(raw["tenantPlan"], Json("enterprise"));
        QCOMPARE(raw["tenantSubdomain"], Json("acme"));
        QCOMPARE(raw["organizationId"], Json("acme"));
    }
    void aBatchIsAllOrNothingAndNamesTheFirstBad()
    {
        DoorFixture fixture;
        const GatewayReply reply = fixture.ingest(
            DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"},{"type":"b"},{"type":""},{"type":"c"}])");
        QCOMPARE(reply.status, 400);
        QCOMPARE(json(reply)["path"], Json("events[2]"));
        QCOMPARE(json(reply)["requestId"], Json("req_test"));
        QCOMPARE(
            json(fixture.graphql(DoorFixture::claims("alice@acme"), "{ events { id } }"))["data"]["events"].size(), 0u);
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), "{").status, 400);
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"({"type":"a"})").status, 400);
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","type":"b"}])").status, 400);
    }
    void aMutationByGetDoesNotRun()
    {
        DoorFixture fixture;
        std::promise<GatewayReply> promise;
        fixture.door().graphql(DoorFixture::claims("alice@acme"), Plane::Inference,
            {R"(mutation { ingestEvent(event: {type: "x"}) { accepted } })", {}, Json::object()}, false, {},
            [&](GatewayReply reply) { promise.set_value(reply); });
        QCOMPARE(promise.get_future().get().status, 405);
        QCOMPARE(
            json(fixture.graphql(DoorFixture::claims("alice@acme"), "{ events { id } }"))["data"]["events"].size(), 0u);
    }
    void aRowFiledUnderAnotherTenantIsASecurityError()
    {
        DoorFixture fixture;
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"},{"type":"a","id":"2"}])")
                     .status,
            200);
        QVERIFY(fixture.service().sql(QStringLiteral("UPDATE event SET tenant_id = 'globex' WHERE id = '2'")));
        for (const char* query : {"{ events { id } }", "{ events { tenantId id } }", "{ eventPage { nodes { type } } }",
                 "{ events { _tenantry_owner: tenantId id } }",
                 "query Q { ...F } fragment F on Query { events { ...G } } fragment G on Event { id }"}) {
            const GatewayReply reply = fixture.graphql(DoorFixture::claims("alice@acme"), query);
            QCOMPARE(reply.status, 500);
            QCOMPARE(json(reply)["error"], Json("Security error"));
            QVERIFY(!reply.body.contains("globex"));
        }
        QCOMPARE(fixture.dashboard(DoorFixture::claims("alice@acme")).status, 500);
        QVERIFY(fixture.actions("acme").count("isolation.breach") >= 1);
        QVERIFY(fixture.actions("platform").count("isolation.breach") >= 1);
        QCOMPARE(fixture.actions("globex").count("isolation.breach"), 0);
        // What is not concerned is answered still.
        QCOMPARE(fixture.graphql(DoorFixture::claims("alice@acme"), R"({ event(id: "1") { id } })").status, 200);
    }
    void placesInErrorsAreThoseOfTheAskersText()
    {
        DoorFixture fixture;
        const GatewayReply reply = fixture.graphql(
            DoorFixture::claims("vera@acme"), "mutation {\n\n     ingestEvent(event: {type: \"x\"}) { accepted } }");
        QCOMPARE(json(reply)["errors"][0]["locations"][0], (Json{{"line", 3}, {"column", 6}}));
        const GatewayReply invalid = fixture.graphql(DoorFixture::claims("vera@acme"), "{\n  evnts { id } }");
        QVERIFY(invalid.graphqlRequestError);
        QCOMPARE(json(invalid)["errors"][0]["locations"][0], (Json{{"line", 2}, {"column", 3}}));
    }
    void storedTextThatLooksLikeAStampIsKept()
    {
        DoorFixture fixture;
        const Json data = {{"_tenantry_owner", "acme"}, {"x", "\"_tenantry_owner\":\"acme\""}};
        const QByteArray body = dumpJson(Json::array({{{"type", "a"}, {"id", "1"}, {"data", data}}}));
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), body).status, 200);
        const Json answer = json(fixture.graphql(DoorFixture::claims("alice@acme"), "{ events { data } }"));
        QCOMPARE(answer["data"]["events"][0]["data"], data);
    }
    void anEmptySelectionWithItsStampOnlyIsEmptyAgain()
    {
        DoorFixture fixture;
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"}])").status, 200);
        const GatewayReply reply =
            fixture.graphql(DoorFixture::claims("alice@acme"), "{ events { id @skip(if: true) } }");
        QVERIFY2(reply.body.startsWith(R"({"data":{"events":[{}]})"), reply.body);
    }
    void theRateIsSaidAndKept()
    {
        DoorFixture fixture({{3, {{"enterprise", 2}}}, true});
        const auto ask = [&] { return fixture.graphql(DoorFixture::claims("alice@acme"), "{ events { id } }"); };
        GatewayReply reply = ask();
        QCOMPARE(header(reply, "RateLimit-Limit"), QByteArray("2"));
        QCOMPARE(header(reply, "RateLimit-Remaining"), QByteArray("1"));
        QCOMPARE(json(reply)["extensions"]["tenancy"]["remaining"], Json(1));
        QCOMPARE(ask().status, 200);
        reply = ask();
        QCOMPARE(reply.status, 429);
        QCOMPARE(json(reply)["error"], Json("Rate limit exceeded"));
        QCOMPARE(header(reply, "Retry-After"), QByteArray("30"));
        // Another tenant's is its own, and an operator's looking does not use a tenant's up.
        QCOMPARE(fixture.graphql(DoorFixture::claims("bob@globex"), "{ events { id } }").status, 200);
        QCOMPARE(fixture.graphql(DoorFixture::claims("operator@platform", "acme"), "{ events { id } }").status, 200);
        // Who names a tenant that is not theirs uses nothing of it up.
        QCOMPARE(fixture.graphql(DoorFixture::claims("bob@globex", "acme"), "{ events { id } }").status, 403);
        fixture.clock().advance(30'000);
        QCOMPARE(ask().status, 200);
        QCOMPARE(ask().status, 429);
    }
    void subscriptionsDeliverResumeAndEnd()
    {
        DoorFixture fixture;
        const GraphQLRequest request{
            "subscription { events { event { id type } cursor gap { missed } } }", {}, Json::object()};
        QVERIFY(fixture.door().isSubscription(Plane::Inference, request));
        auto mine = std::make_shared<KeptEvents>();
        auto theirs = std::make_shared<KeptEvents>();
        fixture.door().subscribe(DoorFixture::claims("alice@acme"), Plane::Inference, request, {}, mine);
        fixture.door().subscribe(DoorFixture::claims("bob@globex"), Plane::Inference, request, {}, theirs);
        QTRY_VERIFY(mine->now([&] { return mine->isOpened; }) && theirs->now([&] { return theirs->isOpened; }));
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"},{"type":"b","id":"2"}])")
                     .status,
            200);
        QTRY_COMPARE(mine->now([&] { return static_cast<int>(mine->answers.size()); }), 2);
        QCOMPARE(parseJson(mine->answers[0]).value()["data"]["events"]["event"], (Json{{"id", "1"}, {"type", "a"}}));
        QVERIFY(!mine->answers[0].contains("_tenantry"));
        QCOMPARE(theirs->now([&] { return static_cast<int>(theirs->answers.size()); }), 0);
        // Away, and back behind the first.
        mine->open = false;
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"c","id":"3"}])").status, 200);
        auto again = std::make_shared<KeptEvents>();
        fixture.door().subscribe(DoorFixture::claims("alice@acme"), Plane::Inference, request, mine->cursors[0], again);
        QTRY_COMPARE(again->now([&] { return static_cast<int>(again->answers.size()); }), 2);
        QCOMPARE(parseJson(again->answers[1]).value()["data"]["events"]["event"]["id"], Json("3"));
        // A cursor is its tenant's and its filter's.
        auto stolen = std::make_shared<KeptEvents>();
        fixture.door().subscribe(
            DoorFixture::claims("bob@globex"), Plane::Inference, request, mine->cursors[0], stolen);
        QTRY_VERIFY(stolen->now([&] { return stolen->refusal.has_value(); }));
        // Who loses the membership hears no more.
        QVERIFY(fixture.service().sql(
            QStringLiteral("DELETE FROM membership WHERE tenant_id = 'acme' AND user_id = 'alice'")));
        QCOMPARE(fixture.ingest(DoorFixture::claims("mia@acme"), R"([{"type":"d","id":"4"}])").status, 200);
        QTRY_VERIFY(again->now([&] { return again->isComplete; }));
        QCOMPARE(again->now([&] { return static_cast<int>(again->answers.size()); }), 2);
    }
    void aSubscriptionThatMayNotBeIsRefused()
    {
        DoorFixture fixture;
        const auto refusal = [&](const char* bearer, const char* document) {
            auto sink = std::make_shared<KeptEvents>();
            fixture.door().subscribe(
                DoorFixture::claims(bearer), Plane::Inference, {document, {}, Json::object()}, {}, sink);
            return spin([&] { return sink->now([&] { return sink->refusal.has_value(); }); }, 5000) ? *sink->refusal
                                                                                                    : GatewayReply{};
        };
        QCOMPARE(refusal("", "subscription { events { cursor } }").status, 401);
        QVERIFY(refusal("alice@acme", R"(subscription { events(filter: {tenantId: "globex"}) { cursor } })")
                    .body.contains("FORBIDDEN"));
        QVERIFY(refusal("alice@acme", "subscription { nothing }").graphqlRequestError);
    }
    void countsForPrometheus()
    {
        DoorFixture fixture;
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"}])").status, 200);
        const QByteArray text = fixture.door().metricsText();
        QVERIFY2(text.contains("tenantry_requests_total{kind=\"ingest\",status=\"200\"} 1\n"), text);
        QVERIFY2(text.contains("tenantry_events_accepted_total 1\n"), text);
        QVERIFY(!text.contains("acme"));
    }
};

QTEST_GUILESS_MAIN(TestFrontDoor)
#include "tst_frontdoor.moc"
