// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of execution, on the schemas that are shipped: each error says which limit it was and how much it is.
#include "graphql/execution/costof.h"
#include "graphql/execution/execute.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace Tenantry;
using namespace Tenantry::GraphQL;
using R = Result<ResolvedValue>;

class TestLimits : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        for (const char* name : {"inference", "platform"}) {
            QFile file(QStringLiteral(TENANTRY_SOURCE_DIR "/resources/graphql/%1.graphql").arg(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto schema = buildSchema(viewOf(file.readAll()));
            VERIFY_OK(schema);
            m_schemas[QByteArray(name)] = *schema;
        }
        m_resolvers.add("Query", "events", [](const FieldCall&) -> R { return Json::array(); })
            .add("Query", "organization", [](const FieldCall&) -> R {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                return Json::object();
            });
    }
    void costs_data()
    {
        QTest::addColumn<QByteArray>("plane");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("variables");
        QTest::addColumn<int>("cost");
        auto row = [](const char* plane, const char* query, int cost, const char* variables = "null") {
            QTest::newRow(query) << QByteArray(plane) << QByteArray(query) << QByteArray(variables) << cost;
        };
        const char* inference = "inference";
        row(inference, "{ __typename }", 0);
        row(inference, "{ metrics { totalEvents asOf } }", 10);
        row(inference, "{ organization { name } }", 5);
        row(inference, "{ organization { users { name } } }", 5 + 1000);
        row(inference, "{ organization { users(first: 3) { name } } }", 5 + 3);
        row(inference, "{ events { id } }", 100);
        row(inference, "{ events(limit: 7) { id metadata { plan } } }", 7 * 2);
        row(inference, "query ($n: Int = 4) { events(limit: $n) { id } }", 4, "{}");
        row(inference, "query ($n: Int = 4) { events(limit: $n) { id } }", 9, R"({"n":9})");
        row(inference, "{ events(limit: -5) { id } }", 0);
        row(inference, "{ events(limit: 5) @skip(if: true) { id } }", 0);
        // The connection's page has the size that its own arguments say; counting all is what makes it dear.
        row(inference, "{ eventPage(first: 20) { nodes { id } pageInfo { endCursor } } }", 1 + 20 + 1);
        row(inference, "{ eventPage(first: 20, last: 30) { nodes { id metadata { plan } } } }", 1 + 60);
        row(inference, "{ eventPage(first: 1) { nodes { id } totalCount } }", 1 + 1 + 100);
        row(inference, "{ a: events(limit: 5) { id } b: events(limit: 6) { id } }", 11);
        row(inference, "{ events(limit: 5) { id } events(limit: 5) { type } }", 5);
        row("platform", "{ tenants(first: 10) { nodes { name hourly } totalCount } }", 1 + 10);
        row("platform", "{ tenants { nodes { name } } }", 1 + 100);
        row("platform", "{ people { roles { role } } }", 10 * (1 + 10));
        row("platform", "{ __schema { types { name } } }", 1 + 10);
    }
    void costs()
    {
        QFETCH(QByteArray, plane);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, variables);
        QFETCH(int, cost);
        const SchemaPtr schema = m_schemas[plane];
        const auto document = parseDocument(viewOf(query));
        VERIFY_OK(document);
        const auto shape = AnswerShape::make(schema, *document, {}, *parseJson(variables));
        VERIFY_OK(shape);
        QCOMPARE(costOf(*shape, *schema, 50'000), std::int64_t(cost));
    }
    void refusesWhatCostsTooMuch()
    {
        const ExecutionResult result = execute(requestFor("{ events(limit: 50001) { id } }"));
        QVERIFY(result.requestError);
        QCOMPARE(result.limit, Limit::Cost);
        checkBody(result, "cost", 50'000);
        ExecutionRequest raised = requestFor("{ events(limit: 50001) { id } }");
        raised.execution.cost = 60'000;
        QCOMPARE(execute(raised).body, QByteArray(R"({"data":{"events":[]}})"));
    }
    /// Introspection inside itself grows tenfold a level.
    void refusesIntrospectionThatMultiplies()
    {
        QByteArray query = "{ __schema { types {";
        for (int i = 0; i < 6; ++i)
            query += " fields { type {";
        query += " name" + QByteArray(" } }").repeated(6) + " } } }";
        QCOMPARE(execute(requestFor(query)).limit, Limit::Cost);
    }
    void countsNoFurtherThanTheMaximum()
    {
        // Each fragment spreads the next twice: without a bound, 2^40 fields.
        QByteArray query = "{ organization { users { id } } ...F0 }";
        for (int i = 0; i < 40; ++i) {
            const QByteArray next = QByteArray::number(i + 1);
            query += "fragment F" + QByteArray::number(i) + " on Query { a" + QByteArray::number(i)
                + ": __schema { types { fields { name } } } ...F" + next + " }";
        }
        query += " fragment F40 on Query { z: __typename }";
        const auto document = parseDocument(viewOf(query), ParseLimits::trusted());
        VERIFY_OK(document);
        const auto shape = AnswerShape::make(m_schemas["inference"], *document);
        VERIFY_OK(shape);
        QCOMPARE(costOf(*shape, *m_schemas["inference"], 100), std::int64_t(101));
    }
    void executesOneOperation()
    {
        ExecutionRequest request = requestFor("query A { events { id } } query B { events { type } }");
        const ExecutionResult result = execute(request);
        QVERIFY(result.requestError);
        checkBody(result, "operations", 1);
        request.operationName = "B";
        QVERIFY(!execute(request).requestError);
    }
    void stopsAtTheDeadline()
    {
        QByteArray query = "{";
        for (int i = 0; i < 20; ++i)
            query += " a" + QByteArray::number(i) + ": organization { plan }";
        ExecutionRequest request = requestFor(query + " }");
        request.execution.time = std::chrono::milliseconds(12);
        const ExecutionResult result = execute(request);
        QCOMPARE(result.errors, 1);
        QVERIFY(result.body.startsWith("{\"data\":null,"));
        checkBody(result, "time", 12);
    }
    void stopsAtTheSize()
    {
        ExecutionRequest request = requestFor("{ __schema { types { name description } } }");
        request.execution.answerBytes = 100;
        const ExecutionResult result = execute(request);
        checkBody(result, "answerBytes", 100);
    }
    void defaultsAreTheOnesPromised()
    {
        const ExecutionLimits limits;
        QCOMPARE(limits.time.count(), 10'000);
        QCOMPARE(limits.errors, 20);
        QCOMPARE(limits.cost, 50'000);
    }

private:
    ExecutionRequest requestFor(const QByteArray& query)
    {
        ExecutionRequest request;
        request.schema = m_schemas["inference"];
        request.resolvers = &m_resolvers;
        request.query = query.toStdString();
        return request;
    }
    static void checkBody(const ExecutionResult& result, const char* limit, int maximum)
    {
        QCOMPARE(result.firstError, ErrorCode::LimitExceeded);
        const auto body = parseJson(result.body);
        VERIFY_OK(body);
        const Json& extensions = body->at("errors")[0]["extensions"];
        QCOMPARE(extensions["limit"].get<std::string>(), std::string(limit));
        QCOMPARE(extensions["maximum"].get<int>(), maximum);
        QCOMPARE(extensions["code"].get<std::string>(), std::string("LIMIT_EXCEEDED"));
    }

    QHash<QByteArray, SchemaPtr> m_schemas;
    ResolverMap m_resolvers;
};

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"
