// SPDX-License-Identifier: GPL-3.0-or-later
// Section 4: https://spec.graphql.org/October2021/#sec-Introspection
#include "base/json.h"
#include "graphql/execution/execute.h"
#include "tests/graphql/contractschema.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

class TestIntrospection : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema(Testing::kContractSdl);
        VERIFY_OK(schema);
        m_schema = *schema;
    }
    void describesAType()
    {
        const Json data = ask("{ __type(name: \"Event\") { kind name interfaces { name } fields { name type { kind "
                              "name ofType { name } } } } }");
        QCOMPARE(data["__type"]["kind"], Json("OBJECT"));
        QCOMPARE(data["__type"]["interfaces"], Json::parse(R"([{"name":"TenantOwned"}])"));
        QCOMPARE(data["__type"]["fields"][0],
            Json::parse(R"({"name":"tenantId","type":{"kind":"NON_NULL","name":null,"ofType":{"name":"ID"}}})"));
    }
    void describesArgumentsAndDefaults()
    {
        const Json data =
            ask("{ __type(name: \"Query\") { fields { name args { name defaultValue type { name } } } } }");
        QCOMPARE(data["__type"]["fields"][1]["args"][1],
            Json::parse(R"({"name":"limit","defaultValue":"100","type":{"name":"Int"}})"));
    }
    void unwrapsLists()
    {
        const Json data = ask("{ __type(name: \"IngestResult\") { fields { type { kind ofType { kind ofType { kind "
                              "ofType { kind name ofType { name } } } } } } } }");
        QCOMPARE(data["__type"]["fields"][2]["type"],
            Json::parse(
                R"({"kind":"NON_NULL","ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"kind":"SCALAR","name":"ID","ofType":null}}}})"));
    }
    void listsTypesEnumsAndPossibleTypes()
    {
        const Json data = ask(
            "{ __schema { queryType { name } types { name } directives { name isRepeatable locations args { name } } } "
            "i: __type(name: \"TenantOwned\") { possibleTypes { name } } e: __type(name: \"Bucket\") { enumValues { "
            "name } } "
            "n: __type(name: \"Absent\") { name } f: __type(name: \"EventFilter\") { fields { name } inputFields { "
            "name } } }");
        QCOMPARE(data["__schema"]["queryType"]["name"], Json("Query"));
        QVERIFY(data["__schema"]["types"].size() > 25);
        QCOMPARE(data["i"]["possibleTypes"].size(), size_t(4));
        QCOMPARE(data["e"]["enumValues"], Json::parse(R"([{"name":"HOUR"},{"name":"DAY"}])"));
        QVERIFY(data["n"].is_null());
        QVERIFY(data["f"]["fields"].is_null());
        QCOMPARE(data["f"]["inputFields"].size(), size_t(8));
    }
    // https://spec.graphql.org/October2021/#sec--deprecated
    void tellsAnEmptyDescriptionFromNone()
    {
        const auto schema = buildSchema("\"\" type Query { a: Int b: Int @deprecated(reason: null) c: Int @deprecated "
                                        "\"old\" d: Int @deprecated(reason: \"\") }");
        VERIFY_OK(schema);
        const SchemaPtr before = std::exchange(m_schema, *schema);
        const Json data =
            ask("{ __type(name: \"Query\") { description fields(includeDeprecated: true) { name description "
                "isDeprecated deprecationReason } listed: fields { name } } }");
        m_schema = before;
        QCOMPARE(data["__type"]["description"], Json(""));
        QCOMPARE(data["__type"]["listed"], Json::parse(R"([{"name":"a"},{"name":"b"}])"));
        QCOMPARE(data["__type"]["fields"], Json::parse(R"([
            {"name":"a","description":null,"isDeprecated":false,"deprecationReason":null},
            {"name":"b","description":null,"isDeprecated":false,"deprecationReason":null},
            {"name":"c","description":null,"isDeprecated":true,"deprecationReason":"No longer supported"},
            {"name":"d","description":"old","isDeprecated":true,"deprecationReason":""}])"));
    }
    /// What tools send first, as a whole: with fragments seven levels deep.
    void answersTheToolsQuery()
    {
        const Json data = ask(
            R"(query IntrospectionQuery { __schema { description queryType { name } mutationType { name } subscriptionType { name }
            types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
            fragment FullType on __Type { kind name description specifiedByURL
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
              ofType { kind name ofType { kind name ofType { kind name } } } } } } } })");
        QCOMPARE(data["__schema"]["types"].size(), m_schema->types().size());
    }

private:
    Json ask(const char* query)
    {
        ExecutionRequest request;
        request.schema = m_schema;
        request.query = query;
        const ExecutionResult result = execute(request);
        if (result.errors > 0)
            QTest::qFail(result.body.constData(), __FILE__, __LINE__);
        return (*parseJson(result.body))["data"];
    }

    SchemaPtr m_schema;
};

QTEST_APPLESS_MAIN(TestIntrospection)
#include "tst_introspection.moc"
