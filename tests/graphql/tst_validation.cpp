// SPDX-License-Identifier: GPL-3.0-or-later
// Section 5: https://spec.graphql.org/October2021/#sec-Validation
#include "base/json.h"
#include "graphql/language/parser.h"
#include "graphql/validation/rules.h"
#include "tests/graphql/kennelschema.h"
#include "tests/graphql/morevalidationcases.h"
#include "tests/support/testsupport.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Tenantry;
using namespace Tenantry::GraphQL;
using namespace Tenantry::Testing;

class TestValidation : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto schema = buildSchema(kKennelSdl);
        VERIFY_OK(schema);
        m_schema = *schema;
    }
    void rules_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QStringList>("rules");
        auto row = [](const ValidationCase& one) {
            QTest::newRow(one.name) << QByteArray(one.document)
                                    << QString::fromLatin1(one.rules).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        for (const ValidationCase& one : kFieldCases)
            row(one);
        for (const ValidationCase& one : kValueCases)
            row(one);
    }
    void rules()
    {
        QFETCH(QByteArray, document);
        QFETCH(QStringList, rules);
        QStringList found;
        for (const ValidationError& error : problems(document)) {
            QVERIFY2(!error.locations.empty() || error.rule == "ExecutableDefinitions", error.message.c_str());
            if (!found.contains(QString::fromStdString(error.rule)))
                found.append(QString::fromStdString(error.rule));
        }
        QCOMPARE(found, rules);
    }
    /// Each rule finds something in one of the rows, so none can be lost without a word.
    void everyRuleIsAsked()
    {
        QSet<QString> known{QStringLiteral("OperationTypeExistence")}; // see below
        auto add = [&](const ValidationCase& one) {
            for (const QString& rule : QString::fromLatin1(one.rules).split(QLatin1Char(' '), Qt::SkipEmptyParts))
                known.insert(rule);
        };
        std::for_each(std::begin(kFieldCases), std::end(kFieldCases), add);
        std::for_each(std::begin(kValueCases), std::end(kValueCases), add);
        for (const Rule& rule : kRules)
            QVERIFY2(known.contains(QString::fromLatin1(rule.name)), rule.name);
        QCOMPARE(known.size(), static_cast<int>(std::size(kRules)));
    }
    // https://spec.graphql.org/October2021/#sec-Root-Operation-Types
    void operationTypeExistence()
    {
        const auto schema = buildSchema("type Query { a: Int }");
        VERIFY_OK(schema);
        for (const char* text : {"mutation { a }", "subscription { a }"}) {
            const auto errors = validate(**schema, **parseDocument(text));
            QCOMPARE(errors.size(), size_t(1));
            QCOMPARE(errors[0].rule, std::string("OperationTypeExistence"));
        }
    }
    void says_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("message");
        auto row = [](const char* name, const char* document, const char* message) {
            QTest::newRow(name) << QByteArray(document) << QByteArray(message);
        };
        row("field", "{ dog { nam } }", "Cannot query field \"nam\" on type \"Dog\". Did you mean \"name\"?");
        row("field, case", "{ dog { nickName } }",
            "Cannot query field \"nickName\" on type \"Dog\". Did you mean \"nickname\" or \"name\"?");
        row("field of subtypes", "{ pet { nickname } }",
            "Cannot query field \"nickname\" on type \"Pet\". Did you mean to use an inline fragment on \"Cat\" or "
            "\"Dog\"?");
        row("field, nothing near", "{ dog { zzzzzzzz } }", "Cannot query field \"zzzzzzzz\" on type \"Dog\".");
        row("subfields", "{ dog }",
            "Field \"dog\" of type \"Dog\" needs a selection of subfields. Did you mean \"dog { "
            "... }\"?");
        row("type", "{ dog { ... on Dogg { name } } }", "Unknown type \"Dogg\". Did you mean \"Dog\"?");
        row("argument", "{ dog { isAtLocation(z: 1) } }",
            "Unknown argument \"z\" on field \"Dog.isAtLocation\". Did you mean \"x\" or \"y\"?");
        row("directive argument", "{ dog @skip(iff: true, if: true) { name } }",
            "Unknown argument \"iff\" on directive \"@skip\". Did you mean \"if\"?");
        row("directive", "{ dog @skp { name } }", "Unknown directive \"@skp\". Did you mean \"skip\"?");
        row("enum value", "{ arguments { enumArgField(enumArg: BLAK) } }",
            "Value \"BLAK\" does not exist in the enum \"FurColor\". Did you mean \"BLACK\"?");
        row("enum value as text", "{ arguments { enumArgField(enumArg: \"BLACK\") } }",
            "Expected a value of the enum \"FurColor\", found \"BLACK\". Did you mean \"BLACK\"?");
        row("input field", "{ find(complex: { ownr: \"x\" }) { name } }",
            "Input type \"ComplexInput\" has no field \"ownr\". Did you mean \"owner\"?");
        row("value", "{ arguments { intArgField(intArg: \"1\") } }",
            "Expected a value of type \"Int\", found \"1\": Int cannot be \"1\".");
        row("cycle", "{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { ...A }",
            "Fragment \"A\" spreads itself via \"B\".");
        row("merging", "{ dog { name: nickname name } }",
            "Fields \"name\" conflict because \"nickname\" and \"name\" are different fields. Use different aliases on "
            "the fields to fetch both if this was intentional.");
    }
    void says()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, message);
        const auto errors = problems(document);
        QVERIFY(!errors.empty());
        QCOMPARE(QByteArray::fromStdString(errors.front().message), message);
    }
    void locates()
    {
        const auto errors = problems("{\n  dog {\n    nam\n  }\n}");
        QCOMPARE(errors.size(), size_t(1));
        QCOMPARE(errors[0].locations[0].line, 3);
        QCOMPARE(errors[0].locations[0].column, 5);
        const auto merging = problems("{ dog {\n name ...F } }\nfragment F on Dog {\n   name: nickname }");
        QCOMPARE(merging.size(), size_t(1));
        QCOMPARE(merging[0].locations.size(), size_t(2));
        QCOMPARE(merging[0].locations[0].line, 2);
        QCOMPARE(merging[0].locations[1].line, 4);
        QCOMPARE(merging[0].locations[1].column, 4);
    }
    void namesThatNobodyTypesAreCut()
    {
        const auto errors = problems("{ dog { " + QByteArray(100000, 'x') + " } }");
        QCOMPARE(errors.size(), size_t(1));
        QVERIFY(errors[0].message.size() < 300);
    }
    void listsSoManyErrors()
    {
        const QByteArray many = "{ dog { " + QByteArray("wrong ").repeated(25) + "} }";
        const auto errors = problems(many);
        QCOMPARE(errors.size(), kMostErrors + 1);
        QVERIFY(!errors[19].limit);
        QCOMPARE(errors[20].code, ErrorCode::LimitExceeded);
        QVERIFY(errors[20].limit == Limit::Errors);
        QCOMPARE(validate(*m_schema, **parseDocument(viewOf(many)), 100).size(), size_t(25));
        const QByteArray twenty = "{ dog { " + QByteArray("wrong ").repeated(20) + "} }";
        QCOMPARE(problems(twenty).size(), size_t(20));
    }

private:
    std::vector<ValidationError> problems(const QByteArray& text)
    {
        const auto document = parseDocument(viewOf(text));
        if (!document)
            return {{describe(document.error()).toStdString()}};
        return validate(*m_schema, **document);
    }

    SchemaPtr m_schema;
};

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
