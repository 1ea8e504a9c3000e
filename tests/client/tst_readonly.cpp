// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/changegate.h"
#include "client/platformclient.h"
#include "client/tenantclient.h"
#include "graphql/schema/schema.h"
#include "tests/support/fakebinding.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

/// A document that calls this field with nothing wrong about it but that it may lack arguments: the client looks at the
/// kind before anybody validates.
QByteArray documentOf(const QByteArray& kind, const std::string& field, bool composite)
{
    return kind + " { " + QByteArray::fromStdString(field) + (composite ? " { __typename } }" : " }");
}

} // namespace

/// A read-only connection lets nothing out that changes anything: every mutation of both schemas, and events.
class TestReadOnly : public QObject {
    Q_OBJECT

    std::shared_ptr<ChangeGate> m_gate = std::make_shared<ChangeGate>(true);
    FakeBinding m_binding;
    ClientServices m_services = [this] {
        ClientServices services = testServices();
        services.changes = m_gate;
        return services;
    }();
    PlatformClient m_platform{m_binding, UserId("alice"), SessionId("s"), m_services};
    TenantClient m_tenant{m_binding, TenantId("acme"), UserId("alice"), SessionId("s"), m_services};

    QFuture<Result<VerifiedAnswer>> send(Plane plane, const QByteArray& query, const QByteArray& operation = {})
    {
        const GraphQLRequest request{query, operation, Json::object()};
        return plane == Plane::Platform ? m_platform.graphql(request) : m_tenant.graphql(request);
    }
    void refuses(Plane plane, const QByteArray& query, const QByteArray& operation = {})
    {
        const auto answer = resultOf(send(plane, query, operation));
        QVERIFY2(!answer, query.constData());
        QVERIFY2(answer.error().code == ErrorCode::ReadOnly, qPrintable(describe(answer.error())));
        QCOMPARE(QByteArray(codeName(answer.error().code)), QByteArray("READ_ONLY"));
        QVERIFY2(m_binding.calls.isEmpty(), query.constData());
    }

private slots:
    void init()
    {
        m_gate->setReadOnly(true);
        m_binding.calls.clear();
        m_binding.ingested.clear();
        m_binding.answerWell();
    }

    void everyMutation_data()
    {
        QTest::addColumn<int>("plane");
        QTest::addColumn<QByteArray>("query");
        int count = 0;
        for (const Plane plane : {Plane::Inference, Plane::Platform}) {
            const auto schema = GraphQL::buildSchema(viewOf(sdl(plane)));
            QVERIFY(schema);
            const GraphQL::TypeDefinition* root = (*schema)->rootType(GraphQL::OperationKind::Mutation);
            QVERIFY(root);
            for (const auto& field : root->fields) {
                QTest::addRow("%s %s", plane == Plane::Inference ? "inference" : "platform", field.name.c_str())
                    << static_cast<int>(plane)
                    << documentOf("mutation", field.name, (*schema)->type(field.type.namedType())->isComposite());
                ++count;
            }
        }
        QVERIFY(count > 15);
    }
    void everyMutation()
    {
        QFETCH(int, plane);
        QFETCH(QByteArray, query);
        refuses(static_cast<Plane>(plane), query);
    }

    void whateverItLooksLike_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("operation");
        QTest::newRow("named as a query") << QByteArray("mutation query { releaseLegalHold { id } }") << QByteArray();
        QTest::newRow("behind a comment") << QByteArray("# query\n mutation{releaseLegalHold{id}}") << QByteArray();
        QTest::newRow("beside a query, chosen by name")
            << QByteArray("query a { me { id } } mutation b { releaseLegalHold { id } }") << QByteArray("b");
        QTest::newRow("by a fragment") << QByteArray(
            "mutation { ...f } fragment f on Mutation { releaseLegalHold { id } }")
                                       << QByteArray();
        QTest::newRow("a dry run") << QByteArray("mutation { pruneAudit(dryRun: true) { entries } }") << QByteArray();
    }
    void whateverItLooksLike()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, operation);
        refuses(Plane::Platform, query, operation);
    }

    void queriesGoOn()
    {
        (void)resultOf(send(Plane::Platform, "query mutation { me { id name } }"));
        (void)resultOf(send(Plane::Platform, "query a { me { id } } mutation b { releaseLegalHold { id } }", "a"));
        QCOMPARE(m_binding.calls.size(), 2);
    }

    void noEvent()
    {
        const auto one = resultOf(m_tenant.ingestEvent({}));
        const auto many = resultOf(m_tenant.ingestBatch({}));
        QVERIFY(!one && one.error().code == ErrorCode::ReadOnly);
        QVERIFY(!many && many.error().code == ErrorCode::ReadOnly);
        QVERIFY(m_binding.ingested.isEmpty());
    }

    void opensForAllByOneActOnly()
    {
        refuses(Plane::Platform, "mutation { releaseLegalHold { id } }");
        QVERIFY(m_gate->isReadOnly()); // a refusal wears nothing out
        m_gate->setReadOnly(false);
        (void)resultOf(send(Plane::Platform, "mutation { releaseLegalHold(id: \"h\", reason: \"r\") { id } }"));
        QCOMPARE(m_binding.calls.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReadOnly)
#include "tst_readonly.moc"
