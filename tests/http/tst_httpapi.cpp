// SPDX-License-Identifier: GPL-3.0-or-later
// What the routes ask of the gateway and how they tell its answers.
#include "tests/http/serverfixture.h"
#include "tests/support/testsupport.h"

#include <QNetworkInterface>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

QByteArray anonymous(const QByteArray& method, const QByteArray& path, const QByteArray& headers = {})
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

QByteArray graphql(const QByteArray& body, const QByteArray& headers = {})
{
    return postRequest("/graphql", body, "Content-Type: application/json\r\n" + headers);
}

} // namespace

class TestHttpApi : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> m_fixture;
    std::unique_ptr<RawClient> m_client;

    RawAnswer ask(const QByteArray& bytes)
    {
        m_client->send(bytes);
        return m_client->answer(bytes.startsWith("HEAD"));
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<ServerFixture>();
        m_client = std::make_unique<RawClient>(m_fixture->port());
    }
    void cleanup()
    {
        m_client.reset();
        m_fixture.reset();
    }

    void routes_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("dashboard") << getRequest("/api/dashboard") << 200;
        QTest::newRow("dashboard, a query") << getRequest("/api/dashboard?x=1") << 200;
        QTest::newRow("dashboard, nobody") << anonymous("GET", "/api/dashboard") << 401;
        QTest::newRow("dashboard, bad token")
            << anonymous("GET", "/api/dashboard", "Authorization: Bearer bad\r\n") << 401;
        QTest::newRow("scheme in another case")
            << anonymous("GET", "/api/dashboard", "authorization: bEARER  good\r\n") << 200;
        QTest::newRow("another scheme") << anonymous("GET", "/api/dashboard", "Authorization: Basic good\r\n") << 401;
        QTest::newRow("scheme alone") << anonymous("GET", "/api/dashboard", "Authorization: Bearer\r\n") << 401;
        QTest::newRow("two tokens") << getRequest("/api/dashboard", "Authorization: Bearer good\r\n") << 400;
        QTest::newRow("two tenants") << getRequest("/api/dashboard", "X-Tenant-ID: a\r\nX-Tenant-ID: b\r\n") << 400;
        QTest::newRow("empty tenant") << getRequest("/api/dashboard", "X-Tenant-ID: \r\n") << 400;
        QTest::newRow("long tenant") << getRequest("/api/dashboard", "X-Tenant-ID: " + QByteArray(129, 'x') + "\r\n")
                                     << 400;
        QTest::newRow("tenant of bad UTF-8") << getRequest("/api/dashboard", "X-Tenant-ID: \xff\r\n") << 400;
        QTest::newRow("two users") << getRequest("/api/dashboard", "X-User-ID: a\r\nX-User-ID: a\r\n") << 400;
        QTest::newRow("two sessions") << getRequest("/api/dashboard", "X-Session-ID: a\r\nX-Session-ID: a\r\n") << 400;
        QTest::newRow("analytics") << getRequest("/api/analytics") << 200;
        QTest::newRow("events") << postRequest("/api/events", "[]") << 200;
        QTest::newRow("events as text") << postRequest("/api/events", "[]", "Content-Type: text/plain\r\n") << 415;
        QTest::newRow("events without a type") << postRequest("/api/events", "[]", {}) << 415;
        QTest::newRow("events in Latin-1")
            << postRequest("/api/events", "[]", "Content-Type: application/json; charset=iso-8859-1\r\n") << 415;
        QTest::newRow("events by GET") << getRequest("/api/events") << 405;
        QTest::newRow("dashboard by POST") << postRequest("/api/dashboard", "{}") << 405;
        QTest::newRow("dashboard by DELETE") << "DELETE" + getRequest("/api/dashboard").mid(3) << 405;
        QTest::newRow("an unknown method") << "FROB" + getRequest("/api/dashboard").mid(3) << 405;
        QTest::newRow("a tenant's dashboard") << getRequest("/api/tenants/abc/dashboard") << 200;
        QTest::newRow("a tenant's analytics") << getRequest("/api/tenants/abc/analytics") << 200;
        QTest::newRow("a tenant's events") << postRequest("/api/tenants/abc/events", "[]") << 200;
        QTest::newRow("a tenant's events by GET") << getRequest("/api/tenants/abc/events") << 405;
        QTest::newRow("no tenant") << getRequest("/api/tenants//dashboard") << 404;
        QTest::newRow("a tenant's nothing") << getRequest("/api/tenants/abc/secrets") << 404;
        QTest::newRow("an escaped slash") << getRequest("/api/tenants/a%2Fdashboard") << 404;
        QTest::newRow("a bad escape") << getRequest("/api/tenants/%zz/dashboard") << 404;
        QTest::newRow("no UTF-8") << getRequest("/api/tenants/%ff/dashboard") << 404;
        QTest::newRow("health, nobody") << anonymous("GET", "/health") << 200;
        QTest::newRow("openapi, nobody") << anonymous("GET", "/openapi.json") << 200;
        QTest::newRow("metrics, nobody, local") << anonymous("GET", "/metrics") << 200;
        QTest::newRow("schema") << getRequest("/schema/inference.graphql") << 200;
        QTest::newRow("schema, nobody") << anonymous("GET", "/schema/inference.graphql") << 401;
        QTest::newRow("unknown") << getRequest("/nothing") << 404;
        QTest::newRow("unknown, nobody") << anonymous("GET", "/nothing") << 401;
        QTest::newRow("no JSON, nobody") << anonymous("POST", "/graphql", "Content-Length: 1\r\n") + "{" << 401;
        QTest::newRow("malformed JSON, nobody")
            << anonymous("POST", "/graphql", "Content-Type: application/json\r\nContent-Length: 1\r\n") + "{" << 401;
        QTest::newRow("no acceptable media type, nobody")
            << anonymous(
                   "POST", "/graphql", "Accept: text/html\r\nContent-Type: application/json\r\nContent-Length: 2\r\n")
                + "{}"
            << 401;
        QTest::newRow("a tenant given twice, nobody")
            << anonymous("GET", "/api/dashboard", "X-Tenant-ID: a\r\nX-Tenant-ID: b\r\n") << 401;
        QTest::newRow("a tenant given twice")
            << getRequest("/api/dashboard").chopped(2) + "X-Tenant-ID: a\r\nX-Tenant-ID: b\r\n\r\n"
            << 400;
        QTest::newRow("unknown with a body") << postRequest("/nothing", "{}") << 404;
        QTest::newRow("a route in another case") << getRequest("/Health") << 404;
        QTest::newRow("a slash more") << getRequest("/health/") << 404;
        QTest::newRow("dots") << getRequest("/api/../health") << 404;
    }
    void routes()
    {
        QFETCH(const QByteArray, request);
        const RawAnswer answer = ask(request);
        QTEST(answer.status, "status");
        QCOMPARE(answer.headers.contains("allow"), answer.status == 405);
        QCOMPARE(answer.headers.contains("www-authenticate"), answer.status == 401);
        if (answer.status < 400)
            return;
        const auto json = parseJson(answer.body);
        VERIFY_OK(json);
        QCOMPARE(json->size(), std::size_t{3});
        QVERIFY(!stringMember(*json, "error").isEmpty());
        QCOMPARE(bytesMember(*json, "requestId"), answer.headers.value("x-request-id"));
        if (answer.status == 404)
            QCOMPARE(stringMember(*json, "error"), QStringLiteral("Not found"));
        QCOMPARE(ask(getRequest("/health")).status, 200);
    }

    void optionsGiveNoPermission()
    {
        const RawAnswer answer = ask(anonymous("OPTIONS", "/graphql", "Origin: https://evil.example\r\n"));
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.headers.value("allow"), QByteArray("GET, HEAD, POST, OPTIONS"));
        QVERIFY(!answer.headers.contains("access-control-allow-origin"));
        QCOMPARE(ask(anonymous("OPTIONS", "*")).status, 204);
    }

    void tellsWhoAsks()
    {
        ask("GET /api/tenants/op%C3%A4que%2F1/dashboard HTTP/1.1\r\nHost: Acme.Example:8080\r\nAuthorization: Bearer "
            "good\r\n"
            "X-Tenant-ID: #en.wikipedia\r\nX-User-ID: us\xc3\xa9r\r\nX-Session-ID: s1\r\n"
            "X-Forwarded-For: 10.9.8.7\r\nX-Forwarded-Host: evil\r\nForwarded: for=10.9.8.7;host=evil\r\n\r\n");
        const RequestClaims claims = m_fixture->frontDoor.lastClaims();
        QCOMPARE(claims.bearer, QByteArray("good"));
        QCOMPARE(claims.host, QByteArray("acme.example"));
        QCOMPARE(claims.tenantHeader, TenantId("#en.wikipedia"));
        QCOMPARE(claims.userHeader, UserId("us\xc3\xa9r"));
        QCOMPARE(claims.sessionHeader, SessionId("s1"));
        QCOMPARE(claims.opaqueTenant, QByteArray("op\xc3\xa4que/1"));
        QCOMPARE(claims.peer, QByteArray("127.0.0.1"));
        QVERIFY(claims.requestId.bytes().startsWith("req_"));
        QVERIFY(claims.payload == TenantContext());
    }

    void saysItsRequestIdToTheGateway()
    {
        const RawAnswer answer = ask(getRequest("/api/dashboard"));
        QCOMPARE(m_fixture->frontDoor.lastClaims().requestId.bytes(), answer.headers.value("x-request-id"));
    }

    void readsTheContextOfTheBody()
    {
        const RawAnswer answer = ask(graphql(R"({"query":"{ hello }","variables":{"a":1},"operationName":null,"context":
            {"tenantId":"org_acme","userId":"user_1","sessionId":null,"metadata":{"role":"admin","permissions":["read","write"]}}})"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray(R"({"data":{"hello":"world"}})"));
        const TenantContext context = m_fixture->frontDoor.lastClaims().payload;
        QCOMPARE(context.tenantId, TenantId("org_acme"));
        QCOMPARE(context.userId, UserId("user_1"));
        QVERIFY(!context.sessionId);
        QCOMPARE(context.role, QByteArray("admin"));
        QCOMPARE(context.permissions, (QByteArrayList{"read", "write"}));
        QCOMPARE(m_fixture->frontDoor.lastRequest().variables, (Json{{"a", 1}}));
        QVERIFY(m_fixture->frontDoor.lastMayChange());
    }

    void refusesBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("code");
        const QByteArray invalid = "INVALID_ARGUMENT";
        const QByteArray parse = "PARSE_ERROR";
        QTest::newRow("nothing") << QByteArray() << parse;
        QTest::newRow("half") << QByteArray("{\"query\":\"{ hello ") << parse;
        QTest::newRow("two values") << QByteArray(R"({"query":"{ hello }"}{})") << parse;
        QTest::newRow("bad UTF-8") << QByteArray("{\"query\":\"{ hello } # \xff\"}") << parse;
        QTest::newRow("overlong UTF-8") << QByteArray("{\"query\":\"{ hello } # \xc0\xaf\"}") << parse;
        QTest::newRow("a key twice") << QByteArray(R"({"query":"{ hello }","query":"mutation { change }"})") << parse;
        QTest::newRow("a tenant twice") << QByteArray(
            R"({"query":"{ hello }","context":{"tenantId":"a","tenantId":"b"}})")
                                        << parse;
        QTest::newRow("deep") << "{\"query\":\"{ hello }\",\"variables\":{\"a\":" + QByteArray(70, '[')
                + QByteArray(70, ']')
                + "}}" << parse;
        QTest::newRow("very deep") << QByteArray(200000, '[') << parse;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << parse;
        QTest::newRow("text") << QByteArray(R"("{ hello }")") << invalid;
        QTest::newRow("batch") << QByteArray(R"([{"query":"{ hello }"}])") << invalid;
        QTest::newRow("no query") << QByteArray("{}") << invalid;
        QTest::newRow("query null") << QByteArray(R"({"query":null})") << invalid;
        QTest::newRow("query of numbers") << QByteArray(R"({"query":1})") << invalid;
        QTest::newRow("operation of numbers") << QByteArray(R"({"query":"{ hello }","operationName":1})") << invalid;
        QTest::newRow("variables as text") << QByteArray(R"({"query":"{ hello }","variables":"{}"})") << invalid;
        QTest::newRow("variables as a list") << QByteArray(R"({"query":"{ hello }","variables":[]})") << invalid;
        QTest::newRow("extensions as text") << QByteArray(R"({"query":"{ hello }","extensions":"x"})") << invalid;
        QTest::newRow("context as text") << QByteArray(R"({"query":"{ hello }","context":"acme"})") << invalid;
        QTest::newRow("tenant of numbers")
            << QByteArray(R"({"query":"{ hello }","context":{"tenantId":1}})") << invalid;
        QTest::newRow("tenant empty") << QByteArray(R"({"query":"{ hello }","context":{"tenantId":""}})") << invalid;
        QTest::newRow("tenant with a control")
            << QByteArray(R"({"query":"{ hello }","context":{"tenantId":"a\u0000b"}})") << invalid;
        QTest::newRow("user a list") << QByteArray(R"({"query":"{ hello }","context":{"userId":[]}})") << invalid;
        QTest::newRow("metadata a list") << QByteArray(R"({"query":"{ hello }","context":{"metadata":[]}})") << invalid;
        QTest::newRow("role a number") << QByteArray(R"({"query":"{ hello }","context":{"metadata":{"role":1}}})")
                                       << invalid;
        QTest::newRow("permissions as text")
            << QByteArray(R"({"query":"{ hello }","context":{"metadata":{"permissions":"read"}}})") << invalid;
        QTest::newRow("permissions of numbers")
            << QByteArray(R"({"query":"{ hello }","context":{"metadata":{"permissions":[1]}}})") << invalid;
    }
    void refusesBodies()
    {
        QFETCH(const QByteArray, body);
        const RawAnswer answer = ask(graphql(body));
        QCOMPARE(answer.status, 400);
        const auto json = parseJson(answer.body);
        VERIFY_OK(json);
        QTEST(bytesMember(*json, "code"), "code");
        QCOMPARE(m_fixture->frontDoor.changes(), 0);
    }

    void choosesTheMediaType_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<QByteArray>("type"); // empty: 406
        const QByteArray json = "application/json; charset=utf-8";
        const QByteArray response = "application/graphql-response+json; charset=utf-8";
        QTest::newRow("anything") << QByteArray("*/*") << json;
        QTest::newRow("anything of application") << QByteArray("application/*") << json;
        QTest::newRow("json") << QByteArray("application/json") << json;
        QTest::newRow("in another case") << QByteArray("Application/JSON") << json;
        QTest::newRow("response") << QByteArray("application/graphql-response+json") << response;
        QTest::newRow("with parameters") << QByteArray("application/graphql-response+json; charset=utf-8") << response;
        QTest::newRow("both") << QByteArray("application/graphql-response+json, application/json;q=0.9") << response;
        QTest::newRow("both, the other way")
            << QByteArray("application/graphql-response+json;q=0.1, application/json;q=0.2") << json;
        QTest::newRow("the specific wins") << QByteArray("*/*, application/json;q=0.1") << response;
        QTest::newRow("excluded") << QByteArray("application/json;q=0, */*") << response;
        QTest::newRow("a quoted comma") << QByteArray(
            "text/x;a=\",application/json\", application/graphql-response+json")
                                        << response;
        QTest::newRow("stream") << QByteArray("text/event-stream") << QByteArray("text/event-stream");
        QTest::newRow("none") << QByteArray("text/html") << QByteArray();
        QTest::newRow("all excluded") << QByteArray("*/*;q=0") << QByteArray();
        QTest::newRow("a bad weight") << QByteArray("application/json;q=2") << QByteArray();
    }
    void choosesTheMediaType()
    {
        QFETCH(const QByteArray, accept);
        QFETCH(const QByteArray, type);
        const RawAnswer answer = ask(graphql(R"({"query":"{ hello }"})", "Accept: " + accept + "\r\n"));
        QCOMPARE(answer.status, type.isEmpty() ? 406 : 200);
        if (!type.isEmpty()) {
            QCOMPARE(answer.headers.value("content-type"), type);
            QCOMPARE(answer.headers.value("vary"), QByteArray("Accept"));
        }
    }

    void statusOfRequestErrors()
    {
        for (const QByteArray& query : {QByteArray("{"), QByteArray("{ nothing }")}) {
            const QByteArray body = "{\"query\":\"" + query + "\"}";
            const RawAnswer plain = ask(graphql(body, "Accept: application/json\r\n"));
            const RawAnswer precise = ask(graphql(body, "Accept: application/graphql-response+json\r\n"));
            QCOMPARE(plain.status, 200);
            QCOMPARE(precise.status, 400);
            QCOMPARE(plain.body, precise.body);
        }
        const RawAnswer refused =
            ask("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                "Accept: application/graphql-response+json\r\nContent-Length: 21\r\n\r\n{\"query\":\"{ hello }\"}");
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.headers.value("content-type"), QByteArray("application/json; charset=utf-8"));
    }

    void asksByGet_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("query") << QByteArray("query=%7B%20hello%20%7D") << 200
                               << QByteArray(R"({"data":{"hello":"world"}})");
        QTest::newRow("plus") << QByteArray("query=%7B+hello+%7D") << 200
                              << QByteArray(R"({"data":{"hello":"world"}})");
        QTest::newRow("variables") << QByteArray(
            "query=query(%24t:String)%7Becho(text:%24t)%7D&variables=%7B%22t%22:%22%C3%A9%22%7D&operationName=")
                                   << 200 << QByteArray("{\"data\":{\"echo\":\"\xc3\xa9\"}}");
        QTest::newRow("no query") << QByteArray() << 400 << QByteArray();
        QTest::newRow("bad escape") << QByteArray("query=%7") << 400 << QByteArray();
        QTest::newRow("bad UTF-8") << QByteArray("query=%ff") << 400 << QByteArray();
        QTest::newRow("query twice") << QByteArray("query=%7Bhello%7D&query=%7Bhello%7D") << 400 << QByteArray();
        QTest::newRow("variables no JSON") << QByteArray("query=%7Bhello%7D&variables=x") << 400 << QByteArray();
        QTest::newRow("variables a list") << QByteArray("query=%7Bhello%7D&variables=[]") << 400 << QByteArray();
        QTest::newRow("extensions a number") << QByteArray("query=%7Bhello%7D&extensions=1") << 400 << QByteArray();
        QTest::newRow("mutation") << QByteArray("query=mutation%7Bchange%7D") << 405 << QByteArray();
    }
    void asksByGet()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const QByteArray, body);
        const RawAnswer answer = ask(getRequest("/graphql?" + query));
        QTEST(answer.status, "status");
        if (!body.isEmpty())
            QCOMPARE(answer.body, body);
        QVERIFY(!m_fixture->frontDoor.lastMayChange());
        QCOMPARE(m_fixture->frontDoor.changes(), 0);
    }

    void takesGzip()
    {
        const QByteArray bytes = QByteArray::fromHex("1f8b080000000000000385") + "x";
        QCOMPARE(
            ask(postRequest("/graphql", bytes, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n")).status,
            400);
        m_client = std::make_unique<RawClient>(m_fixture->port());
        QCOMPARE(
            ask(postRequest("/graphql", "{}", "Content-Type: application/json\r\nContent-Encoding: br\r\n")).status,
            415);
    }

    void countsWhatItServes()
    {
        ask(getRequest("/health"));
        ask(getRequest("/nothing"));
        ask(graphql(R"({"query":"{ hello }"})"));
        const QByteArray text = ask(anonymous("GET", "/metrics")).body;
        QVERIFY(text.contains("tenantry_http_requests_total{route=\"health\",status=\"200\"} 1\n"));
        QVERIFY(text.contains("tenantry_http_requests_total{route=\"other\",status=\"404\"} 1\n"));
        QVERIFY(text.contains("tenantry_http_requests_total{route=\"graphql\",status=\"200\"} 1\n"));
        QVERIFY(text.contains("tenantry_http_connections 1\n"));
        QVERIFY(text.contains("tenantry_http_request_seconds_bucket{le=\"+Inf\"} 3\n"));
        QVERIFY(text.contains("tenantry_http_request_seconds_count 3\n"));
        QVERIFY(text.contains("tenantry_gateway_up 1\n"));
    }

    void countsForThisMachineAlone()
    {
        for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
                continue;
            RawClient other(m_fixture->port(), address);
            if (!other.isConnected())
                continue;
            QCOMPARE(other.ask(getRequest("/metrics", "X-Forwarded-For: 127.0.0.1\r\n")).status, 404);
            QCOMPARE(other.ask(anonymous("GET", "/metrics")).status, 401);
            QCOMPARE(m_fixture->frontDoor.lastClaims().peer, address.toString().toLatin1());
            return;
        }
        QSKIP("This machine has no address but loopback.");
    }

    void describesItself()
    {
        const auto json = parseJson(ask(anonymous("GET", "/openapi.json")).body);
        VERIFY_OK(json);
        QCOMPARE(bytesMember(*json, "openapi"), QByteArray("3.1.0"));
        // What it lists is what is served, and the other way round.
        QByteArrayList listed;
        for (const auto& [path, methods] : (*json)["paths"].items()) {
            listed.append(QByteArray::fromStdString(path).replace("{opaque}", "x"));
            for (const auto& [method, operation] : methods.items()) {
                if (method != "parameters")
                    QVERIFY2(RouteTable::allowed(RouteTable::match(listed.last()).route)
                                 .contains(QByteArray::fromStdString(method).toUpper()),
                        listed.last().constData());
            }
        }
        QCOMPARE(listed.size(), RouteTable::names().size() - 1);
    }
};

QTEST_GUILESS_MAIN(TestHttpApi)
#include "tst_httpapi.moc"
