// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/doorfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// What of a provider's data reaches a consumer, and until when, through the front that looks at every answer.
class TestSharedData : public QObject {
    Q_OBJECT

    static constexpr char kScope[] =
        R"({resources: ["events", "metrics"], fields: ["events.data", "metrics.totalEvents"], types: ["inference.*"], from: "2025-11-01T00:00:00Z", to: "2025-12-01T00:00:00Z"})";

    std::unique_ptr<DoorFixture> m;
    int m_tokens = 0;

    Json ask(const char* bearer, const QByteArray& query, Plane plane = Plane::Platform)
    {
        const GatewayReply reply = m->graphql(DoorFixture::claims(bearer), query, plane);
        return parseJson(reply.body).value_or(Json{{"refused", reply.status}});
    }
    Json change(const char* bearer, QByteArray query)
    {
        query.replace("$T", "clientToken: \"t" + QByteArray::number(++m_tokens) + '"');
        return ask(bearer, query);
    }
    static QByteArray rule(const Json& answer)
    {
        return answer.contains("errors") ? bytesMember(answer["errors"][0]["extensions"], "rule") : QByteArray();
    }
    /// globex asks, both approve, the service has looked: the grant's id.
    QByteArray granted(const char* scope = kScope)
    {
        const Json asked = change("bob@globex",
            QByteArray("mutation { requestShare(provider: \"acme\", reason: \"r\", $T, scope: ") + scope
                + ") { id } }");
        if (asked.contains("errors"))
            return dumpJson(asked);
        const QByteArray id = bytesMember(asked["data"]["requestShare"], "id");
        const QByteArray vote =
            "mutation { decideShare(id: \"" + id + "\", decision: APPROVE, expectedVersion: 1, $T) { grantId } }";
        change("alice@acme", vote);
        const Json last = change("cara@globex", vote);
        m->engine().settleSharesNow();
        return last.contains("errors") ? dumpJson(last) : bytesMember(last["data"]["decideShare"], "grantId");
    }
    Json shared(const QByteArray& grant, const QByteArray& fields, const char* bearer = "bob@globex")
    {
        return ask(bearer, "{ sharedWithMe(grantId: \"" + grant + "\") { " + fields + " } }", Plane::Inference);
    }
    Json grantNow(const QByteArray& id)
    {
        return ask("operator@platform",
            "{ shareGrant(id: \"" + id
                + "\") { state version lastUsed uses30Days healthy probedAt reason receipt { asked denied sessionsCut "
                  "probeId } } }")["data"]["shareGrant"];
    }
    std::shared_ptr<KeptEvents> listen(const QByteArray& grant)
    {
        auto sink = std::make_shared<KeptEvents>();
        m->door().subscribe(DoorFixture::claims("bob@globex"), Plane::Inference,
            {"subscription { sharedEvents(grantId: \"" + grant
                    + "\") { tenantId grantId event { id tenantId grantId } } }",
                {}, Json::object()},
            {}, sink);
        if (!spin([&] { return sink->now([&] { return sink->isOpened || sink->refusal; }); }, 5000))
            qWarning("neither opened nor refused");
        return sink;
    }
    void ingest(const QByteArray& events)
    {
        QCOMPARE(m->ingest(DoorFixture::claims("alice@acme"), events).status, 200);
    }

    void fill()
    {
        ask("operator@platform",
            R"(mutation { a: putMembers(tenantId: "globex", members: [{userId: "cara", role: admin}, {userId: "ben", role: admin}]) { changed }
            b: putMembers(tenantId: "acme", members: [{userId: "anna", role: admin}]) { changed } c: putTenant(tenant: {id: "initech", name: "Initech"}) { id }
            d: putMembers(tenantId: "initech", members: [{userId: "ina", role: admin}]) { changed } })");
        m->clock().advance(Timestamp::kHour);
        ingest(
            R"([{"id":"in1","type":"inference.call","timestamp":"2025-11-10T00:00:00Z","userId":"alice","data":{"model":"m"}},
            {"id":"in2","type":"inference.call","timestamp":"2025-11-11T00:00:00Z","userId":"mia","data":{"model":"n"}},
            {"id":"other","type":"page.view","timestamp":"2025-11-10T00:00:00Z","data":{"page":"p"}},
            {"id":"early","type":"inference.call","timestamp":"2025-10-10T00:00:00Z","data":{"model":"old"}}])");
    }
private slots:
    void init()
    {
        m = std::make_unique<DoorFixture>();
        fill();
    }
    void onlyWhatIsGranted()
    {
        const QByteArray grant = granted();
        const Json answer = shared(grant,
            "tenantId grantId fields events { tenantId grantId id type data } eventPage(first: 1) { totalCount nodes { "
            "id } pageInfo { hasNextPage endCursor } } metrics { totalEvents }");
        QVERIFY2(answer.contains("data") && !answer.contains("errors"), dumpJson(answer).constData());
        const Json& source = answer["data"]["sharedWithMe"][0];
        QCOMPARE(source["events"].size(), size_t(2));
        QCOMPARE(source["eventPage"]["totalCount"].get<double>(), 2.0);
        QCOMPARE(source["metrics"]["totalEvents"].get<double>(), 2.0);
        for (const Json& event : source["events"]) {
            QCOMPARE(bytesMember(event, "tenantId"), "acme");
            QCOMPARE(bytesMember(event, "grantId"), grant);
        }
        QVERIFY(!dumpJson(answer).contains("page.view") && !dumpJson(answer).contains("early"));
        // The next page by the cursor, which is good for this grant and this consumer alone.
        const QByteArray cursor = bytesMember(source["eventPage"]["pageInfo"], "endCursor");
        const QByteArray next = "eventPage(first: 1, after: \"" + cursor + "\") { nodes { id } }";
        QCOMPARE(bytesMember(shared(grant, next)["data"]["sharedWithMe"][0]["eventPage"]["nodes"][0], "id"), "in1");
        const QByteArray other = granted(R"({resources: ["events"], fields: ["events.data"], types: ["inference.*"]})");
        QVERIFY(shared(other, next).contains("errors"));
        // Its own query of events has no part in it.
        QVERIFY(ask("bob@globex", "{ events { id } }", Plane::Inference)["data"]["events"].empty());
        QCOMPARE(ask("bob@globex", "{ sharedWithMe { grantId } }", Plane::Inference)["data"]["sharedWithMe"].size(),
            size_t(2));
        QVERIFY(ask("ina@initech", "{ sharedWithMe { grantId } }", Plane::Inference)["data"]["sharedWithMe"].empty());
    }
    void outsideTheScope_data()
    {
        QTest::addColumn<QByteArray>("fields");
        for (const char* one :
            {"events { userId }", "events { sessionId }", "events { metadata }", "eventPage { nodes { userId } }",
                "events(filter: {userId: \"alice\"}) { id }", "events(filter: {text: \"alice\"}) { id }",
                "events(filter: {metadata: {plan: \"x\"}}) { id }", "events(filter: {tenantId: \"globex\"}) { id }",
                "users { id }", "metrics { activeUsers }", "... on SharedSource { x: events { y: sessionId } }"})
            QTest::newRow(one) << QByteArray(one);
    }
    void outsideTheScope()
    {
        QFETCH(QByteArray, fields);
        const QByteArray grant = granted();
        const Json answer = shared(grant, fields);
        QCOMPARE(rule(answer), "OUTSIDE_SCOPE");
        QVERIFY(!dumpJson(answer["data"]).contains("alice"));
        QVERIFY(m->actions("globex").contains("share.access_denied"));
        QVERIFY(m->actions("acme").contains("share.access_denied"));
        QVERIFY(m->actions("platform").contains("share.access_denied"));
    }
    void askedMoreNarrowly()
    {
        const QByteArray grant = granted();
        const auto ids = [&](const QByteArray& filter) {
            return shared(grant, "events(filter: " + filter + ") { id }")["data"]["sharedWithMe"][0]["events"];
        };
        QCOMPARE(ids(R"({types: ["page.view"]})").size(), size_t(0)); // nothing in common is not everything
        QCOMPARE(ids(R"({types: ["*"]})").size(), size_t(0));
        QCOMPARE(ids(R"({types: ["inference.call"], from: "2025-11-10T12:00:00Z"})").size(), size_t(1));
        QCOMPARE(ids(R"({from: "2020-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z"})").size(), size_t(2));
    }
    void anothersGrantAndNoneLookAlike()
    {
        const QByteArray grant = granted();
        const Json foreign = shared(grant, "events { id }", "ina@initech");
        const Json absent = shared("grt_" + QByteArray(26, 'a'), "events { id }", "ina@initech");
        QCOMPARE(rule(foreign), "NO_GRANT");
        QCOMPARE(foreign["errors"], absent["errors"]);
        QCOMPARE(rule(shared(grant, "events { id }", "alice@acme")), "NO_GRANT"); // the provider is no consumer
    }
    void itEndsWithItsTimeThoughNoJobRan()
    {
        const QByteArray grant = granted();
        QVERIFY(!shared(grant, "events { id }").contains("errors"));
        m->clock().advance(30 * Timestamp::kDay);
        QCOMPARE(rule(shared(grant, "events { id }")), "NO_GRANT");
        QCOMPARE(bytesMember(grantNow(grant), "state"), "EXPIRED");
        m->engine().settleSharesNow();
        m->clock().advance(-40 * Timestamp::kDay); // a clock that jumps back brings nothing back
        QCOMPARE(rule(shared(grant, "events { id }")), "NO_GRANT");
        QCOMPARE(bytesMember(grantNow(grant), "state"), "EXPIRED");
    }
    void revokedIsProven()
    {
        const QByteArray grant = granted();
        QCOMPARE(bytesMember(grantNow(grant), "state"), "ACTIVE");
        const auto sink = listen(grant);
        QVERIFY(sink->isOpened);
        ingest(R"([{"id":"live","type":"inference.call","timestamp":"2025-11-18T00:00:00Z"}])");
        QVERIFY(spin([&] { return sink->now([&] { return sink->answers.size() == 1; }); }, 5000));
        QVERIFY2(sink->answers.first().contains("\"live\""), sink->answers.first().constData());
        const Json revoked = change("bob@globex",
            "mutation { revokeShare(grantId: \"" + grant + "\", reason: \"done\", expectedVersion: 2, $T) { state } }");
        QVERIFY2(!revoked.contains("errors"), dumpJson(revoked).constData());
        QCOMPARE(rule(shared(grant, "events { id }")), "NO_GRANT"); // shut before it is proven
        QVERIFY(spin([&] { return sink->now([&] { return sink->isComplete; }); }, 1000));
        m->engine().settleSharesNow();
        const Json now = grantNow(grant);
        QCOMPARE(bytesMember(now, "state"), "REVOKED");
        QVERIFY(now["receipt"]["asked"].get<int>() >= 2);
        QCOMPARE(now["receipt"]["asked"], now["receipt"]["denied"]);
        QVERIFY(bytesMember(now["receipt"], "probeId").startsWith("prb_"));
        for (const char* log : {"acme", "globex", "platform"}) {
            QCOMPARE(m->actions(log).count("share.revoke"), 1);
            QCOMPARE(m->actions(log).count("share.revoked"), 1);
        }
    }
    void aSubscriptionEndsWithItsGrantsTime()
    {
        const QByteArray grant = granted();
        const auto sink = listen(grant);
        QVERIFY(sink->isOpened);
        m->clock().advance(30 * Timestamp::kDay);
        QVERIFY(spin([&] { return sink->now([&] { return sink->isComplete; }); }, 1500));
    }
    void usesAreCounted()
    {
        const QByteArray grant = granted();
        shared(grant, "events { id }");
        QVERIFY(spin([&] { return !grantNow(grant)["lastUsed"].is_null(); }, 3000));
        shared(grant, "events { id }");
        shared(grant, "events { id }");
        m->engine().settleSharesNow();
        QCOMPARE(grantNow(grant)["uses30Days"].get<double>(), 3.0);
        QCOMPARE(m->actions("acme").count("share.accessed"), 1); // the first
        m->clock().advance(Timestamp::kHour);
        m->engine().settleSharesNow();
        QCOMPARE(m->actions("acme").count("share.accessed"), 2); // and the hour's
        m->engine().settleSharesNow();
        QCOMPARE(m->actions("globex").count("share.accessed"), 2);
    }
    /// The gateway's own look: a grant whose activation the consumer's log does not say excuses nothing.
    void withoutProofItIsABreach_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::newRow("another entry") << QStringLiteral(
            "UPDATE share_grant SET entry = entry - 1 WHERE state = 'ACTIVE'");
        QTest::newRow("no entry") << QStringLiteral("UPDATE share_grant SET epoch = 0 WHERE state = 'ACTIVE'");
        QTest::newRow("another pair's entry")
            << QStringLiteral("UPDATE share_grant SET consumer = 'initech' WHERE state = 'ACTIVE'");
        QTest::newRow("a row nobody granted")
            << QStringLiteral("UPDATE share_grant SET id = 'grt_forged' WHERE state = 'ACTIVE'");
    }
    void withoutProofItIsABreach()
    {
        QFETCH(QString, tampering);
        QByteArray grant = granted();
        QVERIFY(m->service().sql(QStringLiteral("PRAGMA foreign_keys = OFF")));
        QVERIFY(m->service().sql(tampering));
        const bool isForged = tampering.contains(QLatin1String("grt_forged"));
        const bool isOthers = tampering.contains(QLatin1String("initech"));
        const GatewayReply reply = m->graphql(DoorFixture::claims(isOthers ? "ina@initech" : "bob@globex"),
            "{ sharedWithMe(grantId: \"" + (isForged ? QByteArray("grt_forged") : grant) + "\") { events { id } } }");
        QCOMPARE(reply.status, 500);
        QVERIFY(!reply.body.contains("in1"));
        const Json cases = ask("operator@platform", "{ breaches { kind tenantId } }");
        QVERIFY2(!cases["data"]["breaches"].empty(), dumpJson(cases).constData());
    }
    void aRowFiledWronglyIsABreachUnderAGrantToo()
    {
        const QByteArray grant = granted();
        QVERIFY(m->service().sql(QStringLiteral("UPDATE event SET tenant_id = 'initech' WHERE id = 'in1'")));
        const GatewayReply reply = m->graphql(
            DoorFixture::claims("bob@globex"), "{ sharedWithMe(grantId: \"" + grant + "\") { events { id } } }");
        QCOMPARE(reply.status, 500);
    }
    void aSuspendedTenantSharesNothing()
    {
        const QByteArray grant = granted();
        change("operator@platform", R"(mutation { setTenantStatus(tenantId: "acme", status: SUSPENDED) { id } })");
        QCOMPARE(rule(shared(grant, "events { id }")), "NO_GRANT");
        m->engine().settleSharesNow();
        QCOMPARE(bytesMember(grantNow(grant), "state"), "SUSPENDED");
        change("operator@platform", R"(mutation { setTenantStatus(tenantId: "acme", status: ACTIVE) { id } })");
        QCOMPARE(rule(shared(grant, "events { id }")), "NO_GRANT"); // nobody resumed it
        const QByteArray resume =
            "mutation { resumeShare(grantId: \"" + grant + "\", expectedVersion: 3, $T) { state } }";
        QCOMPARE(rule(change("bob@globex", resume)), "SUSPENDED_BY_OTHER");
        QVERIFY(!change("operator@platform", resume).contains("errors"));
        QVERIFY(!shared(grant, "events { id }").contains("errors"));
    }
    void suspendedByOneSideResumedByIt()
    {
        const QByteArray grant = granted();
        change("alice@acme",
            "mutation { suspendShare(grantId: \"" + grant
                + "\", reason: \"look\", expectedVersion: 2, $T) { state } }");
        QCOMPARE(rule(shared(grant, "events { id }")), "NO_GRANT");
        const QByteArray resume =
            "mutation { resumeShare(grantId: \"" + grant + "\", expectedVersion: 3, $T) { state } }";
        QCOMPARE(rule(change("bob@globex", resume)), "SUSPENDED_BY_OTHER");
        QVERIFY(!change("anna@acme", resume).contains("errors"));
    }
    void brokenGlass()
    {
        const QByteArray glass =
            R"(mutation { breakGlass(provider: "acme", consumer: "globex", reason: "production is down since ten", ticket: "INC-7", scope: {resources: ["events"], hours: 100}, $T) { id state expiresAt } })";
        QCOMPARE(rule(change("bob@globex", glass)), "NO_STANDING"); // they never shared
        granted();
        const Json broken = change("bob@globex", glass);
        QVERIFY2(!broken.contains("errors"), dumpJson(broken).constData());
        const QByteArray grant = bytesMember(broken["data"]["breakGlass"], "id");
        m->engine().settleSharesNow();
        QVERIFY(!shared(grant, "events { id }").contains("errors"));
        QCOMPARE(rule(change("bob@globex", glass)), "REVIEW_OUTSTANDING");
        const QByteArray extend = "mutation { extendShare(grantId: \"" + grant
            + "\", hours: 5, reason: \"r\", expectedVersion: 2, $T) { id } }";
        QCOMPARE(rule(change("bob@globex", extend)), "NOT_EXTENDABLE");
        const auto review = [&] {
            const int version = grantNow(grant)["version"].get<int>();
            return QByteArray("mutation { reviewBreakGlass(grantId: \"" + grant
                + "\", finding: \"justified\", expectedVersion: " + QByteArray::number(version)
                + ", $T) { reviewedAt } }");
        };
        QCOMPARE(rule(change("cara@globex", review())), "FOUR_EYES");
        m->clock().advance(4 * Timestamp::kHour);
        QCOMPARE(rule(shared(grant, "events { id }")), "NO_GRANT"); // four hours, whatever was asked
        m->engine().settleSharesNow(); // its end is written down, which is a version of its own
        const Json reviewed = change("alice@acme", review());
        QVERIFY2(!reviewed.contains("errors"), dumpJson(reviewed).constData());
        QVERIFY(!change("bob@globex", glass).contains("errors"));
        QCOMPARE(m->actions("acme").count("share.breakglass"), 2);
    }
    void extendedAndAmended()
    {
        const QByteArray grant = granted();
        const auto both = [&](const Json& asked, const char* field) {
            const QByteArray id = bytesMember(asked["data"][field], "id");
            const QByteArray vote =
                "mutation { decideShare(id: \"" + id + "\", decision: APPROVE, expectedVersion: 1, $T) { state } }";
            change("alice@acme", vote);
            return bytesMember(change("cara@globex", vote)["data"]["decideShare"], "state");
        };
        const Json more = change("bob@globex",
            "mutation { extendShare(grantId: \"" + grant
                + "\", hours: 1440, reason: \"r\", expectedVersion: 2, $T) { id } }");
        QVERIFY2(!more.contains("errors"), dumpJson(more).constData());
        m->clock().advance(Timestamp::kDay);
        QCOMPARE(both(more, "extendShare"), "APPROVED");
        m->clock().advance(50 * Timestamp::kDay);
        QVERIFY(!shared(grant, "events { id }").contains("errors"));
        const Json other = change("bob@globex",
            "mutation { amendShare(grantId: \"" + grant
                + "\", scope: {resources: [\"events\"], types: [\"page.*\"]}, reason: \"r\", expectedVersion: 3, $T) { "
                  "id } }");
        QVERIFY2(!other.contains("errors"), dumpJson(other).constData());
        QCOMPARE(shared(grant, "events { id }")["data"]["sharedWithMe"][0]["events"].size(),
            size_t(2)); // until it is approved
        QCOMPARE(both(other, "amendShare"), "APPROVED");
        QCOMPARE(bytesMember(shared(grant, "events { id }")["data"]["sharedWithMe"][0]["events"][0], "id"), "other");
        QCOMPARE(rule(shared(grant, "events { data }")), "OUTSIDE_SCOPE");
    }
    void remindersOnceEach()
    {
        const QByteArray grant = granted();
        const auto reminders = [&] { return m->actions("acme").count("share.remind"); };
        for (const auto& [days, expected] : {std::pair{26, 0}, {2, 1}, {0, 1}, {1, 2}, {0, 2}}) {
            m->clock().advance(days * Timestamp::kDay);
            m->engine().settleSharesNow();
            QCOMPARE(reminders(), expected);
        }
        QVERIFY(!grant.isEmpty());
    }
    void aProviderOnItsOwnDatabase()
    {
        const Json made = change("operator@platform",
            R"(mutation { putTenant(tenant: {id: "own", name: "Own", binding: "dedicated:own"}) { id binding } })");
        QVERIFY2(!made.contains("errors"), dumpJson(made).constData());
        change("operator@platform",
            R"(mutation { putMembers(tenantId: "own", members: [{userId: "olga", role: admin}]) { changed } })");
        m->clock().advance(1000);
        QCOMPARE(m->ingest(DoorFixture::claims("olga@own"),
                      R"([{"id":"theirs","type":"inference.call","timestamp":"2025-11-10T00:00:00Z"}])")
                     .status,
            200);
        const Json asked = change("bob@globex",
            R"(mutation { requestShare(provider: "own", reason: "r", $T, scope: {resources: ["events", "metrics"], fields: ["metrics.totalEvents"]}) { id } })");
        QVERIFY2(!asked.contains("errors"), dumpJson(asked).constData());
        const QByteArray vote = "mutation { decideShare(id: \"" + bytesMember(asked["data"]["requestShare"], "id")
            + "\", decision: APPROVE, expectedVersion: 1, $T) { grantId } }";
        change("olga@own", vote);
        const QByteArray grant = bytesMember(change("cara@globex", vote)["data"]["decideShare"], "grantId");
        m->engine().settleSharesNow();
        const Json answer = shared(grant, "events { tenantId id } metrics { totalEvents }");
        QVERIFY2(!answer.contains("errors"), dumpJson(answer).constData());
        QCOMPARE(bytesMember(answer["data"]["sharedWithMe"][0]["events"][0], "id"), "theirs");
        QCOMPARE(answer["data"]["sharedWithMe"][0]["metrics"]["totalEvents"].get<double>(), 1.0);
        const auto sink = listen(grant);
        QVERIFY(sink->isOpened);
        QCOMPARE(m->ingest(DoorFixture::claims("olga@own"),
                      R"([{"id":"later","type":"x","timestamp":"2025-11-18T00:00:00Z"}])")
                     .status,
            200);
        QVERIFY(spin([&] { return sink->now([&] { return sink->answers.size() == 1; }); }, 5000));
    }
};

QTEST_GUILESS_MAIN(TestSharedData)
#include "tst_shareddata.moc"
