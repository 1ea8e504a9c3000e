// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/remotefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// What HttpBinding sends, and what it makes of the answers.
class TestHttpBinding : public QObject {
    Q_OBJECT
private slots:
    void init() { m_remote = std::make_unique<RemoteFixture>(); }
    void sendsWhatTheSeedSends()
    {
        m_remote->context.role = "admin";
        m_remote->context.permissions = {"read", "write"};
        VERIFY_OK(m_remote->ask({"query A { a } query B { b }", "A", {{"n", 1}}}));
        const auto& request = m_remote->server.seen.first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.path, "/graphql");
        QCOMPARE(request.headers["x-tenant-id"], "acme");
        QCOMPARE(request.headers["x-user-id"], "alice");
        QCOMPARE(request.headers["x-session-id"], "s1");
        QCOMPARE(request.headers["authorization"], "Bearer secret-token");
        QCOMPARE(request.headers["content-type"], "application/json");
        QVERIFY(!request.headers.contains("cookie"));
        const Json expected = {{"query", "query A { a } query B { b }"}, {"operationName", "A"},
            {"variables", {{"n", 1}}},
            {"context",
                {{"tenantId", "acme"}, {"userId", "alice"}, {"sessionId", "s1"},
                    {"metadata", {{"role", "admin"}, {"permissions", {"read", "write"}}}}}}};
        QCOMPARE(dumpJson(request.json()), dumpJson(expected));
        VERIFY_OK(m_remote->ask({"{ a }", {}, {}}, Plane::Platform));
        QCOMPARE(m_remote->server.seen.last().path, "/platform/graphql");
        QCOMPARE(m_remote->server.connections, 1);
    }
    void saysNothingOfWhatIsNotThere()
    {
        m_remote->context = {};
        m_remote->token.clear();
        VERIFY_OK(m_remote->ask({"{ a }", {}, {}}));
        for (const char* header : {"x-tenant-id", "x-user-id", "x-session-id", "authorization"})
            QVERIFY2(!m_remote->server.seen.first().headers.contains(header), header);
        QCOMPARE(m_remote->server.seen.first().json()["context"], Json::object());
    }
    void keepsAPrefix()
    {
        m_remote->options.url = remoteOptions(m_remote->server.url() + QStringLiteral("/service/"))->url;
        VERIFY_OK(m_remote->ask({"{ a }", {}, {}}));
        QCOMPARE(m_remote->server.seen.first().path, "/service/graphql");
    }
    void statusesBecomeErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](int status, const char* body, const char* code, const char* detail) {
            QTest::addRow("%d %s", status, code)
                << status << QByteArray(body) << QByteArray(code) << QString::fromUtf8(detail);
        };
        row(401, R"({"error":"Invalid token","code":"UNAUTHORIZED","requestId":"req_1"})", "UNAUTHORIZED",
            "HTTP 401: Invalid token [UNAUTHORIZED, request req_1]");
        row(401, R"({"error":"Unauthorized"})", "UNAUTHORIZED", "HTTP 401: Unauthorized");
        row(403, R"({"error":"Forbidden","code":"FORBIDDEN","requestId":"r"})", "FORBIDDEN",
            "HTTP 403: Forbidden [FORBIDDEN, request r]");
        row(400, R"({"error":"Which?","code":"TENANT_REQUIRED","requestId":"r"})", "TENANT_REQUIRED",
            "HTTP 400: Which? [TENANT_REQUIRED, request r]");
        row(400, "nothing", "INVALID_ARGUMENT", "HTTP 400");
        row(404, "Not found", "NOT_FOUND", "HTTP 404");
        row(405, "{}", "UNSUPPORTED", "HTTP 405");
        row(413, "{}", "LIMIT_EXCEEDED", "HTTP 413");
        row(415, "{}", "UNSUPPORTED", "HTTP 415");
        row(500, R"({"error":"Security error","code":"ISOLATION_BREACH","requestId":"r"})", "ISOLATION_BREACH",
            "HTTP 500: Security error [ISOLATION_BREACH, request r]");
        row(500, "{\"error\":\"a\\nb\\u001b[31m\",\"code\":\"NEW_CODE\"}", "EXECUTION_ERROR",
            "HTTP 500: a b [31m [NEW_CODE]");
        row(418, "{}", "UNKNOWN", "HTTP 418");
        row(200, "<html>", "", "");
    }
    void statusesBecomeErrors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, code);
        QFETCH(QString, detail);
        m_remote->server.always(ScriptedServer::answer(status, body));
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        if (code.isEmpty()) {
            VERIFY_OK(answer);
            return;
        }
        QVERIFY(!answer);
        QCOMPARE(QByteArray(codeName(answer.error().code)), code);
        QCOMPARE(answer.error().detail, detail);
        QCOMPARE(m_remote->server.seen.size(), 1);
    }
    void graphqlErrorsAreAnswers()
    {
        const QByteArray body = R"({"errors":[{"message":"Syntax"}]})";
        for (const int status : {400, 422}) {
            m_remote->server.then(
                ScriptedServer::answer(status, body, "application/graphql-response+json; charset=utf-8"));
            const auto answer = m_remote->ask({"{", {}, {}});
            VERIFY_OK(answer);
            QCOMPARE(*answer, body);
        }
        m_remote->server.then(ScriptedServer::answer(403, body));
        QCOMPARE(m_remote->ask({"{", {}, {}}).error().code, ErrorCode::Forbidden);
    }
    void pagesAreNoAnswers()
    {
        m_remote->server.always(ScriptedServer::answer(200, "<html>Sign in</html>", "text/html"));
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::ParseError);
        QVERIFY(!answer.error().detail.contains(QStringLiteral("Sign in")));
    }
    void followsNoRedirect()
    {
        ScriptedServer other;
        m_remote->server.always(
            ScriptedServer::answer(307, {}, "text/plain", "Location: " + other.url().toLatin1() + "/graphql\r\n"));
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Unsupported);
        QCOMPARE(other.connections, 0);
    }
    void keepsNoCookies()
    {
        m_remote->server.always(ScriptedServer::answer(200, "{}", "application/json", "Set-Cookie: session=acme\r\n"));
        VERIFY_OK(m_remote->ask({"{ a }", {}, {}}));
        VERIFY_OK(m_remote->ask({"{ a }", {}, {}}));
        QVERIFY(!m_remote->server.seen.last().headers.contains("cookie"));
    }
    void tellsNoTokenInErrors()
    {
        m_remote->token = "secret\r\nX-Tenant-ID: globex";
        const auto answer = m_remote->ask({"{ a }", {}, {}});
        QVERIFY(!answer);
        QVERIFY(!describe(answer.error()).contains(QStringLiteral("secret")));
        QCOMPARE(m_remote->server.seen.size(), 0);
    }
    void ingests()
    {
        m_remote->server.always(
            ScriptedServer::answer(200, R"({"success":true,"accepted":1,"duplicates":1,"ids":["a","b"]})"));
        EventInput click;
        click.type = "button_click";
        click.metadata = {{"plan", "own"}};
        EventInput named = click;
        named.id = EventId("b");
        named.timestamp = Timestamp{1'763'000'000'000};
        HttpBinding& binding = m_remote->binding();
        const auto stored =
            await(binding.ingestBatch({click, named}, {{"plan", "batch"}, {"region", "eu"}}, m_remote->context))
                .value();
        VERIFY_OK(stored);
        QCOMPARE(*stored, (IngestResult{1, 1, {EventId("a"), EventId("b")}}));
        const auto& request = m_remote->server.seen.first();
        QCOMPARE(request.path, "/api/events");
        QCOMPARE(request.headers["x-tenant-id"], "acme");
        Json sent = request.json();
        QVERIFY(sent[0]["id"].get<std::string>().starts_with("evt_"));
        QVERIFY(!sent[0].contains("timestamp"));
        sent[0].erase("id");
        const Json metadata = {{"plan", "own"}, {"region", "eu"}, {"tenantId", "acme"}};
        QCOMPARE(dumpJson(sent),
            dumpJson(Json{{{"type", "button_click"}, {"metadata", metadata}},
                {{"type", "button_click"}, {"id", "b"}, {"timestamp", "2025-11-13T02:13:20.000Z"},
                    {"metadata", metadata}}}));
    }
    void repeatsABatchWithTheSameIds()
    {
        m_remote->server.then(ScriptedServer::hangUp());
        m_remote->server.then(ScriptedServer::answer(503, "{}"));
        m_remote->server.always(
            ScriptedServer::answer(200, R"({"success":true,"accepted":0,"duplicates":1,"ids":["a"]})"));
        HttpBinding& binding = m_remote->binding();
        EventInput event;
        event.type = "a";
        VERIFY_OK(resultOf(binding.ingestEvent(event, m_remote->context)));
        QCOMPARE(m_remote->server.seen.size(), 3);
        QCOMPARE(m_remote->server.seen[0].body, m_remote->server.seen[1].body);
        QCOMPARE(m_remote->server.seen[1].body, m_remote->server.seen[2].body);
    }
    void successAloneIsEnough()
    {
        m_remote->server.always(ScriptedServer::answer(200, R"({"success":true})"));
        EventInput event;
        event.type = "a";
        const auto stored = resultOf(m_remote->binding().ingestBatch({event, event}, {}, m_remote->context));
        VERIFY_OK(stored);
        QCOMPARE(stored->accepted, 2);
        QCOMPARE(stored->ids.size(), 2);
        QVERIFY(stored->ids[0] != stored->ids[1]);
    }
    void whatIsRefusedAtOnceEndsToo()
    {
        auto binding = std::make_unique<HttpBinding>(m_remote->options);
        TenantContext bad;
        bad.tenantId = TenantId(" ");
        const auto refused = binding->graphql(Plane::Inference, {"{ a }", {}, {}}, bad, {});
        QVERIFY(!refused.isFinished());
        binding.reset();
        QCOMPARE(resultOf(refused).error().code, ErrorCode::Cancelled);
    }
    void namesTheBadEvent()
    {
        m_remote->server.always(ScriptedServer::answer(
            403, R"({"error":"metadata.tenantId names another tenant","code":"FORBIDDEN","path":"events[3]"})"));
        HttpBinding& binding = m_remote->binding();
        const auto stored = resultOf(binding.ingestBatch({EventInput()}, Json::object(), m_remote->context));
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::Forbidden);
        QCOMPARE(stored.error().path, QStringLiteral("events[3]"));
    }
    void believesNoStrangeIngestAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* body :
            {"[]", "{}", R"({"success":false})", R"({"success":true,"accepted":2,"duplicates":0,"ids":["a"]})",
                R"({"success":true,"accepted":-1,"duplicates":2,"ids":["a"]})",
                R"({"success":true,"accepted":1,"duplicates":0,"ids":[1]})", "{"})
            QTest::newRow(body) << QByteArray(body);
    }
    void believesNoStrangeIngestAnswer()
    {
        QFETCH(QByteArray, body);
        m_remote->server.always(ScriptedServer::answer(200, body));
        HttpBinding& binding = m_remote->binding();
        const auto stored = resultOf(binding.ingestEvent({}, m_remote->context));
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::ParseError);
    }
    void tellsHealth()
    {
        m_remote->server.always(ScriptedServer::answer(200, R"({"status":"ok","version":"0.1.0","latency":999})"));
        HttpBinding& binding = m_remote->binding();
        const auto health = resultOf(binding.health());
        VERIFY_OK(health);
        QCOMPARE(health->status, "ok");
        QVERIFY(health->latencyMs < 900);
        QVERIFY(!m_remote->server.seen.first().headers.contains("authorization"));
    }
    void refusesAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* url, bool good) { QTest::newRow(url) << QString::fromLatin1(url) << good; };
        row("https://service.example", true);
        row("https://service.example/prefix/", true);
        row("http://127.0.0.1:8787", true);
        row("http://localhost:8787", true);
        row("http://[::1]:8787", true);
        row("http://service.example", false);
        row("http://127.0.0.1.example", false);
        row("http://0x7f.example", false);
        row("https://user:pass@service.example", false);
        row("https://service.example/?a=b", false);
        row("https://service.example/#a", false);
        row("ftp://service.example", false);
        row("service.example", false);
        row("", false);
    }
    void refusesAddresses()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        const auto options = remoteOptions(url);
        QCOMPARE(options.has_value(), good);
        if (!good)
            QCOMPARE(options.error().code, ErrorCode::InvalidArgument);
    }

private:
    std::unique_ptr<RemoteFixture> m_remote;
};

QTEST_GUILESS_MAIN(TestHttpBinding)
#include "tst_httpbinding.moc"
