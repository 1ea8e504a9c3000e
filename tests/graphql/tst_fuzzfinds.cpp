// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs on which a fuzz target once failed, made small; each is also a seed in tests/fuzz/corpus.
#include "graphql/language/parser.h"
#include "graphql/language/printer.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

class TestFuzzFinds : public QObject {
    Q_OBJECT
private slots:
    void printsToTheSame_data()
    {
        QTest::addColumn<QByteArray>("text");
        // A block string of one line keeps its indent: only the lines after the first are taken in.
        QTest::newRow("block string, indented") << QByteArray("{ s(v: \"\"\"  Heme deultVat\")  y\":\"\"\") }");
        QTest::newRow("block string, tab first") << QByteArray("{ s(v: \"\"\"\tx\"\"\") }");
        QTest::newRow("block string, quote last") << QByteArray("{ s(v: \"\"\"x \\\"\"\"\"\"\") }");
    }
    void printsToTheSame()
    {
        QFETCH(QByteArray, text);
        const auto document = parseDocument(text.toStdString());
        VERIFY_OK(document);
        const std::string printed = printDocument(**document);
        const auto again = parseDocument(printed);
        VERIFY_OK(again);
        QVERIFY2(**again == **document, printed.c_str());
        QCOMPARE(printDocument(**again), printed);
    }
};

QTEST_APPLESS_MAIN(TestFuzzFinds)
#include "tst_fuzzfinds.moc"
