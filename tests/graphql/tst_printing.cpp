// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever document there is, its text says the same document: https://spec.graphql.org/October2021/#sec-Document
#include "base/json.h"
#include "graphql/language/parser.h"
#include "graphql/language/printer.h"
#include "graphql/language/stringprinter.h"
#include "graphql/language/visitor.h"
#include "tests/graphql/documentmaker.h"
#include "tests/graphql/kennelschema.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

namespace {

Result<DocumentPtr> parse(const std::string& text) { return parseDocument(text, ParseLimits::trusted()); }

/// Writes down what it is shown.
class Scribe : public Visitor {
public:
    explicit Scribe(std::string stopAt = "nowhere", std::string skipAt = "nowhere")
        : m_stopAt(std::move(stopAt))
        , m_skipAt(std::move(skipAt))
    {
    }

    Next enter(Node node) override
    {
        const std::string word = wordOf(node);
        seen += "<" + word;
        return word == m_stopAt ? Next::Stop : word == m_skipAt ? Next::Skip : Next::Descend;
    }
    void leave(Node node) override { seen += wordOf(node) + ">"; }

    std::string seen;

private:
    static std::string wordOf(Node node)
    {
        return std::visit(
            [](const auto* one) -> std::string {
                if constexpr (requires { one->roots; })
                    return "schema";
                else if constexpr (requires { one->block; })
                    return one->text;
                else
                    return one->name;
            },
            node);
    }

    std::string m_stopAt;
    std::string m_skipAt;
};

} // namespace

class TestPrinting : public QObject {
    Q_OBJECT
private slots:
    void comesBackTheSame()
    {
        const int count = qEnvironmentVariableIsSet("TENANTRY_FULL") ? 20000 : 500;
        for (int seed = 0; seed < count; ++seed) {
            const Document made = Testing::DocumentMaker(static_cast<quint32>(seed)).document();
            const std::string text = printDocument(made);
            const auto read = parse(text);
            QVERIFY2(read, (std::to_string(seed) + ": " + text).c_str());
            QVERIFY2(**read == made, (std::to_string(seed) + ": " + text).c_str());
            QCOMPARE(printDocument(**read), text);
            const std::string shortText = printMinified(made);
            const auto again = parse(shortText);
            QVERIFY2(again && **again == made, (std::to_string(seed) + ": " + shortText).c_str());
            QVERIFY(shortText.size() < text.size());
            QCOMPARE(stripIgnored(shortText), shortText);
        }
    }
    // https://spec.graphql.org/October2021/#sec-Appendix-Grammar-Summary.Ignored-Tokens
    void strips_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("stripped");
        auto row = [](const char* source, const char* stripped) {
            QTest::newRow(source) << QByteArray(source) << QByteArray(stripped);
        };
        row("{ a, b # c\n }", "{a b}");
        row("query Q ( $a : [ Int! ] = 1 ) @d { ... F ...on T { a ( x : 1 ) } }",
            "query Q($a:[Int!]=1)@d{...F ...on T{a(x:1)}}");
        row("{ a(x: [1 2 -3 $b \"c\" \"d\"]) }", "{a(x:[1 2 -3$b \"c\" \"d\"])}");
        row("{ a ...b }", "{a ...b}");
        row("{ a(x: \"\"\"\n    b\n      c\n  \"\"\") }", "{a(x:\"\"\"\nb\n  c\"\"\")}");
        row("type T implements & A & B { a: Int }", "type T implements&A&B{a:Int}");
        row("{ a ? }", "");
    }
    void strips()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, stripped);
        QCOMPARE(QByteArray::fromStdString(stripIgnored(viewOf(source))), stripped);
    }
    // https://spec.graphql.org/October2021/#sec-String-Value.Block-Strings
    void blocks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("printed");
        auto row = [](const char* text, const char* printed) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(printed);
        };
        row("", "\"\"\"\"\"\"");
        row("a", "\"\"\"a\"\"\"");
        row("a\nb", "\"\"\"\na\nb\n\"\"\"");
        row("ends \"", "\"\"\"\nends \"\n\"\"\"");
        row("ends \\", "\"\"\"\nends \\\n\"\"\"");
        row("a\"\"\"b", "\"\"\"a\\\"\"\"b\"\"\"");
        row("  a", "\"\"\"  a\"\"\"");
        row("a\n  b", "\"\"\"\na\n  b\n\"\"\"");
        row("  a\n  b", "\"  a\\n  b\"");
        row("\na", "\"\\na\"");
        row("a\n", "\"a\\n\"");
        row("a\rb", "\"a\\rb\"");
        row("\x01\x7f\xC2\x85\b\f", "\"\\u0001\\u007F\\u0085\\b\\f\"");
    }
    void blocks()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, printed);
        QCOMPARE(QByteArray::fromStdString(printString(viewOf(text), true)), printed);
        const auto value = parseValue(viewOf(printed));
        VERIFY_OK(value);
        QCOMPARE(QByteArray::fromStdString(value->text), text);
    }
    void visitsInOrder()
    {
        const auto document = parse("query Q($a: Int = 1) @d(x: $a) { b(y: [2, {z: 3}]) { ...F } }");
        VERIFY_OK(document);
        Scribe scribe;
        QVERIFY(visit(**document, scribe));
        QCOMPARE(scribe.seen, std::string("<Q<a<IntInt><11>a><d<x<aa>x>d><b<y<<22><<33>>>y><FF>b>Q>"));
    }
    void visitsTypeSystems()
    {
        const auto document =
            parse("schema @s { query: Q } type T { f(a: [I!] = E @x): O } enum N { V @y } input P { p: I }");
        VERIFY_OK(document);
        Scribe scribe;
        QVERIFY(visit(**document, scribe));
        QCOMPARE(scribe.seen, std::string("<schema<ss>schema><T<f<a<<II>><EE><xx>a><OO>f>T><N<V<yy>V>N><P<p<II>p>P>"));
    }
    void skipsAndStops()
    {
        const auto document = parse("{ a { b } c { d } }");
        VERIFY_OK(document);
        Scribe skipping("nowhere", "a");
        QVERIFY(visit(**document, skipping));
        QCOMPARE(skipping.seen, std::string("<<a<c<dd>c>>"));
        Scribe stopping("b");
        QVERIFY(!visit(**document, stopping));
        QCOMPARE(stopping.seen, std::string("<<a<b"));
    }
    void visitsDeepOnesWithoutRecursion()
    {
        Selection deepest = Selection::field("a");
        for (int i = 0; i < 500; ++i) {
            Selection above = Selection::field("a");
            above.selections.push_back(std::move(deepest));
            deepest = std::move(above);
        }
        const Document document{{OperationDefinition{.selections = {deepest}}}};
        Scribe scribe;
        QVERIFY(visit(document, scribe));
        QCOMPARE(scribe.seen.size(), size_t(501 * 4 + 2));
    }
};

QTEST_APPLESS_MAIN(TestPrinting)
#include "tst_printing.moc"
