// SPDX-License-Identifier: GPL-3.0-or-later
// Documents made to cost: each must be refused, or answered, quickly and without deep recursion.
#include "base/json.h"
#include "graphql/execution/execute.h"
#include "tests/graphql/contractschema.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

static QByteArray times(int count, const QByteArray& text) { return text.repeated(count); }

class TestHostile : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema("type Query { a(x: [Int]): Query n: Int s: String b: Query i: I } interface I "
                                        "{ n: Int i: I } type T implements I { n: Int i: I }");
        VERIFY_OK(schema);
        m_schema = *schema;
        m_resolvers.add("Query", "n", [](const FieldCall&) -> Result<ResolvedValue> { return 1; });
        m_resolvers.add("Query", "a", [](const FieldCall&) -> Result<ResolvedValue> { return Json::object(); });
        m_resolvers.add("Query", "b", [](const FieldCall&) -> Result<ResolvedValue> { return Json::object(); });
    }
    void refusesQuickly_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<ErrorCode>("code");
        const auto limit = ErrorCode::LimitExceeded;
        QTest::newRow("open braces") << times(100000, "{") << ErrorCode::ParseError;
        QTest::newRow("deep selections") << times(100000, "{a") << limit;
        QTest::newRow("deep inline fragments") << "{" + times(100000, "...{") << limit;
        QTest::newRow("deep lists") << "{a(x:" + times(100000, "[") << limit;
        QTest::newRow("deep objects") << "{a(x:" + times(100000, "{x:") << limit;
        QTest::newRow("deep list types") << "query($a:" + times(100000, "[") << limit;
        QTest::newRow("many fields") << "{" + times(6000, "n ") + "}" << limit;
        QTest::newRow("many directives") << "{n" + times(6000, "@a") + "}" << limit;
        QTest::newRow("large") << "{n}#" + times(2000000, "x") << limit;
        QTest::newRow("long name") << "{" + times(200000, "x") + "}" << ErrorCode::ValidationError;
        QTest::newRow("long open string") << "{s(x:\"" + times(200000, "x") << ErrorCode::ParseError;
        QTest::newRow("cycle") << QByteArray("{...A} fragment A on Query{a{...B}} fragment B on Query{b{...A}}")
                               << ErrorCode::ValidationError;
        QTest::newRow("unknown fields") << "{" + times(4900, "y ") + "}" << ErrorCode::ValidationError;
    }
    void refusesQuickly()
    {
        QFETCH(QByteArray, query);
        QFETCH(ErrorCode, code);
        QElapsedTimer timer;
        timer.start();
        const ExecutionResult result = run(query);
        QVERIFY(result.requestError);
        QCOMPARE(result.firstError, code);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
    /// As many tokens as are allowed, in shapes that cost naive rules a square or a power.
    void staysLinear_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("same field") << "{" + times(4900, "n ") + "}";
        QByteArray aliases = "{";
        for (int i = 0; i < 1600; ++i)
            aliases += "k" + QByteArray::number(i) + ":n ";
        QTest::newRow("aliases") << aliases + "}";
        QByteArray chain = "{...F0}";
        for (int i = 0; i < 350; ++i)
            chain += "fragment F" + QByteArray::number(i) + " on Query{n b{...F" + QByteArray::number(i + 1) + "}}";
        QTest::newRow("chain of fragments") << chain + "fragment F350 on Query{n}";
        QByteArray nested;
        for (int i = 0; i < 40; ++i)
            nested += "{a";
        nested += "{n}" + times(40, "}");
        QTest::newRow("same nest many times") << "{" + times(30, "...{" + nested.mid(1, nested.size() - 2) + "}") + "}";
        QByteArray interface = "{i{";
        for (int i = 0; i < 280; ++i)
            interface += "...on T{i{n}}...on I{n}";
        QTest::newRow("abstract fragments") << interface + "}}";
    }
    void staysLinear()
    {
        QFETCH(QByteArray, query);
        const auto document = parseDocument(viewOf(query), raised());
        VERIFY_OK(document);
        QElapsedTimer timer;
        timer.start();
        const auto errors = validate(*m_schema, **document);
        QVERIFY2(errors.empty(), errors.empty() ? "" : errors.front().message.c_str());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!run(query).requestError);
    }
    /// Forty fragments, each spreading the next twice: a million places, validated once per fragment.
    void doublingFragments()
    {
        QByteArray query = "{...F0}";
        for (int i = 0; i < 40; ++i) {
            const QByteArray next = QByteArray::number(i + 1);
            query += "fragment F" + QByteArray::number(i) + " on Query{a{...F" + next + "} b{...F" + next + "}}";
        }
        query += "fragment F40 on Query{n}";
        const auto document = parseDocument(viewOf(query), raised());
        VERIFY_OK(document);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(validate(*m_schema, **document).empty());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        ExecutionRequest request = requestFor(query);
        request.execution.answerBytes = 100000;
        QCOMPARE(execute(request).firstError, ErrorCode::LimitExceeded);
    }

private:
    /// What is asked here of the rules and of execution, other limits would refuse before.
    static ParseLimits raised() { return {.depth = 1000, .aliases = 5000}; }
    ExecutionRequest requestFor(const QByteArray& query)
    {
        ExecutionRequest request;
        request.schema = m_schema;
        request.resolvers = &m_resolvers;
        request.query = query.toStdString();
        request.limits = raised();
        return request;
    }
    ExecutionResult run(const QByteArray& query) { return execute(requestFor(query)); }

    SchemaPtr m_schema;
    ResolverMap m_resolvers;
};

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_hostile.moc"
