// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/sharefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Requests and their decisions through the plane: who may, and what a refusal is called.
class TestSharePlane : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m = std::make_unique<ShareFixture>();
        QVERIFY2(m->problem().isEmpty(), qPrintable(m->problem()));
    }
    void askedAndApprovedByBoth()
    {
        const Json asked = m->request();
        QCOMPARE(bytesMember(asked, "state"), "PENDING");
        const Json first = m->decide("alice", "acme", asked);
        QCOMPARE(bytesMember(first["data"]["decideShare"], "state"), "PENDING");
        const Json second = m->decide("cara", "globex", asked);
        QVERIFY2(!second.contains("errors"), dumpJson(second).constData());
        const Json& decided = second["data"]["decideShare"];
        QCOMPARE(bytesMember(decided, "state"), "APPROVED");
        QVERIFY(!bytesMember(decided, "grantId").isEmpty());
        // The consumer hears that the provider voted, not who did.
        QVERIFY(decided["votes"][0]["userId"].is_null() || decided["votes"][1]["userId"].is_null());
        for (const char* log : {"acme", "globex", "platform"}) {
            QCOMPARE(m->entries(log, "share.request"), 1);
            QCOMPARE(m->entries(log, "share.approve"), 2);
            QCOMPARE(m->entries(log, "share.approved"), 1);
            QCOMPARE(m->entries(log, "share.grant"), 1);
        }
    }
    void theConsumersCopyNamesNobodyOfTheProvider()
    {
        m->decide("alice", "acme", m->request());
        const Json page = m->platform("bob", "globex",
            R"({ auditPage(filter: {actions: ["share.*"]}, first: 50) { nodes { tenantId entry } } })");
        QVERIFY2(page.contains("data"), dumpJson(page).constData());
        const QByteArray text = dumpJson(page);
        QVERIFY(text.contains("share.approve"));
        QVERIFY2(!text.contains("alice") && !text.contains("anna"), text.constData());
        const Json history = m->platform("bob", "globex", "{ shareHistory { tenantId action actor party } }");
        QVERIFY(!dumpJson(history).contains("alice"));
        QVERIFY(dumpJson(m->platform("anna", "acme", "{ shareHistory { actor } }")).contains("alice"));
    }
    void fourEyes_data()
    {
        QTest::addColumn<QByteArray>("person");
        QTest::addColumn<QByteArray>("tenant");
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("the requester") << QByteArray("bob") << QByteArray("globex") << QByteArray("FOUR_EYES");
        QTest::newRow("a member of both, who would benefit")
            << QByteArray("both") << QByteArray("acme") << QByteArray("FOUR_EYES");
        QTest::newRow("a member without the right")
            << QByteArray("mia") << QByteArray("acme") << QByteArray("permissions");
        QTest::newRow("added only to vote") << QByteArray("late") << QByteArray("acme") << QByteArray("NOT_ELIGIBLE");
        QTest::newRow("a third tenant") << QByteArray("ina") << QByteArray("initech") << QByteArray("NOT_FOUND");
        QTest::newRow("the platform, not asked")
            << QByteArray("operator") << QByteArray("") << QByteArray("NOT_ELIGIBLE");
    }
    void fourEyes()
    {
        QFETCH(QByteArray, person);
        QFETCH(QByteArray, tenant);
        QFETCH(QByteArray, rule);
        m->ask("operator", Plane::Platform, R"(mutation {
            a: putMembers(tenantId: "acme", members: [{userId: "both", role: admin}]) { changed }
            b: putMembers(tenantId: "globex", members: [{userId: "both", role: admin}]) { changed } })");
        m->clock().advance(1000);
        const Json asked = m->request();
        m->ask("operator", Plane::Platform,
            R"(mutation { putMembers(tenantId: "acme", members: [{userId: "late", role: admin}]) { changed } })");
        m->clock().advance(1000);
        const Json answer = m->decide(person.constData(), tenant.constData(), asked);
        QCOMPARE(ShareFixture::ruleOf(answer), rule);
        const Json now = m->decide("alice", "acme", asked);
        QCOMPARE(bytesMember(now["data"]["decideShare"], "state"), "PENDING");
    }
    /// Nobody becomes two by another name in one session.
    void oneSessionIsOneHuman()
    {
        const Json asked = m->request();
        const char* vote = "mutation ($id: ID!) { decideShare(id: $id, expectedVersion: 1, decision: APPROVE, "
                           "clientToken: \"x\") { state } }";
        const auto as = [&](const char* person, const char* tenant) {
            return m->ask(person, Plane::Platform, vote, tenant, {{"id", asked["id"]}}, "session-bob");
        };
        QCOMPARE(ShareFixture::ruleOf(as("alice", "acme")), "FOUR_EYES");
        QCOMPARE(ShareFixture::ruleOf(as("cara", "globex")), "FOUR_EYES");
    }
    void aVoteIsVoidOnceItsVoterHasLeft()
    {
        const Json asked = m->request();
        m->decide("alice", "acme", asked);
        QVERIFY(m->sql(QStringLiteral("DELETE FROM membership WHERE user_id = 'alice'")));
        const Json other = m->decide("cara", "globex", asked);
        QCOMPARE(bytesMember(other["data"]["decideShare"], "state"), "PENDING");
        const Json third = m->decide("anna", "acme", asked);
        QCOMPARE(bytesMember(third["data"]["decideShare"], "state"), "APPROVED");
    }
    void whoIsMissingIsSaid()
    {
        m->sql(QStringLiteral("UPDATE membership SET role = 'member' WHERE user_id IN ('ben', 'cara')"));
        const Json refused = m->request();
        QCOMPARE(ShareFixture::ruleOf(refused), "NO_ELIGIBLE_APPROVER");
        QVERIFY(dumpJson(refused).contains("CONSUMER"));
        QVERIFY(!dumpJson(refused).contains("PROVIDER"));
    }
    void narrowingVoidsAndWideningIsRefused()
    {
        const Json asked = m->request();
        m->decide("cara", "globex", asked);
        const Json wider = m->decide("alice", "acme", asked, "APPROVE",
            R"(narrow: {resources: ["events"], fields: ["events.data", "events.userId"], types: ["inference.*"]})");
        QCOMPARE(ShareFixture::ruleOf(wider), "WIDENING");
        const Json narrowed = m->decide("alice", "acme", asked, "APPROVE",
            R"(narrow: {resources: ["events"], fields: [], types: ["inference.*"]})");
        const Json& now = narrowed["data"]["decideShare"];
        QCOMPARE(now["version"].get<int>(), 2);
        QCOMPARE(bytesMember(now, "state"), "PENDING"); // cara's approval was of another scope
        QVERIFY(now["digest"] != asked["digest"]);
        QCOMPARE(ShareFixture::ruleOf(m->decide("ben", "globex", asked)), "STALE_VERSION");
        const Json done = m->decide("cara", "globex", now);
        QCOMPARE(bytesMember(done["data"]["decideShare"], "state"), "APPROVED");
    }
    void deniedCancelledLapsed()
    {
        const Json one = m->request();
        QCOMPARE(ShareFixture::ruleOf(m->decide("alice", "acme", one, "DENY")), "REASON_REQUIRED");
        const Json denied = m->decide("alice", "acme", one, "DENY", R"(reason: "not now")");
        QCOMPARE(bytesMember(denied["data"]["decideShare"], "state"), "REJECTED");
        QCOMPARE(ShareFixture::ruleOf(m->decide("anna", "acme", one)), "NOT_PENDING");
        const Json two = m->request();
        const char* cancel =
            "mutation ($id: ID!, $t: String!) { cancelShare(id: $id, expectedVersion: 1, clientToken: $t) { state } }";
        QCOMPARE(ShareFixture::ruleOf(m->platform("cara", "globex", cancel, {{"id", two["id"]}, {"t", "c1"}})),
            "NOT_REQUESTER");
        QCOMPARE(
            bytesMember(
                m->platform("bob", "globex", cancel, {{"id", two["id"]}, {"t", "c2"}})["data"]["cancelShare"], "state"),
            "CANCELLED");
        const Json three = m->request(ShareFixture::kEvents, ", pendingHours: 1");
        m->clock().advance(Timestamp::kHour);
        QCOMPARE(ShareFixture::ruleOf(m->decide("alice", "acme", three)), "NOT_PENDING");
        const Json seen =
            m->platform("bob", "globex", "query ($id: ID!) { shareRequest(id: $id) { state } }", {{"id", three["id"]}});
        QCOMPARE(bytesMember(seen["data"]["shareRequest"], "state"), "LAPSED"); // though no job ran
    }
    void theSameTokenChangesNothing()
    {
        const char* ask =
            R"(mutation ($r: String!) { requestShare(provider: "acme", scope: {resources: ["events"]}, reason: $r, clientToken: "twice") { id } })";
        const Json one = m->platform("bob", "globex", ask, {{"r", "a"}});
        const Json two = m->platform("bob", "globex", ask, {{"r", "a"}});
        QCOMPARE(one["data"], two["data"]);
        QCOMPARE(ShareFixture::ruleOf(m->platform("bob", "globex", ask, {{"r", "b"}})), "TOKEN_REUSED");
        QCOMPARE(m->entries("acme", "share.request"), 1);
    }
    void sensitiveTakesTwoEachAndThePlatform()
    {
        const Json asked = m->request(R"({resources: ["members"], fields: ["members.email"]})");
        QVERIFY2(asked.contains("quorum"), dumpJson(asked).constData());
        QCOMPARE(asked["quorum"].size(), size_t(3));
        for (const auto& [person, tenant] :
            {std::pair{"alice", "acme"}, {"anna", "acme"}, {"cara", "globex"}, {"ben", "globex"}})
            QCOMPARE(bytesMember(m->decide(person, tenant, asked)["data"]["decideShare"], "state"), "PENDING");
        const Json done = m->decide("operator", "", asked);
        QVERIFY2(!done.contains("errors"), dumpJson(done).constData());
        QCOMPARE(bytesMember(done["data"]["decideShare"], "state"), "APPROVED");
    }
    void policies()
    {
        const auto set = [&](const char* person, const char* tenant, const char* kind, int version,
                             const char* more = "") {
            static int count = 0;
            return m->platform(person, tenant,
                QByteArray(
                    R"(mutation ($v: Int!, $t: String!) { setSharePolicy(provider: "acme", consumer: "globex", reason: "r", expectedVersion: $v, clientToken: $t, kind: )")
                    + kind + more + ") { kind version } }",
                {{"v", version}, {"t", "p" + std::to_string(++count)}});
        };
        QCOMPARE(ShareFixture::ruleOf(set("bob", "globex", "PRE_AGREED", 0, R"(, scope: {resources: ["events"]})")),
            "NOT_ELIGIBLE");
        QCOMPARE(ShareFixture::ruleOf(set("bob", "globex", "NEEDS_PLATFORM", 0)), "NOT_ELIGIBLE");
        QVERIFY(set("alice", "acme", "BLOCKED", 0).contains("data"));
        QCOMPARE(ShareFixture::ruleOf(m->request()), "BLOCKED");
        QCOMPARE(ShareFixture::ruleOf(set("bob", "globex", "STANDARD", 1)), "NOT_ELIGIBLE");
        QVERIFY(!set("operator", "", "NEEDS_PLATFORM", 1).contains("errors"));
        const Json asked = m->request();
        QCOMPARE(asked["quorum"].size(), size_t(3));
        QVERIFY(!set("operator", "", "STANDARD", 2).contains("errors"));
        QVERIFY(!set("alice", "acme", "PRE_AGREED", 3,
            R"(, scope: {resources: ["events"], fields: ["events.data"], types: ["inference.*"]})")
                     .contains("errors"));
        const Json agreed = m->request();
        QCOMPARE(agreed["quorum"].size(), size_t(1)); // the consumer's own
        QCOMPARE(m->request(R"({resources: ["events"]})")["quorum"].size(), size_t(2)); // more types than agreed
    }
    void inboxShowsWhatOneMayDecide()
    {
        m->request();
        const auto count = [&](const char* person, const char* tenant) {
            const Json inbox =
                m->platform(person, tenant, "{ shareInbox { totalCount nodes { tenantId decidableByMe } } }");
            if (!inbox.contains("data") || inbox["data"].is_null())
                return -1;
            for (const Json& node : inbox["data"]["shareInbox"]["nodes"])
                if (!node["decidableByMe"].get<bool>())
                    return -2;
            return inbox["data"]["shareInbox"]["totalCount"].get<int>();
        };
        QCOMPARE(count("alice", "acme"), 1);
        QCOMPARE(count("cara", "globex"), 1);
        QCOMPARE(count("bob", "globex"), 0);
        QCOMPARE(count("mia", "acme"), 0);
        QCOMPARE(count("ina", "initech"), 0);
        QCOMPARE(count("operator", ""), 0);
        QCOMPARE(count("vera", "acme"), -1);
        const Json outbox = m->platform("bob", "globex", "{ shareOutbox { totalCount } }");
        QCOMPARE(outbox["data"]["shareOutbox"]["totalCount"].get<int>(), 1);
        QCOMPARE(m->platform("alice", "acme", "{ shareOutbox { totalCount } }")["data"]["shareOutbox"]["totalCount"]
                     .get<int>(),
            0);
    }
    void previewSaysWhatBecomesVisible()
    {
        VERIFY_OK(m->ingest("alice",
            {ShareFixture::event("inference.call", 1'763'000'000'000),
                ShareFixture::event("page.view", 1'763'000'000'001)},
            "acme"));
        const char* preview =
            R"({ sharePreview(provider: "acme", consumer: "globex", scope: {resources: ["events"], fields: ["events.data"], types: ["inference.*"]}) { tenantId events estimate fields sample readers { role count } quorum { party need } } })";
        const Json own = m->platform("alice", "acme", preview);
        QVERIFY2(!own.contains("errors"), dumpJson(own).constData());
        const Json& seen = own["data"]["sharePreview"];
        QCOMPARE(seen["events"].get<double>(), 1.0);
        QCOMPARE(seen["sample"].size(), size_t(1));
        QVERIFY(!dumpJson(seen["sample"]).contains("Get Started"));
        QVERIFY(dumpJson(seen["sample"]).contains("label"));
        const Json others = m->platform("bob", "globex", preview);
        QVERIFY(others["data"]["sharePreview"]["events"].is_null());
        QVERIFY(others["data"]["sharePreview"]["sample"].empty());
        QCOMPARE(ShareFixture::ruleOf(m->platform("ina", "initech", preview)), "FORBIDDEN");
    }

    /// Whoever has no share.* permission is refused every field of sharing, and each refusal is written down; a
    /// tenant's people, on the other hand, get no other field of the plane by having one.
    void nobodyElseReachesIt_data()
    {
        QTest::addColumn<QByteArray>("document");
        const char* scope = "scope: {resources: [\"events\"]}";
        const QByteArray token = ", clientToken: \"x\"";
        const auto row = [](const QByteArray& document) { QTest::newRow(document.constData()) << document; };
        row(QByteArray("mutation { requestShare(provider: \"globex\", reason: \"r\", ") + scope + token + ") { id } }");
        row(QByteArray("mutation { offerShare(consumer: \"globex\", reason: \"r\", ") + scope + token + ") { id } }");
        row("mutation { decideShare(id: \"i\", decision: APPROVE, expectedVersion: 1" + token + ") { id } }");
        row("mutation { cancelShare(id: \"i\", expectedVersion: 1" + token + ") { id } }");
        for (const char* step : {"suspendShare", "resumeShare", "revokeShare"})
            row(QByteArray("mutation { ") + step + "(grantId: \"g\", reason: \"r\", expectedVersion: 1" + token
                + ") { id } }");
        row("mutation { extendShare(grantId: \"g\", hours: 1, reason: \"r\", expectedVersion: 1" + token
            + ") { id } }");
        row(QByteArray("mutation { amendShare(grantId: \"g\", reason: \"r\", expectedVersion: 1, ") + scope + token
            + ") { id } }");
        row(QByteArray("mutation { breakGlass(provider: \"globex\", consumer: \"acme\", reason: \"r\", ticket: \"t\", ")
            + scope + token + ") { id } }");
        row("mutation { reviewBreakGlass(grantId: \"g\", finding: \"f\", expectedVersion: 1" + token + ") { id } }");
        row("mutation { setSharePolicy(provider: \"acme\", consumer: \"globex\", kind: BLOCKED, reason: \"r\", "
            "expectedVersion: 0"
            + token + ") { version } }");
        row("mutation { probeShare(grantId: \"g\"" + token + ") { id } }");
        for (const char* list : {"shareInbox { totalCount }", "shareOutbox { totalCount }",
                 "shareGrants { totalCount }", "shareRequest(id: \"i\") { id }", "shareGrant(id: \"g\") { id }",
                 "shareHistory { id }", "shareMap { provider }", "sharePolicies { version }"})
            row(QByteArray("{ ") + list + " }");
        row(QByteArray("{ sharePreview(provider: \"acme\", consumer: \"globex\", ") + scope + ") { events } }");
    }
    void nobodyElseReachesIt()
    {
        QFETCH(QByteArray, document);
        const int before = m->entries("acme", "permission.denied");
        const Json refused = m->platform("vera", "acme", document);
        QCOMPARE(ShareFixture::ruleOf(refused), "permissions");
        QCOMPARE(m->entries("acme", "permission.denied"), before + 1);
        const Json third = m->platform("ina", "initech", document); // may, but nothing of these two
        QVERIFY2(!dumpJson(third).contains("\"totalCount\":1"), dumpJson(third).constData());
    }
    void sharingOpensNoOtherField_data()
    {
        QTest::addColumn<QByteArray>("document");
        for (const char* one : {"{ overview { tenantCount } }", "{ tenants { totalCount } }",
                 "{ bindings { totalCount } }", "{ auditPage(first: 1) { totalCount } }", "{ breaches { id } }",
                 "{ ledgerHead(tenantId: \"acme\") { size } }",
                 "mutation { setTenantStatus(tenantId: \"acme\", status: SUSPENDED) { id } }",
                 "mutation { putMembers(tenantId: \"acme\", members: [{userId: \"mia\", role: admin}]) { changed } }"})
            QTest::newRow(one) << QByteArray(one);
    }
    void sharingOpensNoOtherField()
    {
        QFETCH(QByteArray, document);
        // mia is a member: share.request, and nothing else of the platform's.
        QVERIFY(!m->platform("mia", "acme", "{ shareInbox { totalCount } }").contains("errors"));
        const Json refused = m->platform("mia", "acme", document);
        QVERIFY2(!ShareFixture::ruleOf(refused).isEmpty()
                || (document.contains("tenants") && refused["data"]["tenants"]["totalCount"] == 1),
            dumpJson(refused).constData());
    }

private:
    std::unique_ptr<ShareFixture> m;
};

QTEST_GUILESS_MAIN(TestSharePlane)
#include "tst_shareplane.moc"
