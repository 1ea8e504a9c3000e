// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "base/json.h"
#include "daemon/commandline.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace Tenantry;

/// The commands in process, on real workspaces.
class TestCommands : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void callsThatAreWrong_data();
    void callsThatAreWrong();
    void wikipediaTwice();
    void cloudTrailTwice();
    void badLinesNeverStopTheRest();
    void nothingGoodIsAFailure();
    void duplicateIdsAreTakenOnce();
    void aSampleIsWhatItSays();

private:
    struct Answer {
        int code = -1;
        std::string out;
        std::string err;
        Json json() const { return parseJson(out).value_or(Json()); }
    };
    Answer run(const QStringList& arguments);
    QString fresh() { return m_folder.filePath(QString::number(++m_count)); }
    QString write(const QByteArray& bytes);

    QTemporaryDir m_folder;
    int m_count = 0;
};

TestCommands::Answer TestCommands::run(const QStringList& arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    const FixedClock clock(*Timestamp::parse("2025-11-18T13:32:00Z"));
    CommandIo io{out, err, clock, false, {}};
    const auto code = static_cast<int>(runCommandLine(arguments, io));
    return {code, out.str(), err.str()};
}

QString TestCommands::write(const QByteArray& bytes)
{
    const QString path = fresh();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write");
    return path;
}

void TestCommands::callsThatAreWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* words, int code) {
        QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts) << code;
    };
    row("nothing", "", 3);
    row("help", "--help", 0);
    row("an unknown command", "serve", 3);
    row("no data", "import --format jsonl --map wikipedia-edits x", 3);
    row("no format", "import --data /nowhere/x y", 3);
    row("no map", "import --data /nowhere/x --format jsonl y", 3);
    row("no such map", "import --data /nowhere/x --format jsonl --map nomap y", 2);
    row("no such file", "import --data /nowhere/x --format cloudtrail /nowhere/y", 2);
    row("an unknown option", "doctor --data x --fast", 3);
    row("no such workspace", "doctor --data /nowhere/x", 2);
    row("too many tenants", "sample --data /nowhere/x --tenants 999999", 3);
    row("no time", "sample --data /nowhere/x --until soon", 3);
}

void TestCommands::callsThatAreWrong()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const Answer answer = run(words);
    QCOMPARE(answer.code, code);
    QVERIFY(!(code == 0 ? answer.out : answer.err).empty());
}

void TestCommands::wikipediaTwice()
{
    const QString file = Testing::sharedData(QStringLiteral("wikipedia-edits/wikiticker-2015-09-12-sampled.json.gz"));
    if (file.isEmpty())
        QSKIP("../shared/data/wikipedia-edits is absent");
    const QString folder = fresh();
    const QStringList words{QStringLiteral("import"), QStringLiteral("--data"), folder, QStringLiteral("--format"),
        QStringLiteral("jsonl"), QStringLiteral("--map"), QStringLiteral("wikipedia-edits"), QStringLiteral("--json"),
        file};
    const Answer first = run(words);
    QVERIFY2(first.code == 0, first.err.c_str());
    QCOMPARE(first.json()["tenants"], Json(51));
    QCOMPARE(first.json()["actors"], Json(10804));
    QCOMPARE(first.json()["events"], Json(39244));
    QCOMPARE(first.json()["rejected"], Json(0));
    const Answer again = run(words);
    QCOMPARE(again.json()["tenants"], Json(0));
    QCOMPARE(again.json()["actors"], Json(0));
    QCOMPARE(again.json()["events"], Json(0));
    QCOMPARE(again.json()["duplicates"], Json(39244));
}

void TestCommands::cloudTrailTwice()
{
    const QString folder = Testing::sharedData(QStringLiteral("cloudtrail"));
    if (folder.isEmpty())
        QSKIP("../shared/data/cloudtrail is absent");
    const QStringList words{QStringLiteral("import"), QStringLiteral("--data"), fresh(), QStringLiteral("--format"),
        QStringLiteral("cloudtrail"), QStringLiteral("--json"), folder};
    const Answer first = run(words);
    QVERIFY2(first.code == 0, first.err.c_str());
    QCOMPARE(first.json()["tenants"], Json(1));
    QCOMPARE(first.json()["events"], Json(2900));
    const Answer again = run(words);
    QVERIFY2(again.code == 0, again.err.c_str());
    QCOMPARE(again.json()["events"], Json(0));
    QCOMPARE(again.json()["duplicates"], Json(2900));
}

void TestCommands::badLinesNeverStopTheRest()
{
    const QString map = write("tenant='t'\ntype='k'\ntime='at'\n");
    const QString file = write(
        "{\"t\":\"a\",\"k\":\"x\",\"at\":1}\nnonsense\n{\"t\":\"a\",\"k\":\"x\",\"at\":\"2015-02-30T00:00:00Z\"}\n"
        "{\"t\":\"a\",\"k\":\"\xff\",\"at\":1}\n{\"t\":\"b\",\"k\":\"x\",\"at\":2}\n");
    const QString folder = fresh();
    const Answer answer = run({QStringLiteral("import"), QStringLiteral("--data"), folder, QStringLiteral("--format"),
        QStringLiteral("jsonl"), QStringLiteral("--map"), map, QStringLiteral("--json"), file});
    QVERIFY2(answer.code == 0, answer.err.c_str());
    QCOMPARE(answer.json()["events"], Json(2));
    QCOMPARE(answer.json()["tenants"], Json(2));
    QCOMPARE(answer.json()["rejected"], Json(3));
    QFile side(folder + QLatin1String("/rejects/") + QFileInfo(file).fileName() + QLatin1String(".rejected.jsonl"));
    QVERIFY(side.open(QIODevice::ReadOnly));
    QList<int> lines;
    for (const QByteArray& line : side.readAll().trimmed().split('\n')) {
        const auto entry = parseJson(line);
        VERIFY_OK(entry);
        QVERIFY(!bytesMember(*entry, "reason").isEmpty());
        lines.append((*entry)["line"].get<int>());
    }
    QCOMPARE(lines, (QList<int>{2, 3, 4}));
}

void TestCommands::nothingGoodIsAFailure()
{
    const QString folder = fresh();
    const Answer answer = run({QStringLiteral("import"), QStringLiteral("--data"), folder, QStringLiteral("--format"),
        QStringLiteral("cloudtrail"), QStringLiteral("--json"), write("{\"Records\":")});
    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.json()["rejected"], Json(1));
    QCOMPARE(answer.json()["tenants"], Json(0));
    QVERIFY(answer.err.find(":1") != std::string::npos);
}

void TestCommands::duplicateIdsAreTakenOnce()
{
    const QString map = write("tenant='t'\ntype='k'\ntime='at'\nid='id'\n");
    const QString file =
        write("{\"t\":\"a\",\"k\":\"x\",\"at\":1,\"id\":\"1\"}\n{\"t\":\"a\",\"k\":\"y\",\"at\":2,\"id\":\"1\"}\n"
              "{\"t\":\"b\",\"k\":\"x\",\"at\":1,\"id\":\"1\"}\n");
    const Answer answer = run({QStringLiteral("import"), QStringLiteral("--data"), fresh(), QStringLiteral("--format"),
        QStringLiteral("jsonl"), QStringLiteral("--map"), map, QStringLiteral("--json"), file});
    QCOMPARE(answer.json()["events"], Json(2));
    QCOMPARE(answer.json()["duplicates"], Json(1));
}

void TestCommands::aSampleIsWhatItSays()
{
    const QString folder = fresh();
    const QStringList words{QStringLiteral("sample"), QStringLiteral("--data"), folder, QStringLiteral("--tenants"),
        QStringLiteral("5"), QStringLiteral("--events"), QStringLiteral("3000"), QStringLiteral("--json")};
    const Answer made = run(words);
    QVERIFY2(made.code == 0, made.err.c_str());
    const Answer checked = run({QStringLiteral("doctor"), QStringLiteral("--data"), folder, QStringLiteral("--json")});
    QVERIFY2(checked.code == 0, (checked.out + checked.err).c_str());
    int64_t events = 0;
    const Json report = checked.json();
    for (const Json& tenant : report["tenants"])
        events += tenant["events"].get<int64_t>();
    QCOMPARE(events, 3000);
    QVERIFY(!QFileInfo::exists(folder + QLatin1String("/.making")));
    QCOMPARE(run(words).code, 2);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
