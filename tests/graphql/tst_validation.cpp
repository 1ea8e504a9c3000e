// SPDX-License-Identifier: GPL-3.0-or-later
// Section 5: https://spec.graphql.org/October2021/#sec-Validation
#include "base/json.h"
#include "graphql/language/parser.h"
#include "graphql/validation/validate.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

/// The schema of the specification's examples, https://spec.graphql.org/October2021/#example-26a9d
static constexpr std::string_view kSdl = R"(
type Query { dog: Dog human: Human pet: Pet catOrDog: CatOrDog find(complex: ComplexInput): Dog bools(list: [Boolean!]): Boolean arguments: Arguments }
enum DogCommand { SIT DOWN HEEL }
type Dog implements Pet { name: String! nickname: String barkVolume: Int doesKnowCommand(dogCommand: DogCommand!): Boolean! isHouseTrained(atOtherHomes: Boolean): Boolean! owner: Human }
interface Sentient { name: String! }
interface Pet { name: String! }
type Alien implements Sentient { name: String! homePlanet: String }
type Human implements Sentient { name: String! pets: [Pet!] }
enum CatCommand { JUMP }
type Cat implements Pet { name: String! nickname: String doesKnowCommand(catCommand: CatCommand!): Boolean! meowVolume: Int }
union CatOrDog = Cat | Dog
input ComplexInput { name: String owner: String need: Int! = 1 must: Boolean! }
type Arguments { intArg(x: Int): Int nonNull(x: Int!): Int withDefault(x: Int! = 0): Int list(x: [Int]): Int }
)";

class TestValidation : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema(kSdl);
        VERIFY_OK(schema);
        m_schema = *schema;
    }
    void rules_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("rule"); // empty: valid
        auto row = [](const char* name, const char* source, const char* rule = "") {
            QTest::newRow(name) << QByteArray(source) << QByteArray(rule);
        };
        row("executable", "{ dog { name } } type X { a: Int }", "ExecutableDefinitions");
        row("operation names", "query A { dog { name } } query A { dog { name } }", "UniqueOperationNames");
        row("two operations", "query A { dog { name } } query B { dog { name } }");
        row("lone anonymous", "{ dog { name } } query B { dog { name } }", "LoneAnonymousOperation");
        row("fragment names", "{ dog { ...F } } fragment F on Dog { name } fragment F on Dog { name }",
            "UniqueFragmentNames");
        row("known types", "{ dog { ... on Wolf { name } } }", "KnownTypeNames");
        row("known variable types", "query ($a: Wolf) { dog { isHouseTrained(atOtherHomes: $a) } }", "KnownTypeNames");
        row("no mutation", "mutation { a }", "KnownTypeNames");
        row("composite", "{ dog { ... on Int { name } } }", "FragmentsOnCompositeTypes");
        row("input variables", "query ($a: Dog) { dog { isHouseTrained(atOtherHomes: $a) } }",
            "VariablesAreInputTypes");
        row("leaf with subfields", "{ dog { barkVolume { x } } }", "ScalarLeafs");
        row("no subfields", "{ dog }", "ScalarLeafs");
        row("unknown field", "{ dog { meowVolume } }", "FieldsOnCorrectType");
        row("field on interface", "{ pet { nickname } }", "FieldsOnCorrectType");
        row("typename on union", "{ catOrDog { __typename ... on Dog { name } } }");
        row("field on union", "{ catOrDog { name } }", "FieldsOnCorrectType");
        row("unknown fragment", "{ dog { ...F } }", "KnownFragmentNames");
        row("cycle of one", "{ dog { ...F } } fragment F on Dog { name ...F }", "NoFragmentCycles");
        row("cycle of two",
            "{ dog { ...F } } fragment F on Dog { owner { ...G } } fragment G on Human { pets { ... on Dog { ...F } } "
            "}",
            "NoFragmentCycles");
        row("unused fragment", "{ dog { name } } fragment F on Dog { name }", "NoUnusedFragments");
        row("possible spread", "{ dog { ... on Pet { name } } pet { ... on Dog { barkVolume } } }");
        row("impossible spread", "{ dog { ... on Cat { meowVolume } } }", "PossibleFragmentSpreads");
        row("impossible interface", "{ dog { ...F } } fragment F on Sentient { name }", "PossibleFragmentSpreads");
        row("variable twice", "query ($a: Boolean, $a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } }",
            "UniqueVariableNames");
        row("undefined variable", "{ dog { isHouseTrained(atOtherHomes: $a) } }", "NoUndefinedVariables");
        row("undefined in fragment", "{ dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }",
            "NoUndefinedVariables");
        row("used in fragment",
            "query ($a: Boolean) { dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: $a) }");
        row("unused variable", "query ($a: Boolean) { dog { name } }", "NoUnusedVariables");
        row("unknown directive", "{ dog @wolf { name } }", "KnownDirectives");
        row("misplaced directive", "query @skip(if: true) { dog { name } }", "KnownDirectives");
        row("directive twice", "{ dog @skip(if: true) @skip(if: false) { name } }", "UniqueDirectivesPerLocation");
        row("unknown argument", "{ dog { isHouseTrained(x: true) } }", "KnownArgumentNames");
        row("unknown directive argument", "{ dog @skip(if: true, unless: false) { name } }", "KnownArgumentNames");
        row("argument twice", "{ dog { isHouseTrained(atOtherHomes: true, atOtherHomes: true) } }",
            "UniqueArgumentNames");
        row("wrong literal", "{ arguments { intArg(x: \"1\") } }", "ValuesOfCorrectType");
        row("float for int", "{ arguments { intArg(x: 1.0) } }", "ValuesOfCorrectType");
        row("wrong enum", "{ dog { doesKnowCommand(dogCommand: JUMP) } }", "ValuesOfCorrectType");
        row("text for enum", "{ dog { doesKnowCommand(dogCommand: \"SIT\") } }", "ValuesOfCorrectType");
        row("null for non-null", "{ arguments { nonNull(x: null) } }", "ValuesOfCorrectType");
        row("input object", "{ find(complex: {must: true}) { name } }");
        row("input field unknown", "{ find(complex: {must: true, x: 1}) { name } }", "ValuesOfCorrectType");
        row("input field missing", "{ find(complex: {name: \"x\"}) { name } }", "ValuesOfCorrectType");
        row("wrong inside a list", "{ arguments { list(x: [1, \"2\"]) } }", "ValuesOfCorrectType");
        row("one for a list", "{ arguments { list(x: 1) } }");
        row("wrong one for a list", "{ arguments { list(x: \"1\") } }", "ValuesOfCorrectType");
        row("wrong default", "query ($a: Int = \"1\") { arguments { intArg(x: $a) } }", "ValuesOfCorrectType");
        row("required argument", "{ arguments { nonNull } }", "ProvidedRequiredArguments");
        row("required with default", "{ arguments { withDefault } }");
        row("directive without if", "{ dog @skip { name } }", "ProvidedRequiredArguments");
        row("variable position", "query ($a: String) { arguments { intArg(x: $a) } }", "VariablesInAllowedPosition");
        row("nullable variable", "query ($a: Int) { arguments { nonNull(x: $a) } }", "VariablesInAllowedPosition");
        row("nullable with default", "query ($a: Int = 1) { arguments { nonNull(x: $a) } }");
        row("nullable, argument default", "query ($a: Int) { arguments { withDefault(x: $a) } }");
        row("list for one", "query ($a: [Int]) { arguments { intArg(x: $a) } }", "VariablesInAllowedPosition");
        row("merge same", "{ dog { name name } dog { nickname } }");
        row("merge alias", "{ dog { name: nickname name } }", "OverlappingFieldsCanBeMerged");
        row("merge arguments", "{ dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: HEEL) } }",
            "OverlappingFieldsCanBeMerged");
        row("merge across fragments",
            "{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: nickname }",
            "OverlappingFieldsCanBeMerged");
        row("merge below", "{ dog { owner { x: name } } dog { owner { x: __typename } } }",
            "OverlappingFieldsCanBeMerged");
        row("different types may differ", "{ pet { ... on Dog { v: barkVolume } ... on Cat { v: meowVolume } } }");
        row("differing arguments on different types",
            "{ pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat { doesKnowCommand(catCommand: JUMP) } "
            "} }");
        row("conflicting answers", "{ pet { ... on Dog { v: nickname } ... on Cat { v: meowVolume } } }",
            "OverlappingFieldsCanBeMerged");
    }
    void rules()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, rule);
        const auto document = parseDocument(viewOf(source));
        VERIFY_OK(document);
        const auto errors = validate(*m_schema, **document);
        QByteArray found;
        for (const ValidationError& error : errors) {
            if (found.isEmpty() || QByteArray::fromStdString(error.rule) == rule)
                found = QByteArray::fromStdString(error.rule);
        }
        QVERIFY2(found == rule, errors.empty() ? "no error" : errors.front().message.c_str());
    }
    void locates()
    {
        const auto document = parseDocument("{\n  dog {\n    nam\n  }\n}");
        VERIFY_OK(document);
        const auto errors = validate(*m_schema, **document);
        QCOMPARE(errors.size(), size_t(1));
        QCOMPARE(errors[0].message, std::string("Cannot query field \"nam\" on type \"Dog\"."));
        QCOMPARE(errors[0].locations[0].line, 3);
        QCOMPARE(errors[0].locations[0].column, 5);
    }

private:
    SchemaPtr m_schema;
};

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
