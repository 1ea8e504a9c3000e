// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "binding/introspectedschema.h"
#include "binding/rootfields.h"
#include "graphql/execution/execute.h"
#include "graphql/schema/schema.h"
#include "tests/binding/remotefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

const char* const kNotFound = R"({"error":"Not found","code":"NOT_FOUND"})";

} // namespace

class TestCapabilityProbe : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_remote = std::make_unique<RemoteFixture>();
        m_routes.clear();
        m_remote->server.always([this](const ScriptedServer::Request& request) {
            const auto& [status, body] = m_routes.value(request.method + ' ' + request.path, {404, kNotFound});
            request.socket->write(ScriptedServer::response(
                status, body, request.path.startsWith("/schema") && status == 200 ? "text/plain" : "application/json"));
        });
    }
    void knowsOurService()
    {
        const QByteArray inference = "type Query {\n  events: [Int]\n  eventPage: Int\n}\n";
        const QByteArray platform = "type Query { auditPage: Int }\ntype Mutation {\n  reportBreach(b: Int): Int }\n";
        m_routes["GET /schema/inference.graphql"] = {200, inference};
        m_routes["GET /schema/platform.graphql"] = {200, platform};
        const auto can = probe();
        VERIFY_OK(can);
        QVERIFY(can->inferencePlane && can->platformPlane);
        QCOMPARE(can->features.join(' '), "analytics audit auditPage dashboard eventPage events ingest reportBreach");
        QCOMPARE(can->inferenceSdl, inference);
        QCOMPARE(can->platformSdl, platform);
        QCOMPARE(can->schemaDigest, sha256(viewOf(inference + platform)).toHex());
        QVERIFY(can->missing.isEmpty());
        QCOMPARE(m_remote->server.seen.size(), 2);
    }
    void knowsTheSeedsGateway()
    {
        m_routes["GET /api/dashboard"] = {200, "{}"};
        m_routes["GET /api/analytics"] = {200, "{}"};
        m_routes["GET /api/events"] = {500, "{}"};
        const auto can = probe();
        VERIFY_OK(can);
        QVERIFY(!can->inferencePlane && !can->platformPlane);
        QCOMPARE(can->features.join(' '), "analytics dashboard ingest");
        QCOMPARE(can->missing.size(), 2);
        QCOMPARE(can->missing[0].what, "inferencePlane");
        QVERIFY(can->missing[0].why.contains(QStringLiteral("404")));
        QCOMPARE(can->missing[1].what, "platformPlane");
        for (const auto& request : std::as_const(m_remote->server.seen))
            QVERIFY2(request.method == "GET" || request.json()["query"].get<std::string>().starts_with("query"),
                request.path.constData());
    }
    void knowsGraphQLThatTellsNoSchema_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("errors") << 200 << QByteArray(R"({"errors":[{"message":"introspection is off"}]})");
        QTest::newRow("400") << 400 << QByteArray(R"({"errors":[{"message":"introspection is off"}]})");
        QTest::newRow("which tenant") << 400 << QByteArray(R"({"error":"Which?","code":"TENANT_REQUIRED"})");
        QTest::newRow("forbidden") << 403 << QByteArray(R"({"error":"Forbidden","code":"FORBIDDEN"})");
        QTest::newRow("a strange schema") << 200 << QByteArray(R"({"data":{"__schema":{"queryType":{"name":"a b"}}}})");
    }
    void knowsGraphQLThatTellsNoSchema()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_routes["POST /graphql"] = {status, body};
        m_routes["GET /api/events"] = {405, "{}"};
        const auto can = probe();
        VERIFY_OK(can);
        QVERIFY(can->inferencePlane && !can->platformPlane);
        QVERIFY(can->inferenceSdl.isEmpty() && can->schemaDigest.isEmpty());
        QCOMPARE(can->missing.first().what, "schema.inference");
        QVERIFY(can->features.contains("ingest"));
    }
    void aPlatformThatIsForbiddenIsMissing()
    {
        m_routes["GET /schema/inference.graphql"] = {200, "type Query { events: Int }"};
        m_routes["POST /platform/graphql"] = {403, R"({"error":"Forbidden","code":"FORBIDDEN"})"};
        const auto can = probe();
        VERIFY_OK(can);
        QVERIFY(!can->platformPlane);
        QVERIFY(can->missing.first().why.contains(QStringLiteral("not for this token")));
    }
    void errorsAreNoCapabilities_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("401") << 401 << QByteArray("UNAUTHORIZED");
        QTest::newRow("503") << 503 << QByteArray("IO_ERROR");
        QTest::newRow("429") << 429 << QByteArray("RATE_LIMITED");
    }
    void errorsAreNoCapabilities()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        m_routes["GET /schema/inference.graphql"] = {status, "{}"};
        const auto can = probe();
        QVERIFY(!can);
        QCOMPARE(QByteArray(codeName(can.error().code)), code);
    }
    void readsAnIntrospection()
    {
        const QByteArray sdl = R"(schema { query: Root mutation: Change }
            scalar JSON
            enum Role { admin member }
            interface Owned { tenantId: ID! }
            input Filter { tenantId: ID = "a" limits: [Int!]! = [1, 2] }
            type Root { events(filter: Filter, limit: Int = 100): [Event!]! node: Node role: Role @deprecated }
            type Change { ingest(events: [Filter!]!): Boolean }
            type Event implements Owned { tenantId: ID! data: JSON nested: [[Int!]]! }
            union Node = Event
        )";
        const auto schema = GraphQL::buildSchema(viewOf(sdl));
        VERIFY_OK(schema);
        GraphQL::ExecutionRequest request;
        request.schema = *schema;
        request.query = kIntrospectionQuery;
        const QByteArray answer = GraphQL::execute(request).body;
        const Json json = *parseJson(answer);
        QVERIFY2(!json.contains("errors"), answer.constData());
        const auto text = schemaFromIntrospection(json["data"]["__schema"]);
        VERIFY_OK(text);
        const auto again = GraphQL::buildSchema(viewOf(*text));
        QVERIFY2(again, text->constData());
        QCOMPARE(rootFieldsOf(*text).join(' '), "events ingest node role");
        for (const char* part : {"events(filter: Filter, limit: Int = 100): [Event!]!", "tenantId: ID = \"a\"",
                 "limits: [Int!]! = [1, 2]", "type Event implements Owned {", "nested: [[Int!]]!", "union Node = Event",
                 "scalar JSON", "mutation: Change"})
            QVERIFY2(text->contains(part), part);
        m_routes["POST /graphql"] = {200, answer};
        const auto can = probe();
        VERIFY_OK(can);
        QCOMPARE(can->inferenceSdl, *text);
    }
    void findsRootFields_data()
    {
        QTest::addColumn<QByteArray>("sdl");
        QTest::addColumn<QByteArray>("fields");
        const auto row = [](const char* name, const char* sdl, const char* fields) {
            QTest::newRow(name) << QByteArray(sdl) << QByteArray(fields);
        };
        row("one line", "type Query{a:Int b(c:Int=1):[Int]}", "a b");
        row("strings and comments",
            "\"type Query { x: Int }\" type Query { \"\"\"y: Int\n z: Int\"\"\" a: Int # b: Int\n }", "a");
        row("directives", "type Query { a: Int @cost(weight: 5) @x b: Int }", "a b");
        row("defaults", "type Query { a(f: F = {x: 1, y: [2]}): Int b: Int }", "a b");
        row("others", "type Event { id: ID } input Q { a: Int } type Query { a: Int } enum E { A }", "a");
        row("extended", "type Query { a: Int } extend type Query { b: Int }", "a b");
        row("renamed", "type R { a: Int } type Query2 { b: Int } schema { query: R }", "a");
        row("none", "<html><body>type: Query</body></html>", "");
        row("broken", "type Query { a: Int", "a");
    }
    void findsRootFields()
    {
        QFETCH(QByteArray, sdl);
        QFETCH(QByteArray, fields);
        QCOMPARE(rootFieldsOf(sdl).join(' '), fields);
    }

private:
    Result<Capabilities> probe() { return resultOf(m_remote->binding().capabilities()); }

    std::unique_ptr<RemoteFixture> m_remote;
    QHash<QByteArray, std::pair<int, QByteArray>> m_routes;
};

QTEST_GUILESS_MAIN(TestCapabilityProbe)
#include "tst_capabilityprobe.moc"
