// SPDX-License-Identifier: GPL-3.0-or-later
// Section 3: https://spec.graphql.org/October2021/#sec-Type-System
#include "base/json.h"
#include "graphql/language/parser.h"
#include "graphql/schema/coercion.h"
#include "graphql/schema/schema.h"
#include "tests/graphql/contractschema.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

class TestSchema : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto built = buildSchema(Testing::kContractSdl);
        VERIFY_OK(built);
        m_schema = *built;
    }
    void looksUp()
    {
        QCOMPARE(m_schema->queryType()->name, std::string("Query"));
        QVERIFY(m_schema->type("EventMetadata")->hasDirective("structural"));
        QVERIFY(!m_schema->type("Event")->hasDirective("structural"));
        QVERIFY(m_schema->implements("Event", "TenantOwned"));
        QVERIFY(!m_schema->implements("EventEdge", "TenantOwned"));
        QCOMPARE(m_schema->possibleTypes(*m_schema->type("TenantOwned")).size(), size_t(4));
        QCOMPARE(m_schema->type("Query")->field("events")->type.toString(), std::string("[Event!]!"));
        QCOMPARE(m_schema->type("Cursor")->description, std::string("opaque, bound to tenant, filter and key"));
        QVERIFY(!m_schema->type("Absent"));
        QVERIFY(m_schema->field(*m_schema->type("Event"), "__typename"));
        QVERIFY(m_schema->field(*m_schema->queryType(), "__schema"));
        QVERIFY(!m_schema->field(*m_schema->type("Event"), "__schema"));
    }
    void extends()
    {
        const auto schema =
            buildSchema("type Query { a: Int } extend type Query { b: E } enum E { X } extend enum E { Y }");
        VERIFY_OK(schema);
        QVERIFY((*schema)->queryType()->field("b"));
        QVERIFY((*schema)->type("E")->value("Y"));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("sdl");
        QTest::newRow("no query") << QByteArray("type A { a: Int }");
        QTest::newRow("unknown type") << QByteArray("type Query { a: Absent }");
        QTest::newRow("type twice") << QByteArray("type Query { a: Int } type Query { b: Int }");
        QTest::newRow("field twice") << QByteArray("type Query { a: Int a: Int }");
        QTest::newRow("input as output") << QByteArray("type Query { a: I } input I { x: Int }");
        QTest::newRow("output as input") << QByteArray("type Query { a(x: Query): Int }");
        QTest::newRow("interface not fulfilled")
            << QByteArray("interface I { x: Int } type Query implements I { a: Int }");
        QTest::newRow("interface, other type")
            << QByteArray("interface I { a: Int! } type Query implements I { a: Int }");
        QTest::newRow("no interface") << QByteArray("type X { a: Int } type Query implements X { a: Int }");
        QTest::newRow("union of scalars") << QByteArray("union U = Int type Query { a: U }");
        QTest::newRow("wrong default") << QByteArray("type Query { a(x: Int = \"1\"): Int }");
        QTest::newRow("reserved") << QByteArray("type __X { a: Int } type Query { a: Int }");
        QTest::newRow("operation inside") << QByteArray("type Query { a: Int } query { a }");
        QTest::newRow("extends nothing") << QByteArray("type Query { a: Int } extend type X { a: Int }");
        QTest::newRow("root absent") << QByteArray("schema { query: Query mutation: M } type Query { a: Int }");
    }
    void refuses()
    {
        QFETCH(QByteArray, sdl);
        const auto schema = buildSchema(viewOf(sdl));
        QVERIFY(!schema);
        QCOMPARE(schema.error().code, ErrorCode::ValidationError);
    }
    // https://spec.graphql.org/October2021/#sec-Scalars (input coercion)
    void coerces_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("expected"); // empty: refused
        QTest::newRow("int") << QByteArray("Int") << QByteArray("5") << QByteArray("5");
        QTest::newRow("int, whole float") << QByteArray("Int") << QByteArray("5.0") << QByteArray("5");
        QTest::newRow("int, too large") << QByteArray("Int") << QByteArray("2147483648") << QByteArray();
        QTest::newRow("int, text") << QByteArray("Int") << QByteArray("\"5\"") << QByteArray();
        QTest::newRow("float") << QByteArray("Float") << QByteArray("5") << QByteArray("5.0");
        QTest::newRow("id, number") << QByteArray("ID") << QByteArray("5") << QByteArray("\"5\"");
        QTest::newRow("id, float") << QByteArray("ID") << QByteArray("5.5") << QByteArray();
        QTest::newRow("boolean, number") << QByteArray("Boolean") << QByteArray("1") << QByteArray();
        QTest::newRow("null") << QByteArray("Int") << QByteArray("null") << QByteArray("null");
        QTest::newRow("null, non-null") << QByteArray("Int!") << QByteArray("null") << QByteArray();
        QTest::newRow("one as list") << QByteArray("[[Int]]") << QByteArray("5") << QByteArray("[[5]]");
        QTest::newRow("null in list") << QByteArray("[Int!]") << QByteArray("[1,null]") << QByteArray();
        QTest::newRow("enum") << QByteArray("Bucket") << QByteArray("\"DAY\"") << QByteArray("\"DAY\"");
        QTest::newRow("enum, unknown") << QByteArray("Bucket") << QByteArray("\"WEEK\"") << QByteArray();
        QTest::newRow("date") << QByteArray("DateTime") << QByteArray("\"1970-01-01T00:00:01Z\"") << QByteArray("1000");
        QTest::newRow("date, epoch") << QByteArray("DateTime") << QByteArray("1000") << QByteArray("1000");
        QTest::newRow("date, wrong") << QByteArray("DateTime") << QByteArray("\"yesterday\"") << QByteArray();
        QTest::newRow("json") << QByteArray("JSON") << QByteArray("{\"a\":[1,{}]}") << QByteArray("{\"a\":[1,{}]}");
        QTest::newRow("input") << QByteArray("EventFilter") << QByteArray(R"({"metadata":{"tenantId":7}})")
                               << QByteArray(R"({"metadata":{"tenantId":"7"}})");
        QTest::newRow("input, unknown field")
            << QByteArray("EventFilter") << QByteArray(R"({"tenant":"x"})") << QByteArray();
        QTest::newRow("input, missing field") << QByteArray("EventInput!") << QByteArray("{}") << QByteArray();
    }
    void coerces()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, expected);
        const auto document = parseDocument("query ($v: " + type.toStdString() + ") { a }");
        VERIFY_OK(document);
        const Json variables{{"v", *parseJson(given)}};
        const auto value = coerceVariables(*m_schema, *(*document)->operation(), variables);
        QCOMPARE(value ? dumpJson(value->at("v")) : QByteArray(), expected);
        if (!value)
            QVERIFY(value.error().detail.contains(QLatin1String("$v")));
    }

private:
    SchemaPtr m_schema;
};

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
