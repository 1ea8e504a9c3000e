// SPDX-License-Identifier: GPL-3.0-or-later
// What a document may cost, each limit by itself: at it, and one beyond.
#include "base/json.h"
#include "graphql/language/parser.h"
#include "graphql/validation/validate.h"
#include "tests/graphql/kennelschema.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

namespace {

/// What is promised holds for a program that is optimised.
#ifdef __OPTIMIZE__
constexpr qint64 kAtOnce = 5'000'000;
#else
constexpr qint64 kAtOnce = 50'000'000;
#endif

QByteArray times(int count, const QByteArray& text) { return text.repeated(count); }

QByteArray aliases(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "k" + QByteArray::number(i) + ":a ";
    return "{" + text + "}";
}

/// `fields` levels, in fragments that spread each other.
QByteArray chain(int fields)
{
    QByteArray text = "{...F1}";
    for (int i = 1; i < fields; ++i)
        text += "fragment F" + QByteArray::number(i) + " on T{a{...F" + QByteArray::number(i + 1) + "}}";
    return text + "fragment F" + QByteArray::number(fields) + " on T{a}";
}

QByteArray nested(int fields) { return times(fields, "{a") + times(fields, "}"); }

constexpr const char* kGraphiql = R"(query IntrospectionQuery { __schema { queryType { name } types { ...FullType }
  directives { name description locations args { ...InputValue } } } }
fragment FullType on __Type { kind name fields(includeDeprecated: true) { name args { ...InputValue } type { ...TypeRef } }
  inputFields { ...InputValue } interfaces { ...TypeRef } possibleTypes { ...TypeRef } }
fragment InputValue on __InputValue { name type { ...TypeRef } defaultValue }
fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType
  { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } })";

} // namespace

class TestDocumentLimits : public QObject {
    Q_OBJECT
private slots:
    void limits_data()
    {
        QTest::addColumn<QByteArray>("atLimit");
        QTest::addColumn<QByteArray>("beyond");
        QTest::addColumn<QByteArray>("name");
        auto row = [](const char* name, const QByteArray& atLimit, const QByteArray& beyond) {
            QTest::newRow(name) << atLimit << beyond << QByteArray(name).split(',').front();
        };
        row("bytes", "{a}#" + times(256 * 1024 - 4, "x"), "{a}#" + times(256 * 1024 - 3, "x"));
        row("tokens", "{" + times(4998, "a ") + "}", "{" + times(4999, "a ") + "}");
        row("nesting", "{a(x:" + times(63, "[") + times(63, "]") + ")}",
            "{a(x:" + times(64, "[") + times(64, "]") + ")}");
        row("nesting, never closed", "{a}", times(10000, "{a"));
        row("depth", nested(12), nested(13));
        row("depth, fragments", chain(12), chain(13));
        row("depth, inline fragments", "{..." + nested(12) + "}", "{...{..." + nested(13) + "}}");
        row("introspectionDepth", "{__schema" + nested(19) + "}", "{__schema" + nested(20) + "}");
        row("introspectionDepth, below fields", "{a{__type" + nested(19) + "}}", "{a{__type" + nested(20) + "}}");
        row("aliases", aliases(30), aliases(31));
        row("directives", "{a" + times(50, "@d") + "}", "{a" + times(51, "@d") + "}");
        row("directives, everywhere", "query($v:I" + times(25, "@d") + "){a...on T" + times(25, "@d") + "{a}}",
            "query($v:I" + times(25, "@d") + ")@d{a...on T" + times(25, "@d") + "{a}}");
    }
    void limits()
    {
        QFETCH(QByteArray, atLimit);
        QFETCH(QByteArray, beyond);
        QFETCH(QByteArray, name);
        std::optional<Limit> exceeded = Limit::Errors;
        VERIFY_OK(parseDocument(viewOf(atLimit), {}, &exceeded));
        QVERIFY(!exceeded);
        const auto refused = parseDocument(viewOf(beyond), {}, &exceeded);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::LimitExceeded);
        QVERIFY(exceeded);
        QCOMPARE(QByteArray(limitName(*exceeded)), name);
        VERIFY_OK(parseDocument(viewOf(QByteArray("{a}")), {}, &exceeded));
        QVERIFY(!exceeded);
    }
    void aCallerMayRaiseAny()
    {
        ParseLimits limits;
        limits.aliases = 1000;
        VERIFY_OK(parseDocument(viewOf(aliases(1000)), limits));
        QVERIFY(!parseDocument(viewOf(aliases(1001)), limits));
        limits.depth = 40;
        VERIFY_OK(parseDocument(viewOf(chain(40)), limits));
        VERIFY_OK(parseDocument(viewOf(nested(40)), limits));
        limits.nesting = 10;
        QVERIFY(!parseDocument(viewOf(nested(40)), limits));
        VERIFY_OK(parseDocument(viewOf("{" + times(100000, "a @d ") + "}"), ParseLimits::trusted()));
    }
    void theStampsAliasIsNotCounted()
    {
        const QByteArray stamped = aliases(30).chopped(1) + times(20, "_tenantry_owner:tenantId ") + "}";
        ParseLimits limits;
        limits.uncountedAliases = {"_tenantry_owner"};
        VERIFY_OK(parseDocument(viewOf(stamped), limits));
        QVERIFY(!parseDocument(viewOf(stamped)));
        QVERIFY(!parseDocument(viewOf(aliases(31)), limits));
    }
    void toolsMayIntrospect() { VERIFY_OK(parseDocument(kGraphiql)); }
    void locatesTheDeepestField()
    {
        const auto refused = parseDocument("{ ...F }\nfragment F on T {\n a " + nested(13).toStdString() + "}");
        QVERIFY(!refused);
        QCOMPARE(locationOf(refused.error()).line, 3);
        const auto alias = parseDocument("{\n" + aliases(30).mid(1).chopped(1).toStdString() + "\n  last: a }");
        QVERIFY(!alias);
        QCOMPARE(alias.error().path, QStringLiteral("3:3"));
    }
    /// What is in a circle has no depth: the rule about cycles says so.
    void cyclesHaveNoDepth()
    {
        VERIFY_OK(parseDocument("{...A} fragment A on T{a{...B}} fragment B on T{a{...A}}"));
        QVERIFY(!parseDocument("{...A " + nested(13).mid(1).toStdString() + " fragment A on T{a{...A}}"));
    }
    void refusesAtOnce_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("1,000 aliases") << aliases(1000);
        QTest::newRow("70,000 directives") << "{a" + times(70000, "@d ") + "}";
        QTest::newRow("60,000 directives") << "{a" + times(60000, "@d ") + "}";
        QTest::newRow("100,000 open braces") << times(100000, "{");
        QTest::newRow("100,000 open fields") << times(100000, "{a");
        QTest::newRow("a list of lists") << "{a(x:" + times(100000, "[") + ")}";
        QTest::newRow("a list of types") << "query($a:" + times(100000, "[") + ")";
    }
    void refusesAtOnce()
    {
        QFETCH(QByteArray, text);
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!parseDocument(viewOf(text)));
            best = std::min(best, timer.nsecsElapsed());
        }
        QVERIFY2(best < kAtOnce, qPrintable(QString::number(best)));
    }
    // https://spec.graphql.org/October2021/#sec-Field-Selection-Merging
    void mergesRepeatedFields_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("500 leaves") << "{dog{" + times(500, "name ") + "}}";
        QTest::newRow("500 sets") << "{" + times(500, "dog{name}") + "}";
        QByteArray fragments = "{" + times(200, "dog{...F0}") + "}";
        for (int i = 0; i < 10; ++i) {
            const QByteArray next = QByteArray::number(i + 1);
            fragments += "fragment F" + QByteArray::number(i) + " on Dog{name ...F" + next + " ...F" + next + "}";
        }
        QTest::newRow("nested fragments") << fragments + "fragment F10 on Dog{owner{name}}";
    }
    void mergesRepeatedFields()
    {
        QFETCH(QByteArray, text);
        const auto schema = buildSchema(Testing::kKennelSdl);
        VERIFY_OK(schema);
        const auto document = parseDocument(viewOf(text));
        VERIFY_OK(document);
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(validate(**schema, **document).empty());
            best = std::min(best, timer.nsecsElapsed());
        }
        QVERIFY2(best < kAtOnce, qPrintable(QString::number(best)));
    }
};

QTEST_APPLESS_MAIN(TestDocumentLimits)
#include "tst_documentlimits.moc"
