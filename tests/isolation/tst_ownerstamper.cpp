// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/ownerstamper.h"

#include "graphql/language/parser.h"
#include "graphql/language/printer.h"
#include "graphql/validation/validate.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

class OwnerStamperTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_schema = *GraphQL::buildSchema(viewOf(sdl(Plane::Inference)));
        m_owners = *OwnerMap::make(m_schema);
    }

    void addsTheOwnerWhereItIsNotAsked_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("stamped");
        const auto row = [](const char* name, const char* query, const char* stamped) {
            QTest::newRow(name) << QByteArray(query) << QByteArray(stamped);
        };
        row("list", "{ events { id } }", "{ events { id _tenantry_owner: tenantId } }");
        row("plain owner is enough", "{ events { tenantId id } }", "{ events { tenantId id } }");
        row("an alias is not plain", "{ events { whose: tenantId } }",
            "{ events { whose: tenantId _tenantry_owner: tenantId } }");
        row("what may be skipped is not plain", "query($s: Boolean!) { events { id tenantId @skip(if: $s) } }",
            "query($s: Boolean!) { events { id tenantId @skip(if: $s) _tenantry_owner: tenantId } }");
        row("another field under the owner's name", "{ events { tenantId: id } }",
            "{ events { tenantId: id _tenantry_owner: tenantId } }");
        row("nested", "{ events { id metadata { plan } } }",
            "{ events { id metadata { plan _tenantry_owner: tenantId } _tenantry_owner: tenantId } }");
        row("structural is left alone", "{ eventPage { tenantId pageInfo { hasNextPage } } }",
            "{ eventPage { tenantId pageInfo { hasNextPage } } }");
        row("inline fragment", "{ ... on Query { events { ... on Event { id } } } }",
            "{ ... on Query { events { ... on Event { id } _tenantry_owner: tenantId } } }");
        row("named fragment", "{ events { ...E } } fragment E on Event { id metadata { plan } }",
            "{ events { ...E _tenantry_owner: tenantId } } "
            "fragment E on Event { id metadata { plan _tenantry_owner: tenantId } }");
        row("mutation without owner", "mutation { ingestEvent(event: {type: \"a\"}) { accepted } }",
            "mutation { ingestEvent(event: {type: \"a\"}) { accepted } }");
        row("introspection", "{ __schema { types { name } } }", "{ __schema { types { name } } }");
    }

    void addsTheOwnerWhereItIsNotAsked()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, stamped);
        const auto result = OwnerStamper(m_owners).stamp(query);
        VERIFY_OK(result);
        const auto expected = GraphQL::parseDocument(viewOf(stamped));
        VERIFY_OK(expected);
        QCOMPARE((*result)->text, QByteArray::fromStdString(GraphQL::printDocument(**expected)));
        QVERIFY(*(*result)->document == **expected);
        QVERIFY(GraphQL::validate(*m_schema, *(*result)->document).empty());
    }

    void refusesTheReservedAlias_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("alias") << QByteArray("{ events { _tenantry_owner: id } }");
        QTest::newRow("any of its kind") << QByteArray("{ events { _tenantry_type: id } }");
        QTest::newRow("in a fragment") << QByteArray("{ events { ...E } } fragment E on Event { _tenantry_owner: id }");
        QTest::newRow("inline") << QByteArray("{ events { ... { _tenantry_owner: type } } }");
        QTest::newRow("at the root") << QByteArray("{ _tenantry_owner: events { id } }");
    }

    void refusesTheReservedAlias()
    {
        QFETCH(QByteArray, query);
        const auto result = OwnerStamper(m_owners).stamp(query);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ValidationError);
    }

    void asksAbstractTypesForEachOwner()
    {
        const auto schema = *GraphQL::buildSchema(R"(
            type Query { found: [Found!]! }
            union Found = Doc | Note
            type Doc { tenantId: ID! title: String }
            type Note { text: String })");
        const auto result = OwnerStamper(*OwnerMap::make(schema)).stamp("{ found { ... on Doc { title } } }");
        VERIFY_OK(result);
        QCOMPARE((*result)->text.simplified(),
            QByteArray("{ found { ... on Doc { title } _tenantry_type: __typename "
                       "... on Doc { _tenantry_owner: tenantId } } }"));
        QVERIFY(GraphQL::validate(*schema, *(*result)->document).empty());
    }

    void followsConfiguredRules()
    {
        const auto schema = *GraphQL::buildSchema(R"(
            type Query { events: [Event!]! }
            type Event { id: ID! metadata: Meta }
            type Meta { tenantId: ID plan: String })");
        const auto rules = OwnerRules::parse("# the seed's service\nEvent -> metadata.tenantId\nMeta -> tenantId\n");
        VERIFY_OK(rules);
        const auto result = OwnerStamper(*OwnerMap::make(schema, *rules)).stamp("{ events { id } }");
        VERIFY_OK(result);
        QCOMPARE((*result)->text.simplified(), QByteArray("{ events { id _tenantry_owner: metadata { tenantId } } }"));
        const auto wrong = OwnerMap::make(schema, *OwnerRules::parse("Event -> metadata.owner"));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().path, QStringLiteral("Event"));
    }

    void saysWhichRuleIsNone()
    {
        const auto rules = OwnerRules::parse("Event -> tenantId\nEvent => x\n");
        QVERIFY(!rules);
        QCOMPARE(rules.error().path, QStringLiteral("line 2"));
        QVERIFY(!OwnerRules::parse("Event -> a\nEvent -> b"));
        QVERIFY(OwnerRules::parse("allow unverifiable")->allowUnverifiable);
        QVERIFY(OwnerRules::parse("structural PageInfo")->structural.contains("PageInfo"));
    }

    void keepsTheLastDocuments()
    {
        const OwnerStamper stamper(m_owners, 2);
        const auto first = *stamper.stamp("{ events { id } }");
        QCOMPARE(*stamper.stamp("{ events { id } }"), first);
        (void)stamper.stamp("{ events { type } }");
        (void)stamper.stamp("{ events { userId } }");
        QVERIFY(*stamper.stamp("{ events { id } }") != first);
    }

private:
    GraphQL::SchemaPtr m_schema;
    std::shared_ptr<const OwnerMap> m_owners;
};

QTEST_GUILESS_MAIN(OwnerStamperTest)
#include "tst_ownerstamper.moc"
