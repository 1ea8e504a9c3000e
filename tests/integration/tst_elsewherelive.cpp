// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/subscription.h"
#include "gateway/forwardedstream.h"
#include "tests/binding/scriptedserver.h"
#include "tests/integration/servedworkspace.h"
#include "tests/support/testsupport.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Subscriptions over real sockets and with real tokens: of a tenant whose service is another server, through this one,
/// and of the platform plane.
class TestElsewhereLive : public QObject {
    Q_OBJECT

    static constexpr char kEvents[] = "subscription { events { event { id tenantId } cursor } }";

    /// A subscription and all it said.
    struct Ear {
        explicit Ear(Subscription* subscription)
            : running(subscription)
        {
            QObject::connect(running.get(), &Subscription::opened, running.get(), [this] { opened = true; });
            QObject::connect(
                running.get(), &Subscription::ended, running.get(), [this](const Error& why) { ended = why; });
            QObject::connect(running.get(), &Subscription::next, running.get(),
                [this](const QByteArray& answer, const Cursor& cursor) {
                    bodies.append(answer);
                    cursors.append(cursor);
                    const Json data = parseJson(answer).value()["data"];
                    ids.append(data.contains("events") ? bytesMember(data["events"]["event"], "id") : answer);
                });
        }
        std::unique_ptr<Subscription> running;
        bool opened = false;
        std::optional<Error> ended;
        QByteArrayList bodies, ids;
        QList<Cursor> cursors;
    };

    QTemporaryDir m_folder;
    std::unique_ptr<ServedWorkspace> m_there;
    std::unique_ptr<ServedWorkspace> m_here;
    std::vector<std::unique_ptr<ServiceBinding>> m_bindings;

    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    std::unique_ptr<Ear> listen(const char* person, const char* tenant, const char* document = kEvents,
        Plane plane = Plane::Inference, const Cursor& after = {})
    {
        m_bindings.push_back(m_here->bind(person, tenant));
        TenantContext context;
        if (plane == Plane::Inference)
            context.tenantId = TenantId(tenant);
        auto ear =
            std::make_unique<Ear>(m_bindings.back()->subscribe(plane, {document, {}, Json::object()}, context, after));
        spin([&] { return ear->opened || ear->ended; }, 10'000);
        return ear;
    }
    void start(const QString& there)
    {
        write(QStringLiteral("wrangler.toml"),
            "[[services]]\nbinding = \"INFERENCE_UI_GLOBEX\"\nservice = \"g\"\n"
            "[tenantry.bindings.INFERENCE_UI_GLOBEX]\nurl = \""
                + there.toUtf8() + "\"\ntoken_file = \"token\"\n");
        ServeConfig config = ServedWorkspace::unlimited();
        config.wranglerFile = m_folder.filePath(QStringLiteral("wrangler.toml"));
        m_here = std::make_unique<ServedWorkspace>(config);
        QVERIFY2(m_here->problem().isEmpty(), qPrintable(m_here->problem()));
    }
    static void ingest(ServedWorkspace& whom, const char* person, const char* tenant, const QByteArray& id)
    {
        const auto taken = whom.post(QStringLiteral("/api/events"), R"([{"type":"x","id":")" + id + R"("}])",
            {ServedWorkspace::bearer(whom.token(person, tenant))});
        QVERIFY2(taken.status == 200, taken.body.constData());
    }

private slots:
    void init()
    {
        m_there = std::make_unique<ServedWorkspace>();
        QVERIFY2(m_there->problem().isEmpty(), qPrintable(m_there->problem()));
        write(QStringLiteral("token"), m_there->token("bob", "globex"));
        start(m_there->url());
    }
    void cleanup()
    {
        m_bindings.clear();
        m_here.reset();
        m_there.reset();
    }

    void deliversFromThereToItsTenantAlone()
    {
        const auto bob = listen("bob", "globex");
        const auto alice = listen("alice", "acme");
        QVERIFY(bob->opened && alice->opened);
        ingest(*m_there, "bob", "globex", "there");
        ingest(*m_here, "bob", "globex", "through");
        ingest(*m_there, "alice", "acme", "not-routed"); // a tenant of that server's own
        ingest(*m_here, "alice", "acme", "here");
        QTRY_COMPARE(bob->ids, (QByteArrayList{"there", "through"}));
        QTRY_COMPARE(alice->ids, QByteArrayList{"here"});
        QVERIFY(bob->bodies[0].contains(R"("tenantId":"globex")"));
        QVERIFY(!bob->bodies.join().contains("_tenantry"));
        // Behind the first: the cursor is the other server's own, and goes through as it is.
        const auto again = listen("bob", "globex", kEvents, Plane::Inference, bob->cursors[0]);
        QTRY_COMPARE(again->ids, QByteArrayList{"through"});
        QVERIFY(!listen("alice", "acme", kEvents, Plane::Inference, bob->cursors[0])->opened);
    }
    void refusesBeforeAnythingIsAskedThere()
    {
        const auto foreign =
            listen("bob", "globex", R"(subscription { events(filter: {tenantId: "acme"}) { cursor } })");
        QTRY_VERIFY(foreign->ended); // a GraphQL answer without data, and the end
        QVERIFY(foreign->bodies.join().contains("FORBIDDEN"));
        QVERIFY(listen("alice", "globex")->ended); // no member
        const auto invalid = listen("bob", "globex", "subscription { nothing }");
        QTRY_VERIFY(invalid->ended);
        QVERIFY(invalid->bodies.join().contains("VALIDATION_ERROR"));
    }
    /// A service that does not look at its answers itself: one good, and one of another tenant's.
    void itsLeakEndsItWithACase()
    {
        ScriptedServer leaky;
        leaky.always([](const ScriptedServer::Request& request) {
            static const QRegularExpression kStamp(QStringLiteral("_tenantry_owner_\\w+"));
            const QByteArray stamp = kStamp.match(stringMember(request.json(), "query")).captured().toUtf8();
            if (request.method != "POST" || stamp.isEmpty())
                return ScriptedServer::answer(200, R"({"status":"ok","version":"1","latency":0})")(request);
            const auto next = [&](const QByteArray& owner, const QByteArray& id) {
                const QByteArray record = '"' + stamp + "\":\"" + owner + '"';
                return "event: next\nid: c-" + id + "\ndata: {\"data\":{\"events\":{\"event\":{\"id\":\"" + id + "\","
                    + record + "}," + record + "}}}\n\n";
            };
            ScriptedServer::raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + next("globex", "good")
                + next("acme", "hush"))(request);
        });
        start(leaky.url());
        const auto bob = listen("bob", "globex", "subscription { events { event { id } } }");
        QTRY_VERIFY(bob->ended);
        QCOMPARE(bob->ids, QByteArrayList{"good"});
        QVERIFY(!bob->bodies.join().contains("_tenantry"));
        const Json cases =
            m_here
                ->post(QStringLiteral("/platform/graphql"), R"({"query":"{ breaches { tenantId owner } }"})",
                    {ServedWorkspace::bearer(m_here->token("operator", "platform"))})
                .json()["data"]["breaches"];
        QCOMPARE(cases, Json::array({Json{{"tenantId", "globex"}, {"owner", "acme"}}}));
    }
    void whoLosesTheRightHereHearsNoMore()
    {
        const auto bob = listen("bob", "globex");
        QVERIFY(bob->opened);
        QVERIFY(m_here->service().sql(QStringLiteral("DELETE FROM membership WHERE user_id = 'bob'")));
        QTRY_VERIFY_WITH_TIMEOUT(bob->ended, 2000);
    }
    void aTokenThatIsOverEndsIt()
    {
        const auto bob = listen("bob", "globex");
        const auto alice = listen("alice", "acme");
        const auto cases = listen("operator", "platform", "subscription { breaches { cursor } }", Plane::Platform);
        QVERIFY(bob->opened && alice->opened && cases->opened);
        m_here->service().clock().advance(Timestamp::kHour + 61'000);
        for (const auto* ear : {bob.get(), alice.get(), cases.get()})
            QTRY_VERIFY_WITH_TIMEOUT(ear->ended, 2000);
    }
    void aServiceThatIsNotThereRefuses()
    {
        m_there.reset();
        const auto bob = listen("bob", "globex");
        QVERIFY(!bob->opened);
    }
    void thePlatformPlaneStreams()
    {
        const auto cases = listen("operator", "platform",
            "subscription { breaches { tenantId breach { tenantId owner kind } } }", Plane::Platform);
        const auto alice =
            listen("alice", "acme", "subscription { breaches { tenantId breach { owner } } }", Plane::Platform);
        const auto bob = listen("dora", "globex", "subscription { breaches { tenantId } }", Plane::Platform);
        QVERIFY(cases->opened && alice->opened);
        QVERIFY(bob->ended); // a viewer may not
        ingest(*m_here, "alice", "acme", "leak");
        QVERIFY(m_here->service().sql(QStringLiteral("UPDATE event SET tenant_id = 'globex' WHERE id = 'leak'")));
        QCOMPARE(
            m_here->get(QStringLiteral("/api/analytics"), {ServedWorkspace::bearer(m_here->token("alice", "acme"))})
                .status,
            500);
        QTRY_COMPARE(cases->bodies.size(), 1);
        QVERIFY(cases->bodies[0].contains(R"("owner":"globex")"));
        QTRY_COMPARE(alice->bodies.size(), 1);
        QVERIFY(!alice->bodies[0].contains("globex")); // masked below operator
    }
    /// A taker that is far behind lets go, and misses nothing.
    void aSlowTakerIsJoinedAgain()
    {
        const QString path = m_folder.filePath(QStringLiteral("wrangler.toml"));
        const auto config = WranglerConfig::load(path, {});
        VERIFY_OK(config);
        const FixedClock clock{Timestamp{1}};
        auto directory = BindingDirectory::make(*config, path, clock);
        VERIFY_OK(directory);
        TenantContext context;
        context.tenantId = TenantId("globex");
        std::atomic<int> wakes = 0;
        ForwardedStream stream(*directory, {"subscription { events { event { id data } } }", {}, Json::object()},
            context, {}, [&] { ++wakes; });
        QTRY_VERIFY(stream.isOpened());
        constexpr int kCount = 170;
        Json batch = Json::array();
        for (int i = 0; i < kCount; ++i)
            batch.push_back({{"type", "x"}, {"id", std::to_string(i)}, {"data", std::string(8000, 'x')}});
        QCOMPARE(m_there
                     ->post(QStringLiteral("/api/events"), dumpJson(batch),
                         {ServedWorkspace::bearer(m_there->token("bob", "globex"))})
                     .status,
            200);
        QTRY_VERIFY_WITH_TIMEOUT(wakes > 140, 60'000); // more than it keeps
        QByteArrayList ids, expected;
        for (int i = 0; i < kCount; ++i)
            expected.append(QByteArray::number(i));
        QVERIFY(spin(
            [&] {
                while (auto answer = stream.take())
                    ids.append(bytesMember(parseJson(answer->body).value()["data"]["events"]["event"], "id"));
                return ids.size() >= kCount || stream.ended();
            },
            20'000));
        QCOMPARE(ids, expected);
    }
};

QTEST_GUILESS_MAIN(TestElsewhereLive)
#include "tst_elsewherelive.moc"
