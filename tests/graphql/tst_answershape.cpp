// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "graphql/execution/answershape.h"
#include "graphql/language/parser.h"
#include "tests/graphql/contractschema.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

class TestAnswerShape : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema(Testing::kContractSdl);
        VERIFY_OK(schema);
        m_schema = *schema;
    }
    void namesTheTypeAtEveryKey()
    {
        const auto shape = make("{ page: eventPage { edges { node { id ...F } } totalCount } } fragment F on Event { "
                                "metadata { plan } who: tenantId }");
        VERIFY_OK(shape);
        const PlannedField* page = shape->root().find("page");
        QVERIFY(page);
        QCOMPARE(page->fieldName(), std::string("eventPage"));
        QCOMPARE(page->namedType()->name, std::string("EventConnection"));
        const PlannedField* edges = page->onAnswer({})->find("edges");
        QCOMPARE(edges->field->type.toString(), std::string("[EventEdge!]!"));
        const SelectionPlan* node = edges->onAnswer({})->find("node")->onAnswer({});
        QCOMPARE(node->type().name, std::string("Event"));
        QCOMPARE(node->fields().size(), size_t(3));
        QCOMPARE(node->find("who")->fieldName(), std::string("tenantId"));
        QVERIFY(node->find("metadata")->namedType()->hasDirective("structural"));
        QVERIFY(!node->find("tenantId"));
    }
    void abstractTypesNeedTheirTypename()
    {
        const auto shape =
            make("{ owned { t: __typename tenantId ... on Event { type } ... on User { email __typename } } }");
        VERIFY_OK(shape);
        const PlannedField* owned = shape->root().find("owned");
        QCOMPARE(owned->typenameKey(), std::optional<std::string>("t"));
        QVERIFY(owned->onAnswer("Event")->find("type"));
        QVERIFY(!owned->onAnswer("Event")->find("email"));
        QVERIFY(owned->onAnswer("User")->find("email"));
        QVERIFY(!owned->onAnswer(""));
        QVERIFY(!owned->onAnswer("EventEdge"));
        const auto without = make("{ owned { ... on User { __typename } tenantId } }");
        VERIFY_OK(without);
        QVERIFY(!without->root().find("owned")->typenameKey());
    }
    void appliesSkipAndInclude()
    {
        const auto shape =
            make("query ($x: Boolean = false) { metrics { activeUsers @include(if: $x) totalEvents @skip(if: $x) } }");
        VERIFY_OK(shape);
        const SelectionPlan* metrics = shape->root().find("metrics")->onAnswer({});
        QVERIFY(!metrics->find("activeUsers"));
        QVERIFY(metrics->find("totalEvents"));
    }
    void saysWhatTheSchemaDoesNotKnow()
    {
        const auto shape = make("{ secrets { id } }");
        VERIFY_OK(shape);
        const PlannedField* secrets = shape->root().find("secrets");
        QVERIFY(secrets && !secrets->field && !secrets->namedType());
        QVERIFY(!secrets->onAnswer("Event"));
    }
    void looksAhead()
    {
        const auto shape = make("{ eventPage { ...F } } fragment F on EventConnection { edges { node { id } } "
                                "totalCount @skip(if: true) }");
        VERIFY_OK(shape);
        const PlannedField* page = shape->root().find("eventPage");
        QVERIFY(page->selects("edges/node/id"));
        QVERIFY(!page->selects("edges/node/type"));
        QVERIFY(!page->selects("totalCount"));
        QCOMPARE(page->selectedFields(), std::vector<std::string>{"edges"});
    }
    void aCycleEndsWithTheAnswer()
    {
        const auto shape = make("{ organization { ...F } } fragment F on Organization { id ...F users { ...G } } "
                                "fragment G on User { id ...G }");
        VERIFY_OK(shape);
        QVERIFY(shape->root().find("organization")->onAnswer({})->find("users")->onAnswer({})->find("id"));
    }

private:
    Result<AnswerShape> make(const char* query)
    {
        const auto document = parseDocument(query);
        if (!document)
            return fail(document.error());
        return AnswerShape::make(m_schema, *document);
    }

    SchemaPtr m_schema;
};

QTEST_APPLESS_MAIN(TestAnswerShape)
#include "tst_answershape.moc"
