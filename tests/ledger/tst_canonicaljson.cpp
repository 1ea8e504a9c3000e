// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicaljson.h"
#include "ledger/canonicalnumber.h"
#include "ledger/canonicalscanner.h"
#include "tests/ledger/canonicalcases.h"
#include "tests/ledger/randomjson.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <bit>

using namespace Tenantry;
using namespace Tenantry::Ledger;
using namespace Tenantry::Testing;

namespace {

/// The slow way: a DOM, and its one text.
bool canonicalByDom(const QByteArray& text)
{
    const auto value = strictParse(text);
    if (!value)
        return false;
    const auto form = canonical(*value);
    return form && *form == text;
}

QByteArray nested(int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); }

} // namespace

class TestCanonicalJson : public QObject {
    Q_OBJECT
private slots:
    void rfcExamples_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("form");
        for (const CanonicalCase& one : canonicalCases())
            QTest::newRow(one.name) << one.text << one.form;
    }
    void rfcExamples()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, form);
        const auto value = strictParse(text);
        VERIFY_OK(value);
        const auto made = canonical(*value);
        VERIFY_OK(made);
        QCOMPARE(*made, form);
        VERIFY_OK(checkCanonical(form));
        QVERIFY(!checkCanonical(text));
    }

    void refusesValues_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const QByteArray& text : refusedTexts())
            QTest::newRow(text.toPercentEncoding().constData()) << text;
        QTest::newRow("17 deep") << nested(17);
    }
    void refusesValues()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!strictParse(text));
        QVERIFY(!checkCanonical(text));
    }

    void refusesOtherSpellings_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const QByteArray& text : otherSpellings())
            QTest::newRow(text.toPercentEncoding().constData()) << text;
    }
    void refusesOtherSpellings()
    {
        QFETCH(QByteArray, text);
        VERIFY_OK(strictParse(text));
        QVERIFY(!checkCanonical(text));
        QVERIFY(!canonicalByDom(text));
    }

    void refusesWhatHasNoText()
    {
        QVERIFY(!canonical(Json(1.0)));
        QVERIFY(!canonical(Json(std::numeric_limits<double>::quiet_NaN())));
        QVERIFY(!canonical(Json::binary({1, 2})));
        QVERIFY(!canonical(Json(Json::value_t::discarded)));
        QVERIFY(!canonical(Json("\xed\xa0\x80")));
        QVERIFY(!canonical(Json::object({{"\xff", 1}})));
        QVERIFY(!canonical(Json(std::numeric_limits<int64_t>::min())));
        QVERIFY(!canonical(Json(std::numeric_limits<uint64_t>::max())));
        VERIFY_OK(canonical(Json(uint64_t{9007199254740991})));
    }

    void holdsItsLimits()
    {
        VERIFY_OK(checkCanonical(nested(16)));
        QCOMPARE(checkCanonical(nested(17)).error().code, ErrorCode::LimitExceeded);
        VERIFY_OK(strictParse(nested(16)));
        const auto quoted = [](qsizetype length) { return '"' + QByteArray(length - 2, 'a') + '"'; };
        VERIFY_OK(checkCanonical(quoted(65536)));
        QCOMPARE(checkCanonical(quoted(65537)).error().code, ErrorCode::LimitExceeded);
        VERIFY_OK(canonical(Json(std::string(65534, 'a'))));
        QCOMPARE(canonical(Json(std::string(65535, 'a'))).error().code, ErrorCode::LimitExceeded);
        QVERIFY(!canonical(Json::array_t(65536, Json(1))));
        VERIFY_OK(checkCanonical(nested(18), {65536, 18}));
        QCOMPARE(checkCanonical("[1,2 ]").error().path, QStringLiteral("byte 4"));
    }

    void scannerAgreesWithDom()
    {
        const int count = qEnvironmentVariableIsSet("TENANTRY_FULL") ? 500000 : 20000;
        RandomJson random(20251118);
        int good = 0;
        for (int i = 0; i < count; ++i) {
            const Json value = random.value();
            const auto form = canonical(value);
            VERIFY_OK(form);
            QVERIFY2(checkCanonical(*form), form->constData());
            const auto again = strictParse(*form);
            VERIFY_OK(again);
            QVERIFY2(*again == value, form->constData());
            const QByteArray spoiled = random.spoiled(*form);
            const bool holds = checkCanonical(spoiled).has_value();
            QVERIFY2(holds == canonicalByDom(spoiled), spoiled.constData());
            good += holds ? 1 : 0;
        }
        QVERIFY(good > count / 200); // some changes make another value's text: both ways must say so
    }

    void names_data()
    {
        QTest::addColumn<bool>("scanned");
        QTest::newRow("with the scan") << true;
        QTest::newRow("afterwards") << false;
    }
    void names()
    {
        QFETCH(bool, scanned);
        const std::string_view text = "{\"a\":{\"x\":1},\"b\\n\":\"c\",\"d\":[1,2]}";
        CanonicalMembers members;
        if (scanned)
            VERIFY_OK(scanCanonical(text, &members));
        else
            members = membersOf(text);
        QCOMPARE(members.size(), 3);
        QVERIFY(members[0].name == "a" && members[0].value == "{\"x\":1}");
        QVERIFY(members[1].name == "b\\n" && members[1].value == "\"c\"");
        QVERIFY(members[2].name == "d" && members[2].value == "[1,2]");
    }

    void numbers_data()
    {
        QTest::addColumn<quint64>("bits");
        QTest::addColumn<QByteArray>("text");
        // RFC 8785, appendix B.
        const std::pair<quint64, const char*> rows[] = {{0x0000000000000000, "0"}, {0x8000000000000000, "0"},
            {0x0000000000000001, "5e-324"}, {0x8000000000000001, "-5e-324"},
            {0x7fefffffffffffff, "1.7976931348623157e+308"}, {0xffefffffffffffff, "-1.7976931348623157e+308"},
            {0x4340000000000000, "9007199254740992"}, {0xc340000000000000, "-9007199254740992"},
            {0x4430000000000000, "295147905179352830000"}, {0x44b52d02c7e14af5, "9.999999999999997e+22"},
            {0x44b52d02c7e14af6, "1e+23"}, {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
            {0x444b1ae4d6e2ef4e, "999999999999999700000"}, {0x444b1ae4d6e2ef4f, "999999999999999900000"},
            {0x444b1ae4d6e2ef50, "1e+21"}, {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
            {0x3eb0c6f7a0b5ed8d, "0.000001"}, {0x41b3de4355555553, "333333333.3333332"},
            {0x41b3de4355555554, "333333333.33333325"}, {0x41b3de4355555555, "333333333.3333333"},
            {0x41b3de4355555556, "333333333.3333334"}, {0x41b3de4355555557, "333333333.33333343"},
            {0xbecbf647612f3696, "-0.0000033333333333333333"}, {0x43143ff3c1cb0959, "1424953923781206.2"}};
        for (const auto& [bits, text] : rows)
            QTest::newRow(QByteArray::number(bits, 16).constData()) << bits << QByteArray(text);
        QTest::newRow("3.2.2: 1E30") << std::bit_cast<quint64>(1E30) << QByteArray("1e+30");
        QTest::newRow("3.2.2: 4.50") << std::bit_cast<quint64>(4.50) << QByteArray("4.5");
        QTest::newRow("3.2.2: 2e-3") << std::bit_cast<quint64>(2e-3) << QByteArray("0.002");
        QTest::newRow("3.2.2: 1e-27") << std::bit_cast<quint64>(1e-27) << QByteArray("1e-27");
        QTest::newRow("hundred") << std::bit_cast<quint64>(100.0) << QByteArray("100");
        QTest::newRow("0.5") << std::bit_cast<quint64>(-0.5) << QByteArray("-0.5");
    }
    void numbers()
    {
        QFETCH(quint64, bits);
        QFETCH(QByteArray, text);
        const auto made = canonicalNumber(std::bit_cast<double>(bits));
        VERIFY_OK(made);
        QCOMPARE(*made, text);
    }
    void refusesNoNumbers()
    {
        QVERIFY(!canonicalNumber(std::bit_cast<double>(0x7fffffffffffffffULL)));
        QVERIFY(!canonicalNumber(std::bit_cast<double>(0x7ff0000000000000ULL)));
        QVERIFY(!canonicalNumber(std::bit_cast<double>(0xfff0000000000000ULL)));
    }
};

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_canonicaljson.moc"
