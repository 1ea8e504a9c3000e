// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/daemon/realdaemon.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <sys/resource.h>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Records that are far too large: they are rejected and counted, the rest comes in, and memory stays bounded.
class TestTenantrydGiant : public QObject {
    Q_OBJECT

private slots:
    void aLineOfOneGibibyte_data();
    void aLineOfOneGibibyte();
    void manyLargeLines();
    void aRecordOfACloudTrailLog();

private:
    static void expectBounded();
    QString sparse(const QByteArray& before, const QByteArray& after);

    RealDaemon m_daemon;
};

/// The largest of all processes of this test so far.
void TestTenantrydGiant::expectBounded()
{
#if defined(__SANITIZE_ADDRESS__)
    constexpr long kMostMiB = 900; // its shadow and quarantine
#else
    constexpr long kMostMiB = 400;
#endif
    rusage usage{};
    QCOMPARE(getrusage(RUSAGE_CHILDREN, &usage), 0);
    const long mib = usage.ru_maxrss / 1024;
    QVERIFY2(mib < kMostMiB, qPrintable(QStringLiteral("%1 MiB").arg(mib)));
    qInfo("%ld MiB at most", mib);
}

/// A file with a hole of 1 GiB in a line: zeros that take no room on the disk.
QString TestTenantrydGiant::sparse(const QByteArray& before, const QByteArray& after)
{
    const QString path = m_daemon.write(before);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(before.size() + (qint64(1) << 30))
        || file.write(after) != after.size())
        qFatal("the test cannot write");
    return path;
}

void TestTenantrydGiant::aLineOfOneGibibyte_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    const QByteArray line = RealDaemon::lines(0, 1);
    QTest::newRow("jsonl") << QStringLiteral("jsonl") << line + "{\"t\":\""
                           << "\"}\n" + RealDaemon::lines(1, 1);
    QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("t,k,at,id,u\nt1,x,1,1,u\n")
                         << QByteArray("\nt1,x,2,2,u\n");
    QTest::newRow("csv, in a quote") << QStringLiteral("csv") << QByteArray("t,k,at,id,u\nt1,x,1,1,u\nt1,\"")
                                     << QByteArray("\nt1,x,2,2,u\n");
}

void TestTenantrydGiant::aLineOfOneGibibyte()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, last);
    const QString file = sparse(first, last);
    const QString folder = m_daemon.fresh();
    QStringList words = m_daemon.importOf(folder, file);
    words[4] = format;
    const DaemonAnswer answer = m_daemon.run(words);
    QVERIFY2(answer.code == 0, answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(2));
    QCOMPARE(answer.json()["rejected"], Json(1));
    const int line = static_cast<int>(first.count('\n')) + 1;
    QVERIFY2(
        answer.says(QStringLiteral("rejected %1:%2: the record has").arg(file).arg(line)), answer.words().constData());
    QVERIFY2(answer.says(QStringLiteral("16 MiB")), answer.words().constData());
    QVERIFY(
        QFileInfo(folder + QLatin1String("/rejects/") + QFileInfo(file).fileName() + QLatin1String(".rejected.jsonl"))
            .size()
        < 100'000);
    expectBounded();
    QFile::remove(file);
}

/// Not one is too long, but thousands of them may not wait in memory together.
void TestTenantrydGiant::manyLargeLines()
{
    const int count = qEnvironmentVariableIsSet("TENANTRY_FULL") ? 600 : 40;
    // Part by part: a process begins as a copy of this one, whose own largest size counts as its.
    const QString packed = m_daemon.gzip(count, [](int i) {
        return "{\"t\":\"t" + QByteArray::number(i) + "\",\"k\":\"x\",\"at\":" + QByteArray::number(i) + ",\"v\":\""
            + QByteArray(1'000'000, 'v') + "\"}\n";
    });
    const QString folder = m_daemon.fresh();
    QStringList words = m_daemon.importOf(folder, packed);
    words[6] = m_daemon.write("tenant='t'\ntype='k'\ntime='at'\n");
    const DaemonAnswer answer = m_daemon.run(words);
    QVERIFY2(answer.code == 0, answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(count));
    expectBounded();
}

/// Byte by byte, which takes long where nothing is optimised.
void TestTenantrydGiant::aRecordOfACloudTrailLog()
{
    if (!qEnvironmentVariableIsSet("TENANTRY_FULL"))
        QSKIP("nightly: 1 GiB is read byte by byte");
    const QByteArray good = R"({"recipientAccountId":"123456789012","eventTime":"2020-01-01T00:00:00Z",)"
                            R"("eventSource":"s3.amazonaws.com","eventName":"GetObject","eventID":")";
    const QString file = sparse("{\"Records\":[" + good + "1\"},{\"a\":\"", "\"}," + good + "2\"}]}");
    const QString folder = m_daemon.fresh();
    QStringList words = m_daemon.importOf(folder, file);
    words[4] = QStringLiteral("cloudtrail");
    const DaemonAnswer answer = m_daemon.run(words);
    QVERIFY2(answer.code == 0, answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(2));
    QCOMPARE(answer.json()["rejected"], Json(1));
    expectBounded();
    QFile::remove(file);
}

QTEST_GUILESS_MAIN(TestTenantrydGiant)
#include "tst_tenantrydgiant.moc"
