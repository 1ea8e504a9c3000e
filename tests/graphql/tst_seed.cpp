// SPDX-License-Identifier: GPL-3.0-or-later
// Every GraphQL document of the seed, word for word, against the contract's inference schema.
#include "base/json.h"
#include "graphql/execution/execute.h"
#include "graphql/language/printer.h"
#include "tests/graphql/contractschema.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

class TestSeed : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema(Testing::kContractSdl);
        VERIFY_OK(schema);
        m_schema = *schema;
        m_resolvers.add("Query", "organization", [](const FieldCall&) -> Result<ResolvedValue> {
            return *parseJson(
                R"({"tenantId":"org_123","id":"o1","name":"Acme","users":[{"tenantId":"org_123","id":"u1","email":"a@b.c","role":"ADMIN","lastActive":0}]})");
        });
        m_resolvers.add("Query", "events", [this](const FieldCall& call) -> Result<ResolvedValue> {
            m_arguments = call.args();
            return *parseJson(R"([{"tenantId":"org_123","id":"e1","type":"click","timestamp":1500,"userId":"u1"}])");
        });
        m_resolvers.add("Query", "metrics", [](const FieldCall&) -> Result<ResolvedValue> {
            return Json{{"activeUsers", 2}, {"totalEvents", 5000000000}, {"avgSessionDuration", 12.5}};
        });
    }
    void documents_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("variables");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("arguments");
        const QByteArray events = R"({"events":[{"id":"e1"}]})";
        const QByteArray listed = R"({"events":[{"id":"e1","type":"click","timestamp":"1970-01-01T00:00:01.500Z"}]})";
        QTest::newRow("GetTenantEvents") << QByteArray(R"(
    query GetTenantEvents($tenantId: ID!) {
      events(
        filter: {
          metadata: { tenantId: $tenantId }
        }
        limit: 100
      ) {
        id
        type
        timestamp
      }
    }
  )") << QByteArray(R"({"tenantId":"org_acme_corp"})")
                                         << listed
                                         << QByteArray(
                                                R"({"filter":{"metadata":{"tenantId":"org_acme_corp"}},"limit":100})");
        QTest::newRow("middleware") << QByteArray("{ events { id } }") << QByteArray("null") << events
                                    << QByteArray(R"({"limit":100})");
        QTest::newRow("GetOrgUsers")
            << QByteArray(R"(
        query GetOrgUsers {
          organization {
            users {
              id
              email
              role
              lastActive
            }
          }
        }
      )") << QByteArray("null")
            << QByteArray(
                   R"({"organization":{"users":[{"id":"u1","email":"a@b.c","role":"ADMIN","lastActive":"1970-01-01T00:00:00.000Z"}]}})")
            << QByteArray();
        QTest::newRow("GetOrgEvents")
            << QByteArray(R"(
        query GetOrgEvents {
          events(limit: 100) {
            id
            type
            timestamp
            userId
          }
        }
      )") << QByteArray("null")
            << QByteArray(
                   R"({"events":[{"id":"e1","type":"click","timestamp":"1970-01-01T00:00:01.500Z","userId":"u1"}]})")
            << QByteArray(R"({"limit":100})");
        QTest::newRow("GetOrgMetrics")
            << QByteArray(R"(
        query GetOrgMetrics {
          metrics {
            activeUsers
            totalEvents
            avgSessionDuration
          }
        }
      )") << QByteArray("null")
            << QByteArray(R"({"metrics":{"activeUsers":2,"totalEvents":5000000000,"avgSessionDuration":12.5}})")
            << QByteArray();
        QTest::newRow("GetTenantData") << QByteArray(R"(
        query GetTenantData($tenantId: ID!, $userId: ID!) {
          # Only returns data for this tenant
          events(
            filter: {
              metadata: { tenantId: $tenantId }
              userId: $userId
            }
          ) {
            id
            type
            timestamp
          }
        }
      )") << QByteArray(R"({"tenantId":"t","userId":"u"})")
                                       << listed
                                       << QByteArray(
                                              R"({"filter":{"metadata":{"tenantId":"t"},"userId":"u"},"limit":100})");
        QTest::newRow("don't: without filter")
            << QByteArray("query { events { id } }") << QByteArray("null") << events << QByteArray(R"({"limit":100})");
        QTest::newRow("do: with filter") << QByteArray(R"(query { events(filter: { tenantId: "org_123" }) { id } })")
                                         << QByteArray("null") << events
                                         << QByteArray(R"({"filter":{"tenantId":"org_123"},"limit":100})");
    }
    void documents()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, variables);
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, arguments);
        const auto document = parseDocument(viewOf(query));
        VERIFY_OK(document);
        QVERIFY(**parseDocument(printDocument(**document)) == **document);
        m_arguments = {};
        ExecutionRequest request;
        request.schema = m_schema;
        request.resolvers = &m_resolvers;
        request.query = query.toStdString();
        request.variables = *parseJson(variables);
        const ExecutionResult result = execute(request);
        QCOMPARE(result.body, "{\"data\":" + data + "}");
        QCOMPARE(m_arguments.is_null() ? QByteArray() : dumpJson(m_arguments), arguments);
    }

private:
    SchemaPtr m_schema;
    ResolverMap m_resolvers;
    Json m_arguments;
};

QTEST_APPLESS_MAIN(TestSeed)
#include "tst_seed.moc"
