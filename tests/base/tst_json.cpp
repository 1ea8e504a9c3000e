// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QTest>

using namespace Tenantry;

class TestJson : public QObject {
    Q_OBJECT
private slots:
    void reads()
    {
        const auto value = parseJson(R"({"a":[1,-2,3.5,true,null,{"b":"x"}],"c":{}})");
        QVERIFY(value);
        QCOMPARE(dumpJson(*value), QByteArray(R"({"a":[1,-2,3.5,true,null,{"b":"x"}],"c":{}})"));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("equal keys") << QByteArray(R"({"tenantId":"a","x":1,"tenantId":"b"})");
        QTest::newRow("equal keys, escaped") << QByteArray("{\"a\":1,\"\\u0061\":2}");
        QTest::newRow("trailing comma") << QByteArray("[1,]");
        QTest::newRow("rest") << QByteArray("{} x");
        QTest::newRow("cut") << QByteArray("{\"a\":");
        QTest::newRow("invalid UTF-8") << QByteArray("\"\xff\xfe\"");
        QTest::newRow("NaN") << QByteArray("NaN");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("too deep") << QByteArray(kJsonDepth + 1, '[') + QByteArray(kJsonDepth + 1, ']');
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto value = parseJson(text);
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::ParseError);
        QVERIFY(!value.error().detail.isEmpty());
    }
    void deepestAllowed() { QVERIFY(parseJson(QByteArray(kJsonDepth, '[') + QByteArray(kJsonDepth, ']'))); }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
