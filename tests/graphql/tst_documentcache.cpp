// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/execute.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <thread>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

class TestDocumentCache : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema("type Query { a: Int b(x: Int): Int }");
        VERIFY_OK(schema);
        m_schema = *schema;
    }
    void keepsByText()
    {
        DocumentCache cache(m_schema);
        const auto first = cache.prepared("{ a }");
        QVERIFY(first->document && first->errors.empty());
        QCOMPARE(cache.prepared("{ a }"), first);
        QVERIFY(cache.prepared("{a}") != first);
        QCOMPARE(cache.size(), 2);
    }
    void keepsNoErrors()
    {
        DocumentCache cache(m_schema);
        QVERIFY(!cache.prepared("{ absent }")->document);
        QCOMPARE(cache.prepared("{")->errors.front().code, ErrorCode::ParseError);
        QCOMPARE(cache.size(), 0);
    }
    void isBoundedByBytes()
    {
        DocumentCache cache(m_schema, 20 * 1024);
        const auto text = [](int i) { return "{ b(x: " + QByteArray::number(i) + ") }#" + QByteArray(1000, 'x'); };
        const auto often = cache.prepared(text(0));
        for (int i = 1; i < 100; ++i) {
            cache.prepared(text(i));
            QCOMPARE(cache.prepared(text(0)), often); // used last: it stays
        }
        QVERIFY(cache.size() < 20);
        QVERIFY(cache.size() > 5);
    }
    void servesExecution()
    {
        DocumentCache cache(m_schema);
        ResolverMap resolvers;
        resolvers.add("Query", "a", [](const FieldCall&) -> Result<ResolvedValue> { return 1; });
        ExecutionRequest request;
        request.schema = m_schema;
        request.resolvers = &resolvers;
        request.documents = &cache;
        request.query = "{ a }";
        QCOMPARE(execute(request).body, QByteArray(R"({"data":{"a":1}})"));
        QCOMPARE(cache.size(), 1);
        request.query = "{ absent }";
        QCOMPARE(execute(request).firstError, ErrorCode::ValidationError);
    }
    void servesThreads()
    {
        DocumentCache cache(m_schema, 10 * 1024);
        std::atomic<int> wrong{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&cache, &wrong, t] {
                for (int i = 0; i < 300; ++i) {
                    const QByteArray number = QByteArray::number((i * 7 + t) % 40);
                    const auto entry = cache.prepared("{ b(x: " + number + ") }");
                    const auto* operation = entry->document ? entry->document->operation() : nullptr;
                    if (!operation || operation->selections[0].arguments[0].value.text != number.toStdString())
                        ++wrong;
                }
            });
        }
        for (std::thread& one : threads)
            one.join();
        QCOMPARE(wrong.load(), 0);
    }

private:
    SchemaPtr m_schema;
};

QTEST_APPLESS_MAIN(TestDocumentCache)
#include "tst_documentcache.moc"
