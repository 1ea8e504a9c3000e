// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/daemon/realdaemon.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Files that are damaged, wrong or none, taken in by the real program: what is good comes in, what is not has its line
/// and its reason, and what cannot be read at all changes nothing.
class TestTenantrydInput : public QObject {
    Q_OBJECT

private slots:
    void nothingIsTouched_data();
    void nothingIsTouched();
    void aTruncatedGzip();
    void rubbishBehindAGzip();
    void aDamagedGzip();
    void badLines_data();
    void badLines();
    void equalIdsAreTakenOnce();
    void oneTenantThatCannotBe();
    void aSuspendedTenant();
    void anEmptyFile_data();
    void anEmptyFile();
    void manyBadFilesAndAGoodOne();

private:
    RealDaemon m_daemon;
};

void TestTenantrydInput::nothingIsTouched_data()
{
    QTest::addColumn<QStringList>("words"); // behind `import --data FOLDER`
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const QString good = m_daemon.write(RealDaemon::lines(0, 3));
    const QString pipe = m_daemon.fresh();
    QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const QString emptyFolder = m_daemon.fresh();
    QVERIFY(QDir().mkpath(emptyFolder));
    const QString wrongMap = m_daemon.write("tenant='t'\ntype='k'\n\ntime=[\n");
    const QString strangeKey = m_daemon.write("tenant='t'\ntype='k'\ntime='at'\ncolour='red'\n");
    const QString shortMap = m_daemon.write("tenant='t'\n");
    const QString binaryMap = m_daemon.write(QByteArray(3000, '\xff'));
    const auto row = [](const char* name, const char* words, const QStringList& places, int code, const QString& says) {
        QStringList list = QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (list[i].startsWith(QLatin1Char('%')))
                list[i] = places.at(list[i].mid(1).toInt() - 1);
        }
        QTest::newRow(name) << list << code << says;
    };
    row("no such file", "--format cloudtrail %1", {m_daemon.fresh()}, 2, QStringLiteral("no such file"));
    row("a folder without logs", "--format cloudtrail %1", {emptyFolder}, 2, emptyFolder);
    row("a pipe", "--format cloudtrail %1", {pipe}, 2, pipe);
    row("a device", "--format cloudtrail /dev/zero", {}, 2, QStringLiteral("/dev/zero"));
    row("standard input", "--format cloudtrail -", {}, 2, QStringLiteral("standard input"));
    row("no map", "--format jsonl %1", {good}, 3, QStringLiteral("wikipedia-edits"));
    row("no such map", "--format jsonl --map /nowhere/m.toml %1", {good}, 2, QStringLiteral("/nowhere/m.toml"));
    row("a map that is a folder", "--format jsonl --map %2 %1", {good, emptyFolder}, 2, emptyFolder);
    row("a map that is no TOML", "--format jsonl --map %2 %1", {good, wrongMap}, 2, wrongMap + QLatin1String(":4"));
    row("a map with a strange key", "--format jsonl --map %2 %1", {good, strangeKey}, 2,
        strangeKey + QLatin1String(":4"));
    row("a map without what is needed", "--format jsonl --map %2 %1", {good, shortMap}, 2, QStringLiteral("\"time\""));
    row("a map of bytes", "--format jsonl --map %2 %1", {good, binaryMap}, 2, binaryMap);
    row("a map without end", "--format jsonl --map /dev/zero %1", {good}, 2, QStringLiteral("/dev/zero"));
    row("an unknown option", "--format cloudtrail --fast %1", {good}, 3, QStringLiteral("--fast"));
    row("an unknown letter", "--format cloudtrail -f %1", {good}, 3, QStringLiteral("-f"));
    row("an unknown format", "--format xml %1", {good}, 3, QStringLiteral("--format"));
    row("an option without its value", "%1 --format", {good}, 3, QStringLiteral("--format needs a value"));
    row("an option for a value", "--map --format jsonl %1", {good}, 3, QStringLiteral("--map needs a value"));
    row("an option twice", "--format jsonl --format csv %1", {good}, 3, QStringLiteral("twice"));
    row("no file", "--format cloudtrail", {}, 3, QStringLiteral("no file"));
}

void TestTenantrydInput::nothingIsTouched()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QString, says);
    for (const bool isNew : {true, false}) {
        const QString folder = isNew ? m_daemon.fresh() : m_daemon.workspace();
        const auto before = RealDaemon::files(folder);
        const DaemonAnswer answer =
            m_daemon.run(QStringList{QStringLiteral("import"), QStringLiteral("--data"), folder} + words);
        QCOMPARE(answer.code, code);
        QVERIFY2(answer.says(says), answer.words().constData());
        QVERIFY(answer.out.isEmpty());
        QCOMPARE(RealDaemon::files(folder), before);
        QCOMPARE(QFileInfo::exists(folder), !isNew);
    }
}

void TestTenantrydInput::aTruncatedGzip()
{
    const QString whole = m_daemon.gzip(RealDaemon::lines(0, 3000));
    QFile packed(whole);
    QVERIFY(packed.open(QIODevice::ReadOnly));
    const QByteArray bytes = packed.readAll();
    const QString file = m_daemon.write(bytes.left(bytes.size() / 2));
    const QString folder = m_daemon.fresh();
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, file));
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.says(QStringLiteral("damaged: %1, byte %2").arg(file).arg(bytes.size() / 2)),
        answer.words().constData());
    QVERIFY2(answer.says(QStringLiteral("cut off")), answer.words().constData());
    const int events = answer.json()["events"].get<int>();
    QVERIFY2(events > 500 && events < 3000, answer.out.constData());
    QCOMPARE(answer.json()["rejected"], Json(1));
    QCOMPARE(RealDaemon::rejected(folder, file).size(), 1);
    QCOMPARE(RealDaemon::rejected(folder, file).first()["line"], Json(events + 1));
    QCOMPARE(m_daemon.doctor(folder), QString());
    // The whole file adds what was missing, and only that.
    const DaemonAnswer rest = m_daemon.run(m_daemon.importOf(folder, whole));
    QCOMPARE(rest.code, 0);
    QCOMPARE(rest.json()["events"], Json(3000 - events));
    QCOMPARE(rest.json()["duplicates"], Json(events));
}

void TestTenantrydInput::rubbishBehindAGzip()
{
    QFile packed(m_daemon.gzip(RealDaemon::lines(0, 30)));
    QVERIFY(packed.open(QIODevice::ReadOnly));
    const QByteArray bytes = packed.readAll();
    const QString file = m_daemon.write(bytes + "this is no gzip");
    const QString folder = m_daemon.fresh();
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, file));
    QCOMPARE(answer.code, 2);
    QVERIFY2(
        answer.says(QStringLiteral("%1, byte %2: behind").arg(file).arg(bytes.size())), answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(30));
    // Padding is no rubbish, and another member is more of the same file.
    QCOMPARE(m_daemon.run(m_daemon.importOf(m_daemon.fresh(), m_daemon.write(bytes + QByteArray(512, '\0')))).code, 0);
    QFile more(m_daemon.gzip(RealDaemon::lines(30, 30)));
    QVERIFY(more.open(QIODevice::ReadOnly));
    const DaemonAnswer both = m_daemon.run(m_daemon.importOf(m_daemon.fresh(), m_daemon.write(bytes + more.readAll())));
    QCOMPARE(both.code, 0);
    QCOMPARE(both.json()["events"], Json(60));
}

void TestTenantrydInput::aDamagedGzip()
{
    QFile packed(m_daemon.gzip(RealDaemon::lines(0, 3000)));
    QVERIFY(packed.open(QIODevice::ReadOnly));
    QByteArray bytes = packed.readAll();
    for (qsizetype i = bytes.size() / 2; i < bytes.size() / 2 + 64; ++i)
        bytes[i] = static_cast<char>(~bytes[i]);
    const QString file = m_daemon.write(bytes);
    const QString folder = m_daemon.fresh();
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, file));
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.says(QStringLiteral("damaged: ") + file), answer.words().constData());
    QCOMPARE(m_daemon.doctor(folder), QString());
}

void TestTenantrydInput::badLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& line, const char* reason) {
        QTest::newRow(name) << line << QString::fromLatin1(reason);
    };
    row("invalid UTF-8", "{\"t\":\"t1\",\"k\":\"x\",\"at\":1,\"v\":\"\xff\xfe\"}", "UTF-8");
    row("a surrogate in UTF-8", "{\"t\":\"t1\",\"k\":\"x\",\"at\":1,\"v\":\"\xed\xa0\x80\"}", "UTF-8");
    row("bytes", QByteArray("\x00\x01\x02\xff", 4), "");
    row("cut", "{\"t\":\"t1\",\"k\":\"x\"", "");
    row("a key twice", "{\"t\":\"t1\",\"t\":\"t2\",\"k\":\"x\",\"at\":1}", "twice");
    row("too deep", "{\"t\":\"t1\",\"k\":\"x\",\"at\":1,\"v\":" + QByteArray(100, '[') + QByteArray(100, ']') + "}",
        "64");
    row("a date that is none", "{\"t\":\"t1\",\"k\":\"x\",\"at\":\"2015-02-30T00:00:00Z\"}", "time");
    row("an hour that is none", "{\"t\":\"t1\",\"k\":\"x\",\"at\":\"2015-02-03T25:00:00Z\"}", "time");
    row("a year too far", "{\"t\":\"t1\",\"k\":\"x\",\"at\":253402300800000}", "9999");
    row("before the first year", "{\"t\":\"t1\",\"k\":\"x\",\"at\":-62135596800001}", "1 to 9999");
    row("beyond any number", "{\"t\":\"t1\",\"k\":\"x\",\"at\":1e300}", "9999");
    row("no number", "{\"t\":\"t1\",\"k\":\"x\",\"at\":\"nan\"}", "9999");
    row("the year 10000", "{\"t\":\"t1\",\"k\":\"x\",\"at\":\"10000-01-01T00:00:00Z\"}", "time");
    row("the year 0", "{\"t\":\"t1\",\"k\":\"x\",\"at\":\"0000-01-01T00:00:00Z\"}", "9999");
    row("no time", "{\"t\":\"t1\",\"k\":\"x\"}", "time");
    row("no tenant", "{\"k\":\"x\",\"at\":1}", "tenant");
    row("a long tenant", "{\"t\":\"" + QByteArray(129, 'a') + "\",\"k\":\"x\",\"at\":1}", "128");
    row("a control in a tenant", "{\"t\":\"a\\u0007\",\"k\":\"x\",\"at\":1}", "control");
    row("an event over 1 MiB", "{\"t\":\"t1\",\"k\":\"x\",\"at\":1,\"v\":\"" + QByteArray(1'100'000, 'v') + "\"}",
        "1048576");
    row("another tenant in the data", "{\"t\":\"t1\",\"k\":\"x\",\"at\":1,\"tenantId\":\"t2\"}", "another tenant");
    row("the platform as a tenant", "{\"t\":\"platform\",\"k\":\"x\",\"at\":1}", "platform");
}

void TestTenantrydInput::badLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, reason);
    const QString file = m_daemon.write(RealDaemon::lines(0, 20) + line + '\n' + RealDaemon::lines(20, 20));
    const QString folder = m_daemon.fresh();
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, file));
    QVERIFY2(answer.code == 0, answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(40));
    QCOMPARE(answer.json()["rejected"], Json(1));
    QVERIFY2(answer.says(QStringLiteral("rejected %1:21: ").arg(file)), answer.words().constData());
    const QList<Json> side = RealDaemon::rejected(folder, file);
    QCOMPARE(side.size(), 1);
    QCOMPARE(side.first()["line"], Json(21));
    QVERIFY2(stringMember(side.first(), "reason").contains(reason), dumpJson(side.first()).left(300).constData());
    QVERIFY(!stringMember(side.first(), "reason").isEmpty());
    QCOMPARE(m_daemon.doctor(folder), QString());
}

void TestTenantrydInput::equalIdsAreTakenOnce()
{
    const QByteArray one = "{\"t\":\"a\",\"k\":\"x\",\"at\":1,\"id\":\"1\"}\n";
    const QString file = m_daemon.write(one + one + "{\"t\":\"a\",\"k\":\"y\",\"at\":2,\"id\":\"1\"}\n"
        + "{\"t\":\"b\",\"k\":\"x\",\"at\":1,\"id\":\"1\"}\n");
    const QString folder = m_daemon.fresh();
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, file));
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.json()["events"], Json(2));
    QCOMPARE(answer.json()["duplicates"], Json(2));
    const auto tables = RealDaemon::tables(folder);
    const DaemonAnswer again = m_daemon.run(m_daemon.importOf(folder, file));
    QCOMPARE(again.json()["duplicates"], Json(4));
    QCOMPARE(RealDaemon::tables(folder)[QStringLiteral("event")], tables[QStringLiteral("event")]);
    QCOMPARE(RealDaemon::tables(folder)[QStringLiteral("usage_hour")], tables[QStringLiteral("usage_hour")]);
}

/// A tenant whose region the service refuses: its records are rejected, everybody else's come in.
void TestTenantrydInput::oneTenantThatCannotBe()
{
    const QString map = m_daemon.write("tenant='t'\ntype='k'\ntime='at'\nregion='r'\n");
    const QString file = m_daemon.write(
        "{\"t\":\"a\",\"k\":\"x\",\"at\":1,\"r\":\"eu\"}\n{\"t\":\"b\",\"k\":\"x\",\"at\":1,\"r\":\"e u\"}\n"
        "{\"t\":\"b\",\"k\":\"x\",\"at\":2,\"r\":\"e u\"}\n{\"t\":\"c\",\"k\":\"x\",\"at\":1}\n");
    const QString folder = m_daemon.fresh();
    QStringList words = m_daemon.importOf(folder, file);
    words[6] = map;
    const DaemonAnswer answer = m_daemon.run(words);
    QVERIFY2(answer.code == 0, answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(2));
    QCOMPARE(answer.json()["tenants"], Json(2));
    QCOMPARE(answer.json()["rejected"], Json(2));
    QCOMPARE(RealDaemon::rejected(folder, file).size(), 2);
}

void TestTenantrydInput::aSuspendedTenant()
{
    const QString folder = m_daemon.workspace();
    QVERIFY(RealDaemon::sql(
        folder + QLatin1String("/tenantry.db"), "UPDATE tenant SET status = 'SUSPENDED' WHERE id = 't1'"));
    const QString file = m_daemon.write(RealDaemon::lines(100, 10, 2));
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, file));
    QVERIFY2(answer.code == 0, answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(5));
    QCOMPARE(answer.json()["rejected"], Json(5));
    QVERIFY2(answer.says(QStringLiteral("suspended")), answer.words().constData());
}

void TestTenantrydInput::anEmptyFile_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("code");
    QTest::newRow("jsonl") << QStringLiteral("jsonl") << 0; // a log to which nothing was written yet
    QTest::newRow("csv") << QStringLiteral("csv") << 2; // without the row that names its columns
    QTest::newRow("cloudtrail") << QStringLiteral("cloudtrail") << 2;
}

void TestTenantrydInput::anEmptyFile()
{
    QFETCH(QString, format);
    QFETCH(int, code);
    const QString folder = m_daemon.workspace();
    const auto before = RealDaemon::tables(folder);
    const QString file = m_daemon.write({});
    QStringList words = m_daemon.importOf(folder, file);
    words[4] = format;
    const DaemonAnswer answer = m_daemon.run(words);
    QCOMPARE(answer.code, code);
    QVERIFY2(code == 0 ? answer.says(QStringLiteral("no record")) : answer.says(file + QLatin1String(":1")),
        answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(0));
    QCOMPARE(RealDaemon::tables(folder), before);
}

void TestTenantrydInput::manyBadFilesAndAGoodOne()
{
    const QString folder = m_daemon.fresh();
    QStringList words = m_daemon.importOf(folder, m_daemon.write("nonsense\n"));
    words.append(m_daemon.write(QByteArray("\x1f\x8b broken", 10)));
    words.append(m_daemon.write(RealDaemon::lines(0, 9)));
    const DaemonAnswer answer = m_daemon.run(words);
    QCOMPARE(answer.code, 2); // one is damaged, and that is told
    QCOMPARE(answer.json()["events"], Json(9));
    QCOMPARE(answer.json()["rejected"], Json(2));
    QVERIFY2(answer.says(QStringLiteral("damaged: ") + words.at(words.size() - 2)), answer.words().constData());
}

QTEST_GUILESS_MAIN(TestTenantrydInput)
#include "tst_tenantrydinput.moc"
