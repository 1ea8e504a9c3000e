// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/daemon/realdaemon.h"
#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Imports that are killed or stopped in the middle, and run again: what is there in the end is what one clean run
/// brings, and what was settled before is not sent again.
class TestTenantrydResume : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void interrupted_data();
    void interrupted();
    void killedAgainAndAgain();
    void changedMeanwhile_data();
    void changedMeanwhile();
    void nothingIsRememberedOfAWholeImport();

private:
    /// Starts an import and sends the signal as soon as `ready` says so.
    DaemonAnswer interrupt(const QString& folder, const QString& file, int signal, const std::function<bool()>& ready);
    DaemonAnswer interruptSaved(const QString& folder, const QString& file, int signal);
    void expectWhole(const QString& folder, const QString& file);
    static int saved(const QString& folder);
    static int events(const QString& folder); ///< -1: there are none to be read yet
    static QList<std::pair<int, QByteArray>> rejectedLines(const QString& folder, const QString& file);

    RealDaemon m_daemon;
    QByteArray m_text;
    QString m_clean; ///< the workspace of one run without a break
    QString m_file;
    int m_events = 0;
    /// Long enough for positions to be saved on the way; without, tst_importer has them in process.
    bool m_full = qEnvironmentVariableIsSet("TENANTRY_FULL");
};

int TestTenantrydResume::events(const QString& folder)
{
    return RealDaemon::count(folder, "SELECT count(*) FROM event");
}

int TestTenantrydResume::saved(const QString& folder)
{
    return RealDaemon::count(folder, "SELECT count(*) FROM note WHERE key LIKE 'import:%'");
}

QList<std::pair<int, QByteArray>> TestTenantrydResume::rejectedLines(const QString& folder, const QString& file)
{
    QList<std::pair<int, QByteArray>> all;
    for (const Json& entry : RealDaemon::rejected(folder, file))
        all.append({entry["line"].get<int>(), bytesMember(entry, "reason")});
    std::sort(all.begin(), all.end());
    return all;
}

void TestTenantrydResume::initTestCase()
{
    // Every kind of rejection: by the reader, the map and the service. Most records have no id of
    // their own, and one stands there many times.
    const int parts = m_full ? 24 : 4;
    constexpr int kLines = 1500;
    for (int part = 0; part < parts; ++part) {
        m_text += RealDaemon::lines(part * kLines, kLines);
        m_text += "nonsense\n{\"k\":\"x\",\"at\":1}\n{\"t\":\"platform\",\"k\":\"x\",\"at\":1}\n"
                  "{\"t\":\"t1\",\"k\":\"x\",\"at\":1,\"tenantId\":\"t2\"}\n{\"t\":\"t1\",\"k\":\"same\",\"at\":1}\n";
        m_text += "{\"t\":\"t2\",\"k\":\"own\",\"at\":5,\"id\":\"own-" + QByteArray::number(part) + "\"}\n";
    }
    m_events = parts * (kLines + 2);
    m_file = m_daemon.write(m_text, QStringLiteral("long.jsonl"));
    m_clean = m_daemon.fresh();
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(m_clean, m_file));
    QVERIFY2(answer.code == 0, answer.words().constData());
    QCOMPARE(answer.json()["events"], Json(m_events));
    QCOMPARE(answer.json()["rejected"], Json(parts * 4));
    QCOMPARE(rejectedLines(m_clean, m_file).size(), parts * 4);
}

DaemonAnswer TestTenantrydResume::interrupt(
    const QString& folder, const QString& file, int signal, const std::function<bool()>& ready)
{
    QProcess process;
    process.start(RealDaemon::program(), m_daemon.importOf(folder, file));
    QElapsedTimer clock;
    clock.start();
    while (process.state() != QProcess::NotRunning && clock.elapsed() < 60'000 && !ready())
        process.waitForFinished(2);
    if (process.state() != QProcess::NotRunning)
        ::kill(static_cast<pid_t>(process.processId()), signal);
    process.waitForFinished(60'000);
    const bool crashed = process.exitStatus() != QProcess::NormalExit;
    return {crashed ? -1 : process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

DaemonAnswer TestTenantrydResume::interruptSaved(const QString& folder, const QString& file, int signal)
{
    return interrupt(folder, file, signal, [&] { return saved(folder) == 1; });
}

void TestTenantrydResume::expectWhole(const QString& folder, const QString& file)
{
    QCOMPARE(RealDaemon::content(folder), RealDaemon::content(m_clean));
    QCOMPARE(rejectedLines(folder, file), rejectedLines(m_clean, m_file));
    QCOMPARE(saved(folder), 0);
    QCOMPARE(m_daemon.doctor(folder), QString());
}

void TestTenantrydResume::interrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("position");
    QTest::newRow("killed early") << SIGKILL << false;
    QTest::newRow("SIGTERM") << SIGTERM << m_full;
    QTest::newRow("SIGINT") << SIGINT << m_full;
    if (m_full)
        QTest::newRow("killed after a position was saved") << SIGKILL << true;
}

void TestTenantrydResume::interrupted()
{
    QFETCH(int, signal);
    QFETCH(bool, position);
    QString folder;
    DaemonAnswer broken{0, {}, {}};
    for (int i = 0; i < 5 && broken.code == 0; ++i) { // until the signal came in time
        folder = m_daemon.fresh();
        broken = position ? interruptSaved(folder, m_file, signal)
                          : interrupt(folder, m_file, signal, [&] { return events(folder) > 0; });
    }
    QCOMPARE(broken.code, signal == SIGKILL ? -1 : 2);
    const int before = events(folder);
    QVERIFY2(before > 0 && before < m_events, qPrintable(QString::number(before)));
    const bool isSaved = saved(folder) == 1;
    QVERIFY(isSaved || !position);
    QCOMPARE(m_daemon.doctor(folder), QString());
    if (signal != SIGKILL) {
        QVERIFY2(broken.says(QStringLiteral("the %1 events that were taken in before are kept").arg(before)),
            broken.err.constData());
        QVERIFY2(broken.says(QStringLiteral("run again")), broken.err.constData());
    }
    const DaemonAnswer again = m_daemon.run(m_daemon.importOf(folder, m_file));
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(again.says(QStringLiteral("Went on behind record")), isSaved);
    QCOMPARE(again.json()["events"], Json(m_events - before));
    QCOMPARE(again.json()["duplicates"], Json(before));
    QCOMPARE(again.json()["rejected"].get<qsizetype>(), rejectedLines(m_clean, m_file).size());
    expectWhole(folder, m_file);
}

void TestTenantrydResume::killedAgainAndAgain()
{
    if (!m_full)
        QSKIP("nightly: an import killed forty times");
    const QString folder = m_daemon.fresh();
    constexpr int most = 40;
    int last = 0;
    DaemonAnswer answer;
    for (int i = 0; i < most && answer.code != 0; ++i) {
        const int goal = std::max(0, last) + m_events / (most + 1);
        answer = interrupt(folder, m_file, SIGKILL, [&] { return events(folder) >= goal; });
        const int now = events(folder);
        QVERIFY2(now >= last, "an acknowledged event is gone");
        last = now;
    }
    answer = m_daemon.run(m_daemon.importOf(folder, m_file));
    QVERIFY2(answer.code == 0, answer.words().constData());
    expectWhole(folder, m_file);
}

void TestTenantrydResume::changedMeanwhile_data()
{
    QTest::addColumn<bool>("file");
    QTest::newRow("the file") << true;
    QTest::newRow("the side file") << false;
}

/// Then nothing is passed over: all is read from the beginning, and ids see to it that nothing comes twice.
void TestTenantrydResume::changedMeanwhile()
{
    if (!m_full)
        QSKIP("nightly: an import long enough to save a position");
    QFETCH(bool, file);
    const QString folder = m_daemon.fresh();
    const QString copy = m_daemon.write(m_text, file ? QStringLiteral("a.jsonl") : QStringLiteral("b.jsonl"));
    QCOMPARE(interruptSaved(folder, copy, SIGKILL).code, -1);
    if (file) {
        QFile change(copy);
        QVERIFY(change.open(QIODevice::WriteOnly));
        const QByteArray first = "{\"t\":\"t1\",\"k\":\"new\",\"at\":7}\n";
        QVERIFY(change.write(first + m_text) > 0);
    } else {
        QVERIFY(QFile::remove(folder + QLatin1String("/rejects/b.jsonl.rejected.jsonl")));
    }
    const DaemonAnswer again = m_daemon.run(m_daemon.importOf(folder, copy));
    QVERIFY2(again.code == 0, again.err.constData());
    QVERIFY(!again.says(QStringLiteral("Went on")));
    QCOMPARE(events(folder), m_events + (file ? 1 : 0));
    QCOMPARE(rejectedLines(folder, copy).size(), rejectedLines(m_clean, m_file).size());
    if (!file)
        expectWhole(folder, copy);
}

/// Importing a file twice asks the service about every record, so that what was lost meanwhile comes back.
void TestTenantrydResume::nothingIsRememberedOfAWholeImport()
{
    const QString folder = m_daemon.workspace();
    const QString file = m_daemon.write(RealDaemon::lines(100, 50));
    QCOMPARE(m_daemon.run(m_daemon.importOf(folder, file)).json()["events"], Json(50));
    QCOMPARE(saved(folder), 0);
    const DaemonAnswer again = m_daemon.run(m_daemon.importOf(folder, file));
    QCOMPARE(again.json()["events"], Json(0));
    QCOMPARE(again.json()["duplicates"], Json(50));
}

QTEST_GUILESS_MAIN(TestTenantrydResume)
#include "tst_tenantrydresume.moc"
