// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/doorfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Subscriptions of the platform plane: who hears what, whose, and until when.
class TestPlatformLive : public QObject {
    Q_OBJECT

    static constexpr char kEntries[] =
        "subscription { auditEntries { tenantId entry { tenantId action } cursor gap { missed } } }";
    static constexpr char kCases[] =
        "subscription { breaches { tenantId breach { tenantId owner state version } cursor } }";

    /// Without the entry that says who reads the log.
    static constexpr char kAttempts[] =
        R"(subscription { auditEntries(filter: {actions: ["cross_tenant_access_attempt"]}) { entry { tenantId action index } } })";

    std::unique_ptr<DoorFixture> m_fixture;

    std::shared_ptr<KeptEvents> listen(const char* bearer, const QByteArray& document, const QByteArray& after = {},
        Plane plane = Plane::Platform, const QByteArray& tenant = {})
    {
        auto sink = std::make_shared<KeptEvents>();
        m_fixture->door().subscribe(
            DoorFixture::claims(bearer, tenant), plane, {document, {}, Json::object()}, after, sink);
        const bool answered = spin([&] { return sink->now([&] { return sink->isOpened || sink->refusal; }); }, 5000);
        if (!answered)
            qWarning("neither opened nor refused");
        return sink;
    }
    static int count(const std::shared_ptr<KeptEvents>& sink)
    {
        return sink->now([&] { return static_cast<int>(sink->answers.size()); });
    }
    /// What stands under `member` in each answer, after waiting for that many.
    static Json heard(const std::shared_ptr<KeptEvents>& sink, int atLeast, const char* field, const char* member)
    {
        Json all = Json::array();
        if (!spin([&] { return count(sink) >= atLeast; }, 5000))
            return all;
        sink->now([&] {
            for (const QByteArray& answer : sink->answers)
                all.push_back(parseJson(answer).value()["data"][field][member]);
        });
        return all;
    }
    static bool completes(const std::shared_ptr<KeptEvents>& sink)
    {
        return spin([&] { return sink->now([&] { return sink->isComplete; }); }, 2000);
    }
    Json change(const char* document, const char* bearer = "operator@platform")
    {
        return parseJson(m_fixture->graphql(DoorFixture::claims(bearer), document, Plane::Platform).body).value();
    }
    /// A leak of acme's, seen and put down.
    void leak(const char* event)
    {
        const QByteArray id(event);
        QCOMPARE(
            m_fixture->ingest(DoorFixture::claims("alice@acme"), R"([{"type":"x","id":")" + id + R"("}])").status, 200);
        QVERIFY(m_fixture->service().sql(
            QStringLiteral("UPDATE event SET tenant_id = 'globex' WHERE id = '%1'").arg(QLatin1String(id))));
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("alice@acme"), "{ events { id } }").status, 500);
    }

private slots:
    void init() { m_fixture = std::make_unique<DoorFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void theOperatorHearsAllLogs()
    {
        const auto all = listen("operator@platform", kEntries);
        const auto one = listen("operator@platform",
            R"(subscription { auditEntries(filter: {tenantId: "globex", actions: ["tenant.*"]}) { entry { action tenantId } } })");
        QVERIFY(!change(R"(mutation { putTenant(tenant: {id: "acme", name: "Renamed"}) { id } })").contains("errors"));
        QVERIFY(!change(R"(mutation { putTenant(tenant: {id: "globex", name: "Too"}) { id } })").contains("errors"));
        const Json edit = {{"tenantId", "globex"}, {"action", "tenant.edit"}};
        QCOMPARE(heard(one, 1, "auditEntries", "entry"), Json::array({edit}));
        QVERIFY(spin(
            [&] { return heard(all, 1, "auditEntries", "entry").dump().find("globex") != std::string::npos; }, 5000));
        const Json entries = heard(all, 2, "auditEntries", "entry");
        QVERIFY2(std::count(entries.begin(), entries.end(), edit) == 1, entries.dump().c_str());
        QVERIFY(!all->now([&] { return all->answers.join(); }).contains("_tenantry"));
    }

    void anAdminHearsTheirOwnLogAlone()
    {
        const auto alice = listen("alice@acme", kAttempts);
        const auto bob = listen("bob@globex", kAttempts);
        QVERIFY(alice->now([&] { return alice->isOpened; }) && bob->now([&] { return bob->isOpened; }));
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("bob@globex", "acme"), "{ events { id } }").status, 403);
        const Json his = heard(bob, 1, "auditEntries", "entry");
        QCOMPARE(his.size(), size_t(1));
        QCOMPARE(his[0]["tenantId"], Json("globex"));
        // Served at the same look: what was to come to Alice would be here by her own entry.
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("alice@acme", "globex"), "{ events { id } }").status, 403);
        const Json hers = heard(alice, 1, "auditEntries", "entry");
        QCOMPARE(hers.size(), size_t(1));
        QCOMPARE(hers[0]["tenantId"], Json("acme"));
    }

    void casesAreToldAsTheyChange()
    {
        const auto platform = listen("operator@platform", kCases);
        const auto alice = listen("alice@acme", kCases);
        const auto bob = listen("bob@globex", kCases);
        leak("leak-1");
        QCOMPARE(heard(platform, 1, "breaches", "breach"),
            Json::array({Json{{"tenantId", "acme"}, {"owner", "globex"}, {"state", "OPEN"}, {"version", 1}}}));
        QCOMPARE(heard(alice, 1, "breaches", "breach")[0]["owner"], Json("•••"));
        const std::string id = change("{ breaches { id tenantId } }")["data"]["breaches"][0]["id"];
        const Json done = change(
            ("mutation { acknowledgeBreach(id: \"" + id + "\", expectedVersion: 1) { state tenantId } }").c_str());
        QVERIFY2(!done.contains("errors"), done.dump().c_str());
        QCOMPARE(heard(platform, 2, "breaches", "breach")[1]["state"], Json("ACKNOWLEDGED"));
        QCOMPARE(heard(alice, 2, "breaches", "breach")[1]["version"], Json(2));
        QCOMPARE(count(bob), 0);
        QVERIFY(bob->now([&] { return bob->isOpened && !bob->isComplete; }));
    }

    void aCursorIsItsListsAndItsAskers()
    {
        const auto first = listen("alice@acme", kAttempts);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_fixture->graphql(DoorFixture::claims("alice@acme", "globex"), "{ events { id } }").status, 403);
        QVERIFY(spin([&] { return count(first) == 2; }, 5000));
        const QByteArray cursor = first->now([&] { return first->cursors[0]; });
        const auto again = listen("alice@acme", kAttempts, cursor);
        QVERIFY(spin([&] { return count(again) == 1; }, 5000));
        QCOMPARE(heard(again, 1, "auditEntries", "entry")[0], heard(first, 2, "auditEntries", "entry")[1]);
        for (const auto& [bearer, document] : {std::pair{"bob@globex", kAttempts},
                 std::pair{"operator@platform", kAttempts}, std::pair{"alice@acme", kCases}}) {
            const auto stolen = listen(bearer, document, cursor);
            QVERIFY2(stolen->now([&] { return stolen->refusal.has_value(); }), bearer);
        }
    }

    void whoMayNotIsRefused()
    {
        const auto member = listen("mia@acme", kEntries);
        QVERIFY(member->now([&] { return member->refusal && member->refusal->body.contains("FORBIDDEN"); }));
        QVERIFY(m_fixture->actions("acme").size() > 0);
        const auto foreign =
            listen("alice@acme", R"(subscription { auditEntries(filter: {tenantId: "globex"}) { cursor } })");
        QVERIFY(foreign->now([&] { return foreign->refusal && foreign->refusal->body.contains("FORBIDDEN"); }));
        const auto nobody = listen("", kCases);
        QCOMPARE(nobody->now([&] { return nobody->refusal->status; }), 401);
        const auto viewer = listen("vera@acme", kCases);
        QVERIFY(viewer->now([&] { return viewer->refusal && viewer->refusal->body.contains("FORBIDDEN"); }));
    }

    void whatIsFiledWronglyEndsIt()
    {
        const auto alice = listen("alice@acme", kEntries);
        QVERIFY(m_fixture->service().sql(QStringLiteral(
            "INSERT INTO audit (log_key, epoch, idx, log, time, action, actor_id, actor_tenant, actor_role, target, "
            "outcome,"
            " severity, request_id, entry) SELECT log_key, epoch, idx + 1000, 'globex', time, 'hush', actor_id,"
            " actor_tenant, actor_role, target, outcome, severity, request_id, entry FROM audit WHERE log = 'acme' "
            "LIMIT 1")));
        QVERIFY(completes(alice));
        QCOMPARE(count(alice), 0);
        const Json cases = change("{ breaches { tenantId owner } }")["data"]["breaches"];
        QCOMPARE(cases, Json::array({Json{{"tenantId", "acme"}, {"owner", "globex"}}}));
    }

    /// Within a second, and though nothing comes in for them: on both planes.
    void whoLosesTheRightHearsNoMore()
    {
        const auto entries = listen("alice@acme", kEntries);
        const auto events = listen("alice@acme", "subscription { events { cursor } }", {}, Plane::Inference);
        const auto platform = listen("operator@platform", kCases);
        const auto entered =
            listen("operator@platform", "subscription { events { cursor } }", {}, Plane::Inference, "acme");
        for (const auto& sink : {entries, events, platform, entered})
            QVERIFY(sink->now([&] { return sink->isOpened; }));
        QVERIFY(m_fixture->service().sql(
            QStringLiteral("UPDATE membership SET role = 'viewer' WHERE tenant_id = 'acme' AND user_id = 'alice'")));
        QVERIFY(completes(entries));
        QVERIFY(!events->now([&] { return events->isComplete; })); // a viewer reads
        QVERIFY(m_fixture->service().sql(
            QStringLiteral("DELETE FROM membership WHERE tenant_id = 'acme' AND user_id = 'alice'")));
        QVERIFY(completes(events));
        QVERIFY(m_fixture->service().sql(QStringLiteral("DELETE FROM platform_role")));
        QVERIFY(completes(platform));
        QVERIFY(completes(entered));
    }
};

QTEST_GUILESS_MAIN(TestPlatformLive)
#include "tst_platformlive.moc"
