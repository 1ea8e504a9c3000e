// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicaljson.h"
#include "ledger/ledgerentry.h"
#include "ledger/logname.h"
#include "ledger/opening.h"
#include "tests/ledger/ledgermaker.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Ledger;
using namespace Tenantry::Testing;

namespace {

const char* const kHash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

Json soundEntry()
{
    return {{"v", 1}, {"log", "inst/acme/1"}, {"index", 7}, {"time", "2025-11-18T13:32:06.741Z"},
        {"action", "member.invite"}, {"personal", {{"actor.name", kHash}}}, {"data", {{"a", 1}}}, {"extra", {1, 2}}};
}

Result<LedgerEntry> readJson(const Json& json)
{
    static QByteArray kept; // an entry points into its bytes
    kept = *canonical(json);
    return LedgerEntry::read(viewOf(kept));
}

} // namespace

class TestLedgerEntry : public QObject {
    Q_OBJECT
private slots:
    void reads()
    {
        const auto entry = readJson(soundEntry());
        VERIFY_OK(entry);
        QVERIFY(entry->log == "inst/acme/1" && entry->action == "member.invite");
        QCOMPARE(entry->index, uint64_t{7});
        QCOMPARE(entry->time.ms, int64_t{1763472726741});
        QCOMPARE(entry->personal.size(), 1);
        QVERIFY(entry->personal[0].name == "actor.name" && entry->personal[0].hash == *hashFromBase64(kHash));
        QVERIFY(entry->erased.isEmpty() && !entry->prunedTo && entry->previous.isEmpty());
    }
    void readsWhatTheTreeIsTold()
    {
        Json erase = soundEntry();
        erase["action"] = "audit.erase";
        erase["data"] = {{"erased", {{{"index", 3}, {"name", "ip"}}, {{"index", 6}, {"name", "actor.name"}}}}};
        const auto erased = readJson(erase);
        VERIFY_OK(erased);
        QCOMPARE(erased->erased, (QList<PersonalRef>{{3, "ip"}, {6, "actor.name"}}));
        Json prune = soundEntry();
        prune["action"] = "audit.prune";
        prune["data"] = {{"upTo", 7}};
        QCOMPARE(*readJson(prune)->prunedTo, uint64_t{7});
        Json epoch = soundEntry();
        epoch["action"] = "audit.epoch";
        epoch["index"] = 0;
        epoch["data"] = {{"previous", "a\nnote\n"}};
        QCOMPARE(readJson(epoch)->previous, QByteArray("a\nnote\n"));
    }
    void readsAllThatAMakerWrites()
    {
        LedgerMaker maker(5);
        maker.append(100);
        maker.erase(3);
        qsizetype bytes = 0;
        for (const QByteArray& row : maker.entries) {
            const auto entry = LedgerEntry::read(viewOf(row));
            VERIFY_OK(entry);
            bytes += row.size();
        }
        QVERIFY2(bytes / 101 > 500 && bytes / 101 < 800, qPrintable(QString::number(bytes / 101)));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* patch, ErrorCode code = ErrorCode::ValidationError) {
            QTest::newRow(patch) << QByteArray(patch) << code;
        };
        row("{\"v\":null}");
        row("{\"v\":\"1\"}");
        row("{\"v\":-1}");
        row("{\"v\":2}", ErrorCode::Unsupported);
        row("{\"log\":null}");
        row("{\"log\":\"\"}");
        row("{\"log\":\"a\\nb\"}");
        row("{\"index\":null}");
        row("{\"index\":-1}");
        row("{\"index\":\"7\"}");
        row("{\"action\":7}");
        row("{\"action\":\"\"}");
        row("{\"time\":1763472726741}");
        row("{\"time\":\"2025-11-18T13:32:06Z\"}");
        row("{\"time\":\"2025-11-18T13:32:06.7411Z\"}");
        row("{\"time\":\"2025-11-18t13:32:06.741Z\"}");
        row("{\"time\":\"2025-11-18 13:32:06.741Z\"}");
        row("{\"time\":\"2025-11-18T13:32:06.741z\"}");
        row("{\"time\":\"2025-11-18T13:32:60.741Z\"}");
        row("{\"time\":\"2025-02-30T13:32:06.741Z\"}");
        row("{\"time\":\"2025-11-18T13:32:06+01:00\"}");
        row("{\"personal\":null}");
        row("{\"personal\":[]}");
        row("{\"personal\":{\"a\":\"AAAA\"}}");
        row("{\"personal\":{\"a\":7}}");
        row("{\"personal\":{\"\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"}}");
        row("{\"personal\":{\"a\\nb\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"}}");
        row("{\"personal\":{\"a\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\"}}");
        row("{\"action\":\"audit.erase\"}");
        row("{\"action\":\"audit.erase\",\"data\":null}");
        row("{\"action\":\"audit.erase\",\"data\":{\"erased\":[]}}");
        row("{\"action\":\"audit.erase\",\"data\":{\"erased\":[{\"index\":7,\"name\":\"ip\"}]}}");
        row("{\"action\":\"audit.erase\",\"data\":{\"erased\":[{\"index\":-1,\"name\":\"ip\"}]}}");
        row("{\"action\":\"audit.erase\",\"data\":{\"erased\":[{\"index\":1,\"name\":\"ip\",\"x\":1}]}}");
        row("{\"action\":\"audit.erase\",\"data\":{\"erased\":[{\"index\":1}]}}");
        row("{\"action\":\"audit.erase\",\"data\":{\"erased\":[7]}}");
        row("{\"action\":\"audit.prune\",\"data\":{\"upTo\":8}}");
        row("{\"action\":\"audit.prune\",\"data\":{}}");
        row("{\"action\":\"audit.epoch\",\"data\":{\"previous\":\"x\"}}");
        row("{\"action\":\"audit.epoch\",\"index\":0,\"data\":{\"previous\":7}}");
    }
    void refuses()
    {
        QFETCH(QByteArray, patch);
        QFETCH(ErrorCode, code);
        Json entry = soundEntry();
        const auto changes = strictParse(patch);
        VERIFY_OK(changes);
        entry.update(*changes);
        const auto read = readJson(entry);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
    }
    void refusesWhatIsNoObject()
    {
        for (const char* text : {"[]", "1", "\"v\"", "{}"})
            QCOMPARE(LedgerEntry::read(text).error().code, ErrorCode::ValidationError);
        QCOMPARE(LedgerEntry::read("").error().code, ErrorCode::ParseError);
    }

    void namesLogs_data()
    {
        QTest::addColumn<QByteArray>("tenant");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("acme") << QByteArray("inst/acme/3");
        QTest::newRow("space and slash") << QByteArray("a b/c") << QByteArray("inst/a%20b%2Fc/3");
        QTest::newRow("plus and percent") << QByteArray("a+b%20") << QByteArray("inst/a%2Bb%2520/3");
        QTest::newRow("unicode") << QByteArray("\xc3\xa9\xe2\x80\x83") << QByteArray("inst/%C3%A9%E2%80%83/3");
    }
    void namesLogs()
    {
        QFETCH(QByteArray, tenant);
        QFETCH(QByteArray, text);
        const LogName name{"inst", tenant, 3};
        QCOMPARE(name.toText(), text);
        const auto read = LogName::parse(text);
        VERIFY_OK(read);
        QCOMPARE(*read, name);
    }
    void refusesNames()
    {
        for (const char* text : {"", "a", "a/b", "a/b/", "a/b/0", "a/b/01", "a/b/+1", "a/b/1/", "/b/1", "a//1",
                 "a/b c/1", "a/b+/1", "a/%61/1", "a/%c3%a9/1", "a/%C3%A/1", "a/b/4294967296", "a/b/1\n"})
            QVERIFY2(!LogName::parse(text), text);
    }

    void opensCommitments()
    {
        const auto opening = Opening::make(3, "ip", "192.0.2.7");
        VERIFY_OK(opening);
        QCOMPARE(opening->value, QByteArray("\"192.0.2.7\""));
        QCOMPARE(opening->salt.size(), 32);
        const Hash commitment = commitmentOf(*opening);
        QVERIFY(opens(commitment, opening->salt, viewOf(opening->value)));
        QVERIFY(!opens(commitment, opening->salt, "\"192.0.2.8\""));
        QVERIFY(!opens(commitment, QByteArray(32, 's'), viewOf(opening->value)));
        QVERIFY(!opens(commitment, opening->salt.chopped(1), viewOf(opening->value)));
        // No byte moves from the salt into the value.
        const QByteArray shifted = opening->salt.right(1) + opening->value;
        QVERIFY(!opens(commitment, opening->salt.chopped(1), viewOf(shifted)));
        QVERIFY(Opening::make(3, "ip", "192.0.2.7")->salt != opening->salt);
        const Hash loose = commitmentOf(opening->salt, "[1, 2]");
        QVERIFY(!opens(loose, opening->salt, "[1, 2]"));
        QVERIFY(!Opening::make(3, "ip", 1.5));
    }
    void commitsAsItIsSaid()
    {
        // SHA-256 of the words, 32 bytes of 0 and the value, by sha256sum.
        QCOMPARE(toBase64(commitmentOf(QByteArray(32, '\0'), "\"Ada\"")),
            QByteArray("Z8zvn1Yvq2Sh0lEHGQNtI79kJluXXHA9uhckPhJbwZc="));
    }
};

QTEST_GUILESS_MAIN(TestLedgerEntry)
#include "tst_ledgerentry.moc"
