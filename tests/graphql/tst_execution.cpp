// SPDX-License-Identifier: GPL-3.0-or-later
// Sections 6 and 7: https://spec.graphql.org/October2021/#sec-Execution
#include "base/json.h"
#include "graphql/execution/execute.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

static constexpr std::string_view kSdl = R"(
scalar JSON scalar DateTime
type Query { a: Int b: Boolean text(v: String = "d", n: [Int], o: In, e: E = X): JSON rows(count: Int!): [Row!]! row: Row must: Row!
  rowsOrNull: [Row] node(kind: String!): Node raw: JSON json: Obj time(at: DateTime): DateTime big: Int wrong: E where: JSON }
type Mutation { bump: Int! }
type Subscription { tick: Row! }
input In { x: Int = 3 y: [String!] }
enum E { X Y }
interface Node { id: ID! }
type Row implements Node { id: ID! n: Int! fails: Int! maybe: Int next: Row }
type Other implements Node { id: ID! other: String }
type Obj { name: String list: [Obj!] when: DateTime n: Float }
)";

struct Row {
    int n = 0;
};

struct Counter {
    int value = 0;
};

class TestExecution : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema(kSdl);
        VERIFY_OK(schema);
        m_schema = *schema;
        addResolvers();
        QCOMPARE(m_resolvers.unknownTo(*m_schema), std::vector<std::string>());
    }
    void answers_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("variables");
        QTest::addColumn<QByteArray>("body");
        auto row = [](const char* name, const char* query, const char* body, const char* variables = "null") {
            QTest::newRow(name) << QByteArray(query) << QByteArray(variables) << QByteArray(body);
        };
        // #sec-Field-Ordering, #sec-Field-Alias
        row("order and alias", "{ b x: a a __typename }", R"({"data":{"b":true,"x":7,"a":7,"__typename":"Query"}})");
        row("merged", "{ row { n } b row { id n } }", R"({"data":{"row":{"n":1,"id":"r1"},"b":true}})");
        // #sec-Coercing-Field-Arguments
        row("defaults", "{ text }", R"({"data":{"text":{"e":"X","v":"d"}}})");
        row("explicit null", "{ text(v: null) }", R"({"data":{"text":{"e":"X","v":null}}})");
        row("input object", "{ text(o: {y: \"s\"}) }", R"({"data":{"text":{"e":"X","o":{"x":3,"y":["s"]},"v":"d"}}})");
        row("variables", "query ($v: String, $n: Int = 4) { text(v: $v, n: [1, $n], o: {x: $n}) }",
            R"({"data":{"text":{"e":"X","n":[1,5],"o":{"x":5},"v":"z"}}})", R"({"v":"z","n":5})");
        row("absent variable", "query ($v: String) { text(v: $v) }", R"({"data":{"text":{"e":"X","v":"d"}}})", "{}");
        row("date", "query ($t: DateTime) { time(at: $t) }", R"({"data":{"time":"1970-01-01T00:00:01.500Z"}})",
            R"({"t":1500})");
        // #sec-Field-Collection
        row("skip, include",
            "query ($y: Boolean!) { a @skip(if: $y) b @include(if: $y) ... @include(if: false) { x: a } }",
            R"({"data":{"b":true}})", R"({"y":true})");
        row("fragments", "{ ...F ... on Query { b } } fragment F on Query { a ...G } fragment G on Query { row { n } }",
            R"({"data":{"a":7,"row":{"n":1},"b":true}})");
        row("interface, row", "{ node(kind: \"Row\") { __typename id ... on Row { n } ... on Other { other } } }",
            R"({"data":{"node":{"__typename":"Row","id":"r2","n":2}}})");
        row("interface, json", "{ node(kind: \"Other\") { id ... on Row { n } ... on Other { other } } }",
            R"({"data":{"node":{"id":"o","other":"x"}}})");
        row("rows", "{ rows(count: 3) { n next { n } } }",
            R"({"data":{"rows":[{"n":0,"next":{"n":1}},{"n":1,"next":{"n":2}},{"n":2,"next":{"n":3}}]}})");
        row("raw", "{ raw }", R"({"data":{"raw":{"b" : 1}}})");
        row("json object", "{ json { list { name } when n name } }",
            R"({"data":{"json":{"list":[{"name":"in"}],"when":"1970-01-01T00:00:00.000Z","n":1.5,"name":"out"}}})");
        row("path", "{ w: where }", R"({"data":{"w":["w"]}})");
        row("operation", "mutation { a: bump b: bump }", R"({"data":{"a":1,"b":2}})");
        // #sec-Handling-Field-Errors
        row("null for nullable", "{ row { maybe n } }", R"({"data":{"row":{"maybe":null,"n":1}}})");
        row("propagates", "{ a row { n fails } b }",
            R"({"data":{"a":7,"row":null,"b":true},"errors":[{"message":"no","locations":[{"line":1,"column":13}],"path":["row","fails"],"extensions":{"code":"NOT_FOUND"}}]})");
        row("to the root", "{ a must { n fails } }",
            R"({"data":null,"errors":[{"message":"no","locations":[{"line":1,"column":14}],"path":["must","fails"],"extensions":{"code":"NOT_FOUND"}}]})");
        row("in a list", "{ rowsOrNull { n fails } }",
            R"({"data":{"rowsOrNull":[null,null]},"errors":[{"message":"no","locations":[{"line":1,"column":18}],"path":["rowsOrNull",0,"fails"],"extensions":{"code":"NOT_FOUND"}}]})");
        row("beyond 32 bits", "{ big a }",
            R"({"data":{"big":null,"a":7},"errors":[{"message":"the type cannot hold a number beyond 32 bits","locations":[{"line":1,"column":3}],"path":["big"],"extensions":{"code":"EXECUTION_ERROR"}}]})");
        row("unknown possible type", "{ node(kind: \"Nobody\") { id } }",
            R"({"data":{"node":null},"errors":[{"message":"The resolver gave an object that does not say which possible type it is for Node.","locations":[{"line":1,"column":3}],"path":["node"],"extensions":{"code":"EXECUTION_ERROR"}}]})");
        row("wrong enum", "{ wrong }",
            R"({"data":{"wrong":null},"errors":[{"message":"The resolver gave no value of the enum for E.","locations":[{"line":1,"column":3}],"path":["wrong"],"extensions":{"code":"EXECUTION_ERROR"}}]})");
    }
    void answers()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, variables);
        QFETCH(QByteArray, body);
        const ExecutionResult result = run(query, *parseJson(variables));
        QCOMPARE(result.body, body);
        QVERIFY(!result.requestError);
        QVERIFY(parseJson(result.body));
        QCOMPARE(result.errors > 0, body.contains("\"errors\""));
    }
    // https://spec.graphql.org/October2021/#sec-Errors.Request-errors
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("variables");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("syntax") << QByteArray("{") << QByteArray("null") << ErrorCode::ParseError;
        QTest::newRow("validation") << QByteArray("{ absent }") << QByteArray("null") << ErrorCode::ValidationError;
        QTest::newRow("variable missing") << QByteArray("query ($c: Int!) { rows(count: $c) { n } }")
                                          << QByteArray("{}") << ErrorCode::ValidationError;
        QTest::newRow("variable wrong") << QByteArray("query ($c: Int!) { rows(count: $c) { n } }")
                                        << QByteArray(R"({"c":"x"})") << ErrorCode::ValidationError;
        QTest::newRow("several operations")
            << QByteArray("query A { a } query B { b }") << QByteArray("null") << ErrorCode::LimitExceeded;
        QTest::newRow("subscription") << QByteArray("subscription { tick { n } }") << QByteArray("null")
                                      << ErrorCode::Unsupported;
    }
    void refuses()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, variables);
        QFETCH(ErrorCode, code);
        const ExecutionResult result = run(query, *parseJson(variables));
        QVERIFY(result.requestError);
        QCOMPARE(result.firstError, code);
        const auto body = parseJson(result.body);
        VERIFY_OK(body);
        QVERIFY(!body->contains("data"));
        QCOMPARE(body->at("errors")[0]["extensions"]["code"].get<std::string>(), std::string(codeName(code)));
    }
    void picksTheOperation()
    {
        ExecutionRequest request = requestFor("query A { a } query B { b }");
        request.operationName = "B";
        QCOMPARE(execute(request).body, QByteArray(R"({"data":{"b":true}})"));
    }
    void addsExtensions()
    {
        ExecutionRequest request = requestFor("{ a }");
        request.extensions = R"({"tenancy":{"tenantId":"t"}})";
        QCOMPARE(execute(request).body, QByteArray(R"({"data":{"a":7},"extensions":{"tenancy":{"tenantId":"t"}}})"));
        request.lateExtensions = [] { return QByteArray(R"({"late":1})"); };
        request.query = "{";
        QVERIFY(execute(request).body.endsWith(R"(],"extensions":{"late":1}})"));
    }
    void presentsErrors()
    {
        ExecutionRequest request = requestFor("{ row { fails } }");
        request.present = [](const Error& error) {
            return PresentedError{"hidden", codeName(error.code), Json{{"rule", "r"}}};
        };
        const auto body = parseJson(execute(request).body);
        VERIFY_OK(body);
        QCOMPARE(body->at("errors")[0]["message"].get<std::string>(), std::string("hidden"));
        QCOMPARE(dumpJson(body->at("errors")[0]["extensions"]), QByteArray(R"({"code":"NOT_FOUND","rule":"r"})"));
    }
    void deliversAnEvent()
    {
        ExecutionRequest request = requestFor("subscription { tick { n } }");
        request.root = ResolvedValue::make(Row{9});
        QCOMPARE(execute(request).body, QByteArray(R"({"data":{"tick":{"n":9}}})"));
    }
    void stopsWhenCancelled()
    {
        ExecutionRequest request = requestFor("{ rows(count: 100000) { n } }");
        m_cancelAt = 10;
        m_cancel = request.cancel;
        const ExecutionResult result = execute(request);
        m_cancelAt = -1;
        QCOMPARE(result.firstError, ErrorCode::Cancelled);
        QCOMPARE(result.errors, 1);
        QVERIFY(result.body.startsWith(R"({"data":null,"errors":[{"message":"The request was cancelled.")"));
    }
    void stopsAtItsSize()
    {
        ExecutionRequest request = requestFor("{ rows(count: 100000) { n } }");
        request.execution.answerBytes = 1000;
        const ExecutionResult result = execute(request);
        QCOMPARE(result.firstError, ErrorCode::LimitExceeded);
        QVERIFY(result.body.size() < 300);
    }
    void listsTwentyErrors()
    {
        m_rowCount = 500;
        const ExecutionResult result = run("{ rowsOrNull { fails } }", {});
        m_rowCount = 2;
        QCOMPARE(result.errors, 500);
        const auto body = parseJson(result.body);
        VERIFY_OK(body);
        QCOMPARE(body->at("errors").size(), size_t(21));
    }
    void writesManyRows()
    {
        QElapsedTimer timer;
        timer.start();
        const ExecutionResult result = run("{ rows(count: 100000) { id n maybe } }", {});
        QCOMPARE(result.errors, 0);
        QCOMPARE(parseJson(result.body)->at("data")["rows"].size(), size_t(100000));
        qInfo("100,000 rows of three fields: %lld ms with reading it back", timer.elapsed());
    }

private:
    ExecutionRequest requestFor(const char* query)
    {
        m_counter.value = 0;
        ExecutionRequest request;
        request.schema = m_schema;
        request.resolvers = &m_resolvers;
        request.query = query;
        request.context = &m_counter;
        return request;
    }
    ExecutionResult run(const QByteArray& query, const Json& variables)
    {
        ExecutionRequest request = requestFor(query.constData());
        request.variables = variables;
        return execute(request);
    }
    void addResolvers();
    void addRowResolvers();

    SchemaPtr m_schema;
    ResolverMap m_resolvers;
    Counter m_counter;
    CancelToken m_cancel;
    int m_cancelAt = -1;
    int m_rowCount = 2;
};

void TestExecution::addResolvers()
{
    using R = Result<ResolvedValue>;
    addRowResolvers();
    m_resolvers.add("Query", "a", [](const FieldCall&) -> R { return 7; })
        .add("Query", "b", [](const FieldCall&) -> R { return true; })
        .add("Query", "text", [](const FieldCall& call) -> R { return call.args(); })
        .add("Query", "raw", [](const FieldCall&) -> R { return RawJson{R"({"b" : 1})"}; })
        .add("Query", "big", [](const FieldCall&) -> R { return 5000000000; })
        .add("Query", "wrong", [](const FieldCall&) -> R { return "Z"; })
        .add("Query", "where",
            [](const FieldCall& call) -> R { return RawJson{QByteArray::fromStdString(call.path())}; })
        .add("Query", "time", [](const FieldCall& call) -> R { return call.arg<std::int64_t>("at"); })
        .add("Query", "json",
            [](const FieldCall&) -> R {
                return *parseJson(R"({"name":"out","list":[{"name":"in"}],"when":0,"n":1.5})");
            })
        .add("Query", "node",
            [](const FieldCall& call) -> R {
                if (call.arg<std::string>("kind") == "Other")
                    return Json{{"__typename", "Other"}, {"id", "o"}, {"other", "x"}};
                return ResolvedValue::make(Row{2}, call.arg<std::string>("kind"));
            })
        .add("Mutation", "bump", [](const FieldCall& call) -> R { return ++call.context<Counter>().value; })
        .add("Subscription", "tick",
            [](const FieldCall& call) -> R { return ResolvedValue::object(call.sharedParent<Row>()); });
}

void TestExecution::addRowResolvers()
{
    using R = Result<ResolvedValue>;
    m_resolvers
        .add("Query", "rows",
            [](const FieldCall& call) -> R {
                std::vector<Row> rows;
                for (int i = 0; i < call.arg<int>("count"); ++i)
                    rows.push_back({i});
                return ResolvedValue::rows(std::move(rows));
            })
        .add("Query", "rowsOrNull",
            [this](const FieldCall&) -> R {
                ResolvedValue::List list;
                for (int i = 0; i < m_rowCount; ++i)
                    list.push_back(i == 1 && m_rowCount == 2 ? ResolvedValue() : ResolvedValue::make(Row{i}));
                return list;
            })
        .add("Query", "row", [](const FieldCall&) -> R { return ResolvedValue::make(Row{1}); })
        .add("Query", "must", [](const FieldCall&) -> R { return ResolvedValue::make(Row{1}); })
        .add("Row", "id", [](const FieldCall& call) -> R { return "r" + std::to_string(call.parent<Row>().n); })
        .add("Row", "n",
            [this](const FieldCall& call) -> R {
                if (call.parent<Row>().n == m_cancelAt)
                    m_cancel.cancel();
                return call.parent<Row>().n;
            })
        .add("Row", "maybe", [](const FieldCall&) -> R { return nullptr; })
        .add("Row", "next",
            [](const FieldCall& call) -> R { return ResolvedValue::make(Row{call.parent<Row>().n + 1}); })
        .add("Row", "fails", [](const FieldCall&) -> R { return fail(ErrorCode::NotFound, QStringLiteral("no")); });
}

QTEST_APPLESS_MAIN(TestExecution)
#include "tst_execution.moc"
