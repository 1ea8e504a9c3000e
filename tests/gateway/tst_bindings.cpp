// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/wranglerconfig.h"
#include "gateway/bindingdirectory.h"
#include "tests/binding/scriptedserver.h"
#include "tests/gateway/doorfixture.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// What the platform plane says of the bindings, and to whom.
class TestBindings : public QObject {
    Q_OBJECT

    static constexpr char kToken[] = "a-token-that-nobody-may-see";
    static constexpr char kList[] =
        "{ bindings { totalCount nodes { name service kind isDefault host file health since circuit lastLook"
        " lastLatencyMs error errorAt tenantCount recent tenants { tenantId name } } } }";

    QTemporaryDir m_folder;
    ScriptedServer m_server;
    std::shared_ptr<BindingDirectory> m_directory;
    std::unique_ptr<DoorFixture> m_fixture;

    void makeDirectory(const QString& url, const QByteArray& more = {})
    {
        QFile token(m_folder.filePath(QStringLiteral("token")));
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.write(kToken);
        token.close();
        QVERIFY(token.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const QString path = m_folder.filePath(QStringLiteral("wrangler.toml"));
        const QByteArray text = "[[services]]\nbinding = \"INFERENCE_UI_GLOBEX\"\nservice = \"globex-ui\"\n"
                                "[[services]]\nbinding = \"INFERENCE_UI_NOWHERE\"\nservice = \"n\"\n"
                                "[tenantry.bindings.INFERENCE_UI_GLOBEX]\nurl = \""
            + url.toUtf8() + "/secret-path\"\ntoken_file = \"token\"\n" + more;
        const auto config = WranglerConfig::parse(text, path, {});
        VERIFY_OK(config);
        auto directory = BindingDirectory::make(*config, path, m_fixtureClock);
        VERIFY_OK(directory);
        m_directory = *directory;
    }
    FixedClock m_fixtureClock{Timestamp{1'763'472'726'741}};

    Json ask(
        const char* bearer, const QByteArray& query, const QByteArray& tenant = {}, Json variables = Json::object())
    {
        const GatewayReply reply =
            m_fixture->graphql(DoorFixture::claims(bearer, tenant), query, Plane::Platform, std::move(variables));
        m_last = reply.body;
        return parseJson(reply.body).value_or(Json::object());
    }
    Json row(const char* name)
    {
        const Json answer = ask("operator@platform", kList);
        if (!answer.contains("errors") && answer.contains("data")) {
            for (const Json& node : answer["data"]["bindings"]["nodes"]) {
                if (node["name"] == name)
                    return node;
            }
        }
        qWarning() << "no" << name << "in" << m_last;
        return Json::object();
    }
    QByteArray m_last;

    void build(const QByteArray& more)
    {
        m_server.always(ScriptedServer::answer(503, "{\"error\":\"bearer " + QByteArray(kToken) + " is bad\"}"));
        makeDirectory(m_server.url(), more);
        DoorFixture::Options options;
        options.bindings = m_directory;
        m_fixture = std::make_unique<DoorFixture>(options);
        m_fixture->engine().watch().lookNow();
    }

private slots:
    void init() { build({}); }
    void cleanup()
    {
        m_fixture.reset();
        m_directory.reset();
    }

    void theOperatorSeesWhatServesWhom()
    {
        QVERIFY(m_fixture->service().sql(
            QStringLiteral("UPDATE tenant SET binding = 'dedicated:acme-prod' WHERE id = 'acme'")));
        Json shared = row("shared");
        QCOMPARE(shared["isDefault"], Json(true));
        QCOMPARE(shared["kind"], Json("EMBEDDED"));
        QCOMPARE(shared["file"], Json("tenantry.db"));
        QCOMPARE(shared["health"], Json("HEALTHY"));
        QVERIFY(shared["lastLatencyMs"].get<double>() > 0);
        QVERIFY(shared["circuit"].is_null());
        QCOMPARE(shared["tenantCount"], Json(0)); // globex is routed elsewhere, acme has its own
        Json unborn = row("dedicated:acme-prod");
        QCOMPARE(unborn["health"], Json("UNKNOWN"));
        QCOMPARE(dumpJson(unborn["tenants"]), R"([{"name":"Acme Corp","tenantId":"acme"}])");

        QCOMPARE(m_fixture->ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"}])").status, 200);
        m_fixture->engine().watch().lookNow();
        Json dedicated = row("dedicated:acme-prod");
        QCOMPARE(dedicated["health"], Json("HEALTHY"));
        QCOMPARE(dedicated["file"], Json("bindings/acme-prod.db"));
        QCOMPARE(dedicated["recent"].size(), 1u);
        QCOMPARE(dedicated["tenantCount"], Json(1));
    }
    void aFailingServiceSaysSoAndNoSecret()
    {
        QTRY_COMPARE_WITH_TIMEOUT(row("INFERENCE_UI_GLOBEX")["health"], Json("FAILING"), 15000);
        Json remote = row("INFERENCE_UI_GLOBEX");
        QCOMPARE(remote["kind"], Json("REMOTE"));
        QCOMPARE(remote["service"], Json("globex-ui"));
        QCOMPARE(remote["host"], Json("127.0.0.1:" + std::to_string(m_server.port())));
        QVERIFY(remote["file"].is_null());
        QCOMPARE(remote["circuit"], Json("CLOSED"));
        QVERIFY(remote["recent"][0].is_null());
        QVERIFY(!remote["since"].is_null());
        QCOMPARE(remote["error"], Json("HTTP 503")); // how, and not what it said
        QCOMPARE(dumpJson(remote["tenants"]), R"([{"name":"Globex","tenantId":"globex"}])");
        QVERIFY2(!m_last.contains(kToken) && !m_last.contains("secret-path"), m_last.constData());
        QCOMPARE(row("INFERENCE_UI_NOWHERE")["health"], Json("ABSENT"));
    }
    void latencyIsToldOverTime()
    {
        for (int look = 0; look < 30; ++look) {
            m_fixture->clock().advance(Timestamp::kMinute);
            m_fixture->engine().watch().lookNow();
        }
        const char* query = "query ($points: Int) { binding(name: \"shared\") { tenants { tenantId }"
                            " latency(points: $points) { time looks failed latencyMs worstMs } } }";
        const Json points = ask("operator@platform", query)["data"]["binding"]["latency"];
        QVERIFY2(points.size() >= 30, m_last.constData());
        QCOMPARE(points.back()["looks"], Json(1));
        QCOMPARE(points.back()["failed"], Json(0));
        QVERIFY(points.back()["latencyMs"].get<double>() > 0);
        const Json few = ask("operator@platform", query, {}, {{"points", 5}})["data"]["binding"]["latency"];
        QVERIFY2(few.size() >= 2 && few.size() <= 5, m_last.constData());
        QVERIFY(few[few.size() - 2]["looks"].get<int>() > 1);
        QVERIFY(ask("operator@platform", query, {}, {{"points", 100000}}).contains("errors"));
        QCOMPARE(ask("operator@platform", "{ binding(name: \"no\") { name } }")["data"]["binding"], Json());
    }
    void aFileThatIsGoneIsAFailure()
    {
        QVERIFY(m_fixture->service().sql(
            QStringLiteral("UPDATE tenant SET binding = 'dedicated:acme-prod' WHERE id = 'acme'")));
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"}])").status, 200);
        m_fixture->engine().watch().lookNow();
        QVERIFY(QFile::remove(m_fixture->service().folder() + QStringLiteral("/bindings/acme-prod.db")));
        m_fixture->clock().advance(1000);
        m_fixture->engine().watch().lookNow();
        Json gone = row("dedicated:acme-prod");
        QCOMPARE(gone["health"], Json("FAILING"));
        QVERIFY(gone["error"].get<std::string>().find("gone") != std::string::npos);
        QVERIFY(gone["recent"].back().is_null());
        QVERIFY(!QFile::exists(m_fixture->service().folder() + QStringLiteral("/bindings/acme-prod.db")));
    }
    void aDatabaseHasTheNameOfTheWranglerFile()
    {
        cleanup();
        build("[tenantry.bindings.INFERENCE_UI_NOWHERE]\ntenants = [\"acme\"]\ndatabase = \"acme-db\"\n");
        QCOMPARE(row("INFERENCE_UI_NOWHERE")["health"], Json("UNKNOWN"));
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"}])").status, 200);
        m_fixture->engine().watch().lookNow();
        const Json all = ask("operator@platform", kList)["data"]["bindings"];
        QCOMPARE(all["totalCount"], Json(3)); // the file's, globex's, and the shared one: each once
        Json own = row("INFERENCE_UI_NOWHERE");
        QCOMPARE(own["health"], Json("HEALTHY"));
        QCOMPARE(own["file"], Json("bindings/acme-db.db"));
        QCOMPARE(own["service"], Json("n"));
        QCOMPARE(dumpJson(own["tenants"]), R"([{"name":"Acme Corp","tenantId":"acme"}])");
        QCOMPARE(row("shared")["tenantCount"], Json(0));
    }
    void nobodyOfATenantSeesThem_data()
    {
        QTest::addColumn<QByteArray>("bearer");
        QTest::addColumn<QByteArray>("query");
        for (const char* person : {"alice@acme", "mia@acme", "vera@acme", "bob@globex", "dora@acme,globex"}) {
            QTest::addRow("list, %s", person) << QByteArray(person) << QByteArray(kList);
            QTest::addRow("one, %s", person)
                << QByteArray(person) << QByteArray("{ binding(name: \"shared\") { name host tenantCount } }");
        }
    }
    void nobodyOfATenantSeesThem()
    {
        QFETCH(QByteArray, bearer);
        QFETCH(QByteArray, query);
        const QByteArray tenant = bearer.startsWith("bob") ? "globex" : "acme";
        const qsizetype before = m_fixture->actions(tenant.constData()).count("permission.denied");
        const Json answer = ask(bearer.constData(), query, tenant);
        QCOMPARE(answer["errors"][0]["extensions"]["code"], Json("FORBIDDEN"));
        for (const char* leak : {"INFERENCE", "tenantry.db", "127.0.0.1", "Globex"})
            QVERIFY2(!m_last.contains(leak), m_last.constData());
        QCOMPARE(m_fixture->actions(tenant.constData()).count("permission.denied"), before + 1);
    }
    void whoReadThemIsWrittenDownOnce()
    {
        QCOMPARE(m_fixture->actions("platform").count("binding.read"), 0);
        ask("operator@platform", kList);
        ask("operator@platform", kList);
        QTRY_COMPARE(m_fixture->actions("platform").count("binding.read"), 1);
    }
    void insideATenantAnOperatorSeesThatTenantOnly()
    {
        const Json answer = ask("operator@platform", kList, "acme");
        QVERIFY2(!answer.contains("errors"), m_last.constData());
        QCOMPARE(
            dumpJson(answer["data"]["bindings"]["nodes"][0]["tenants"]), R"([{"name":"Acme Corp","tenantId":"acme"}])");
        QVERIFY(!m_last.contains("\"tenantId\":\"globex\""));
    }
};

QTEST_GUILESS_MAIN(TestBindings)
#include "tst_bindings.moc"
