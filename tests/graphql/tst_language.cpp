// SPDX-License-Identifier: GPL-3.0-or-later
// Section 2: https://spec.graphql.org/October2021/#sec-Language
#include "base/json.h"
#include "graphql/language/parser.h"
#include "graphql/language/printer.h"
#include "tests/graphql/contractschema.h"
#include "tests/graphql/typesystemcases.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;
using namespace Tenantry::Testing;

class TestLanguage : public QObject {
    Q_OBJECT
private slots:
    void comesBackTheSame_data()
    {
        QTest::addColumn<QByteArray>("source");
        // #sec-Language.Operations, #sec-Field-Alias, #sec-Language.Fragments
        QTest::newRow("short") << QByteArray("{ a b: c(x: 1) { d } }");
        QTest::newRow("named") << QByteArray(
            "query Q($a: [Int!]! = [1, 2], $b: In = {x: {y: null}} @d) @e(v: $a) { f(a: $a, b: $b) }");
        QTest::newRow("anonymous with variables") << QByteArray("query ($a: ID!) { f(a: $a) }");
        QTest::newRow("mutation") << QByteArray("mutation M { a { b } }");
        QTest::newRow("subscription") << QByteArray("subscription S { a }");
        QTest::newRow("fragments") << QByteArray(
            "{ ...F @include(if: $x) ... on T { a } ... @skip(if: true) { b } ... { c } } fragment F on T { d }");
        QTest::newRow("keywords as names")
            << QByteArray("{ query mutation: on fragment type(input: null, enum: true) { on } }");
        // #sec-Input-Values
        QTest::newRow("values") << QByteArray(
            "{ f(i: -12, z: 0, n: 1.5e+10, s: \"a\\\"\\\\\\n\\u0001ü\", e: RED, l: [], o: {}, b: false) }");
        QTest::newRow("blocks") << QByteArray(
            "{ f(a: \"\"\"\n   one\n     two \\\"\"\" \n\"\"\", b: \"\"\"\"\"\", c: \"\"\"x\\ \"\"\") }");
        // #sec-Type-System
        QTest::newRow("contract") << QByteArray(kContract());
        QTest::newRow("type system") << QByteArray(
            "\"about\" schema @a { query: Q mutation: M }\n"
            "            \"d\" directive @a(\"x\" n: Int = 1, m: [S!] @b) repeatable on FIELD | OBJECT\n"
            "            \"\"\" long\n"
            "              text \"\"\" interface I implements A & B @x { \"f\" f(\"g\" g: Int = 3 @y): [[T!]]! "
            "@deprecated(reason: \"r\") }\n"
            "            union U @u = | A | B  scalar S @specifiedBy(url: \"u\")  enum E { \"a\" A @d B }  input In @i "
            "{ a: Int! = 5 @j }\n"
            "            extend type T implements C { x: Int } extend schema { subscription: S } type Empty");
        QTest::newRow("type before short query") << QByteArray("type T query { a }");
    }
    void comesBackTheSame()
    {
        QFETCH(QByteArray, source);
        const auto first = parseDocument(viewOf(source));
        VERIFY_OK(first);
        const std::string printed = printDocument(**first);
        const auto second = parseDocument(printed);
        VERIFY_OK(second);
        QVERIFY2(**second == **first, printed.c_str());
        QCOMPARE(printDocument(**second), printed);
    }
    void parses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("parses");
        for (const LanguageCase& one : kLanguageCases)
            QTest::newRow(one.name) << QByteArray(one.text) << one.parses;
        for (const LanguageCase& one : kTypeSystemCases)
            QTest::newRow(one.name) << QByteArray(one.text) << one.parses;
    }
    void parses()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, parses);
        const auto document = parseDocument(viewOf(text));
        QVERIFY2(document.has_value() == parses, qPrintable(document ? QString() : describe(document.error())));
        if (parses)
            QVERIFY(**parseDocument(printDocument(**document)) == **document);
        else
            QVERIFY(locationOf(document.error()).line > 0 && locationOf(document.error()).column > 0);
    }
    // https://spec.graphql.org/October2021/#sec-String-Value
    void strings_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("escapes") << QByteArray("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"") << QByteArray("\"\\/\b\f\n\r\t");
        QTest::newRow("unicode") << QByteArray("\"\\u00fC\\u20AC\"") << QByteArray("ü€");
        QTest::newRow("surrogates") << QByteArray("\"\\uD83D\\uDE00\"") << QByteArray("😀");
        QTest::newRow("braces") << QByteArray("\"\\u{1F600}\\u{41}\"") << QByteArray("😀A");
        QTest::newRow("block") << QByteArray(
            "\"\"\"\n    Hello,\r\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"")
                               << QByteArray("Hello,\n  World!\n\nYours,\n  GraphQL.");
        QTest::newRow("block, first line") << QByteArray("\"\"\"  a\n   b\n    c\"\"\"") << QByteArray("  a\nb\n c");
    }
    void strings()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, text);
        const auto value = parseValue(viewOf(source));
        VERIFY_OK(value);
        QCOMPARE(QByteArray::fromStdString(value->text), text);
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("where");
        QTest::newRow("empty") << QByteArray("") << "1:1";
        QTest::newRow("cut") << QByteArray("{\n  a {") << "2:6";
        QTest::newRow("empty set") << QByteArray("{ a { } }") << "1:7";
        QTest::newRow("empty arguments") << QByteArray("{ a() }") << "1:5";
        QTest::newRow("stray") << QByteArray("{ a } }") << "1:7";
        QTest::newRow("column in code points") << QByteArray("{ a(x: \"äöü\") ? }") << "1:15";
        QTest::newRow("after CRLF") << QByteArray("{\r\n\r\n ?}") << "3:2";
        QTest::newRow("fragment named on") << QByteArray("fragment on on T { a }") << "1:10";
        QTest::newRow("variable in const") << QByteArray("query ($a: Int = $b) { a }") << "1:18";
        QTest::newRow("leading zero") << QByteArray("{ a(x: 01) }") << "1:9";
        QTest::newRow("number then name") << QByteArray("{ a(x: 1b) }") << "1:9";
        QTest::newRow("half surrogate") << QByteArray("{ a(x: \"\\uD83D\") }") << "1:15";
        QTest::newRow("line in string") << QByteArray("{ a(x: \"b\nc\") }") << "1:10";
        QTest::newRow("no UTF-8") << QByteArray("{ a(x: \"\xff\") }") << "1:11";
        QTest::newRow("open block") << QByteArray("{ a(x: \"\"\"b\"\") }") << "1:17";
        QTest::newRow("enum value true") << QByteArray("enum E { true }") << "1:10";
    }
    void refuses()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, where);
        const auto parsed = parseDocument(viewOf(source));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::ParseError);
        QCOMPARE(parsed.error().path, where);
    }
    void locatesNodes()
    {
        const auto parsed = parseDocument("\xEF\xBB\xBF# ä\n{\n  a, b: c\n}");
        VERIFY_OK(parsed);
        const auto& second = (*parsed)->operation()->selections[1];
        QCOMPARE(second.at.line, 3);
        QCOMPARE(second.at.column, 6);
        QCOMPARE(second.responseKey(), std::string("b"));
    }
    void aCopyIsChangedAlone()
    {
        const auto parsed = parseDocument("{ events { id } }");
        VERIFY_OK(parsed);
        Document copy = **parsed;
        std::get<OperationDefinition>(copy.definitions[0])
            .selections[0]
            .selections.push_back(Selection::field("tenantId", "_owner"));
        QCOMPARE(printDocument(copy), std::string("{\n  events {\n    id\n    _owner: tenantId\n  }\n}\n"));
        QVERIFY(!(copy == **parsed));
        QVERIFY(copy == **parseDocument(printDocument(copy)));
    }

private:
    static QByteArray kContract()
    {
        return {Testing::kContractSdl.data(), static_cast<qsizetype>(Testing::kContractSdl.size())};
    }
};

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
