// SPDX-License-Identifier: GPL-3.0-or-later
// Section 3, what makes a schema valid and how it is printed: https://spec.graphql.org/October2021/#sec-Type-System
#include "base/json.h"
#include "graphql/schema/schemaprinter.h"
#include "tests/graphql/contractschema.h"
#include "tests/graphql/kennelschema.h"
#include "tests/graphql/moreschemacases.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;
using namespace Tenantry::Testing;

class TestTypeSystem : public QObject {
    Q_OBJECT
private slots:
    void validates_data()
    {
        QTest::addColumn<QByteArray>("sdl");
        QTest::addColumn<bool>("valid");
        for (const SchemaCase& one : kTypeCases)
            QTest::newRow(one.name) << QByteArray(one.sdl) << one.valid;
        for (const SchemaCase& one : kMoreTypeCases)
            QTest::newRow(one.name) << QByteArray(one.sdl) << one.valid;
    }
    void validates()
    {
        QFETCH(QByteArray, sdl);
        QFETCH(bool, valid);
        const auto schema = buildSchema(viewOf(sdl));
        QVERIFY2(schema.has_value() == valid, qPrintable(schema ? QString() : describe(schema.error())));
        if (!schema && !sdl.isEmpty())
            QVERIFY(schema.error().path.contains(QLatin1Char(':')));
    }
    void says_data()
    {
        QTest::addColumn<QByteArray>("sdl");
        QTest::addColumn<QString>("error");
        QTest::newRow("directive") << QByteArray("type Query {\n  a: Int @gone }")
                                   << "VALIDATION_ERROR: There is no directive @gone, as it is used on Query.a. (2:10)";
        QTest::newRow("transitive") << QByteArray(
            "type Query { a: Int } interface I { a: Int } interface J implements I { a: Int }\n"
            "type A implements J { a: Int }")
                                    << "VALIDATION_ERROR: A must implement I too, because J does. (2:1)";
        QTest::newRow("required and deprecated")
            << QByteArray("type Query { a(b: Int! @deprecated): Int }")
            << "VALIDATION_ERROR: Query.a.b is required, so it cannot be deprecated: give it a default or let it be "
               "null. (1:16)";
        QTest::newRow("input circle") << QByteArray("type Query { a: Int } input I { i: I! }")
                                      << "VALIDATION_ERROR: The input I must hold itself, directly or through others, "
                                         "without end. (1:23)";
        QTest::newRow("default circle") << QByteArray("type Query { a: Int } input I { i: I = {} }")
                                        << "VALIDATION_ERROR: The default of i holds itself, directly or through "
                                           "others, without end. (1:33)";
    }
    void says()
    {
        QFETCH(QByteArray, sdl);
        QFETCH(QString, error);
        const auto schema = buildSchema(viewOf(sdl));
        QVERIFY(!schema);
        QCOMPARE(describe(schema.error()), error);
    }
    void prints_data()
    {
        QTest::addColumn<QByteArray>("sdl");
        QTest::addColumn<QByteArray>("printed");
        auto row = [](const char* name, const char* sdl, const char* printed) {
            QTest::newRow(name) << QByteArray(sdl) << QByteArray(printed);
        };
        row("roots of other names", "schema { query: Q } type Q { a: Int }",
            "schema {\n  query: Q\n}\n\ntype Q {\n  a: Int\n}");
        row("described schema", "\"about\" schema { query: Query } type Query { a: Int }",
            "\"\"\"about\"\"\"\nschema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}");
        row("extensions",
            "type Query { a: Int } extend type Query implements I { b: E } interface I { a: Int } enum E { A } extend "
            "enum E { B @deprecated }",
            "type Query implements I {\n  a: Int\n  b: E\n}\n\ninterface I {\n  a: Int\n}\n\nenum E {\n  A\n  B "
            "@deprecated\n}");
        row("descriptions", "type Query { \"one\" a: Int \"\"\"two\n  lines\"\"\" b(\"x\" c: Int, d: Int): Int }",
            "type Query {\n  \"\"\"one\"\"\"\n  a: Int\n\n  \"\"\"\n  two\n  lines\n  \"\"\"\n  b(\n    "
            "\"\"\"x\"\"\"\n    c: Int\n    d: Int\n  ): Int\n}");
        row("defaults",
            "type Query { a(b: [Int] = 1, c: Float = 1e3, d: ID = \"5\", e: I = {}): Int } input I { x: Int = 3 y: Int "
            "}",
            "type Query {\n  a(b: [Int] = [1], c: Float = 1000, d: ID = 5, e: I = {x: 3}): Int\n}\n\ninput I {\n  x: "
            "Int = 3\n  y: Int\n}");
        row("the rest",
            "directive @d(a: Int! = 1) repeatable on FIELD | QUERY type Query @skipped { a: U @deprecated(reason: "
            "\"old\") } directive @skipped on OBJECT union U = Query scalar S @specifiedBy(url: \"u\")",
            "directive @d(a: Int! = 1) repeatable on FIELD | QUERY\n\ndirective @skipped on OBJECT\n\ntype Query {\n  "
            "a: U @deprecated(reason: \"old\")\n}\n\nunion U = Query\n\nscalar S @specifiedBy(url: \"u\")");
    }
    void prints()
    {
        QFETCH(QByteArray, sdl);
        QFETCH(QByteArray, printed);
        const auto schema = buildSchema(viewOf(sdl));
        VERIFY_OK(schema);
        QCOMPARE(QByteArray::fromStdString(printSchema(**schema)), printed);
    }
    /// What is printed is a schema that prints the same.
    void printsWhatItReads()
    {
        for (const std::string_view sdl : {std::string_view(kKennelSdl), kContractSdl}) {
            const auto schema = buildSchema(sdl);
            VERIFY_OK(schema);
            const std::string printed = printSchema(**schema);
            const auto again = buildSchema(printed);
            VERIFY_OK(again);
            QCOMPARE(printSchema(**again), printed);
        }
    }
};

QTEST_APPLESS_MAIN(TestTypeSystem)
#include "tst_typesystem.moc"
