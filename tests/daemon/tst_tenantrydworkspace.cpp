// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/daemon/realdaemon.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Workspaces that cannot be used: the real program says which file and why, ends with 2, and leaves them as they were.
class TestTenantrydWorkspace : public QObject {
    Q_OBJECT

private slots:
    void aFileThatIsNoWorkspace_data();
    void aFileThatIsNoWorkspace();
    void aCutFile();
    void aForeignDatabase();
    void aFileWhereAFolderShouldBe();
    void aFolderWhereTheFileShouldBe();
    void aDamagedPageIsFound();
    void aReadOnlyFolder();
    void aLockedWorkspace();
    void aFullDisk_data();
    void aFullDisk();
    void noRoomForANewWorkspace();
    void aFullDiskForTheAnswer();

private:
    void refuses(const QString& folder, const QString& named, const char* code);
    static void writeAt(const QString& path, qint64 at, const QByteArray& bytes);

    RealDaemon m_daemon;
};

void TestTenantrydWorkspace::writeAt(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Every command that takes a workspace, one after the other.
void TestTenantrydWorkspace::refuses(const QString& folder, const QString& named, const char* code)
{
    const auto before = RealDaemon::files(folder);
    const QString input = m_daemon.write(RealDaemon::lines(100, 10));
    for (const QStringList& words :
        {m_daemon.importOf(folder, input), QStringList{QStringLiteral("doctor"), QStringLiteral("--data"), folder}}) {
        const DaemonAnswer answer = m_daemon.run(words);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.says(named), answer.words().constData());
        QVERIFY2(answer.err.contains(code), answer.words().constData());
        QVERIFY(answer.out.isEmpty());
    }
    QCOMPARE(RealDaemon::files(folder), before);
}

void TestTenantrydWorkspace::aFileThatIsNoWorkspace_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no database") << qint64(0) << QByteArray("GIF89a, no SQLite") << QByteArray("STORAGE_CORRUPT");
    QTest::newRow("of another program") << qint64(68) << QByteArray("\0\0\0\x01", 4) << QByteArray("STORAGE_FOREIGN");
    QTest::newRow("of a newer Tenantry") << qint64(60) << QByteArray("\0\0\x03\xe7", 4) << QByteArray("STORAGE_NEWER");
    QTest::newRow("its schema damaged") << qint64(100) << QByteArray(2000, '\xee') << QByteArray("STORAGE_CORRUPT");
}

void TestTenantrydWorkspace::aFileThatIsNoWorkspace()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const QString folder = m_daemon.workspace();
    const QString file = folder + QLatin1String("/tenantry.db");
    writeAt(file, at, bytes);
    refuses(folder, file, code.constData());
}

void TestTenantrydWorkspace::aCutFile()
{
    const QString folder = m_daemon.workspace();
    const QString file = folder + QLatin1String("/tenantry.db");
    for (const qint64 size : {QFileInfo(file).size() - 5000, qint64(50), qint64(0)}) {
        QVERIFY(QFile::resize(file, size));
        refuses(folder, file, "STORAGE_CORRUPT");
    }
}

void TestTenantrydWorkspace::aForeignDatabase()
{
    const QString folder = m_daemon.fresh();
    QVERIFY(QDir().mkpath(folder));
    const QString file = folder + QLatin1String("/tenantry.db");
    QVERIFY(RealDaemon::sql(file, "CREATE TABLE songs (name TEXT); INSERT INTO songs VALUES ('x')"));
    refuses(folder, file, "STORAGE_FOREIGN");
}

void TestTenantrydWorkspace::aFileWhereAFolderShouldBe()
{
    const QString file = m_daemon.write("not a folder");
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(file, m_daemon.write(RealDaemon::lines(0, 3))));
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.says(file) && answer.says(QStringLiteral("folder")), answer.words().constData());
    QCOMPARE(QFileInfo(file).size(), 12);
}

void TestTenantrydWorkspace::aFolderWhereTheFileShouldBe()
{
    const QString folder = m_daemon.fresh();
    QVERIFY(QDir().mkpath(folder + QLatin1String("/tenantry.db")));
    refuses(folder, folder + QLatin1String("/tenantry.db"), "IO_ERROR");
}

/// Deep inside, where opening does not look: doctor finds it (1), and names the workspace's remedy.
void TestTenantrydWorkspace::aDamagedPageIsFound()
{
    const QString folder = m_daemon.workspace();
    const QString file = folder + QLatin1String("/tenantry.db");
    const qint64 size = QFileInfo(file).size();
    for (qint64 at = size / 2; at < size; at += 4096)
        writeAt(file, at / 4096 * 4096, QByteArray(64, '\xee'));
    const auto before = RealDaemon::files(folder);
    const DaemonAnswer answer = m_daemon.run({QStringLiteral("doctor"), QStringLiteral("--data"), folder});
    QVERIFY2(answer.code == 1 || answer.code == 2, answer.words().constData());
    QVERIFY2((answer.out + answer.err).contains(answer.code == 1 ? "integrity" : "STORAGE_CORRUPT"),
        answer.words().constData());
    QCOMPARE(RealDaemon::files(folder), before);
    // And taking in more is an error that names the file, or works where the damage is elsewhere; never a crash.
    const DaemonAnswer taken = m_daemon.run(m_daemon.importOf(folder, m_daemon.write(RealDaemon::lines(100, 10))));
    QVERIFY2(taken.code == 0 || (taken.code == 2 && taken.says(file)), taken.err.constData());
}

void TestTenantrydWorkspace::aReadOnlyFolder()
{
    const QString folder = m_daemon.workspace();
    const QString input = m_daemon.write(RealDaemon::lines(100, 10));
    const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto enterable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QStringList before;
    if (geteuid() == 0) {
        const QString setpriv = QStandardPaths::findExecutable(QStringLiteral("setpriv"));
        if (setpriv.isEmpty())
            QSKIP("root may write everywhere, and setpriv is not here to drop its rights");
        before = {setpriv, QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
            QStringLiteral("--clear-groups")};
        if (m_daemon.run({QStringLiteral("--version")}, before).code != 0)
            QSKIP("the program cannot be run without root's rights where it was built");
        for (const QString& path : {QFileInfo(folder).absolutePath(), m_daemon.importOf(folder, input).at(6), input})
            QVERIFY(QFile::setPermissions(path, QFileInfo(path).isDir() ? enterable | QFile::WriteOwner : readable));
    }
    QVERIFY(QFile::setPermissions(folder + QLatin1String("/tenantry.db"), readable));
    QVERIFY(QFile::setPermissions(folder, enterable));
    const auto content = RealDaemon::files(folder);
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, input), before);
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.says(folder) && answer.err.contains("STORAGE_READ_ONLY"), answer.words().constData());
    const DaemonAnswer doctor = m_daemon.run({QStringLiteral("doctor"), QStringLiteral("--data"), folder}, before);
    QVERIFY2(doctor.code == 0, doctor.err.constData()); // reading is enough for it
    const QString inside = folder + QLatin1String("/new");
    const DaemonAnswer made = m_daemon.run(m_daemon.importOf(inside, input), before);
    QCOMPARE(made.code, 2);
    QVERIFY2(made.says(inside), made.err.constData());
    QCOMPARE(RealDaemon::files(folder), content);
    QVERIFY(QFile::setPermissions(folder, enterable | QFile::WriteOwner));
}

void TestTenantrydWorkspace::aLockedWorkspace()
{
    const QString folder = m_daemon.workspace();
    const auto tables = RealDaemon::tables(folder);
    const QString lock = folder + QLatin1String("/lock");
    const int held = ::open(QFile::encodeName(lock).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(held >= 0 && ::flock(held, LOCK_EX | LOCK_NB) == 0);
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, m_daemon.write(RealDaemon::lines(100, 10))));
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.says(lock) && answer.err.contains("STORAGE_LOCKED"), answer.words().constData());
    QCOMPARE(m_daemon.doctor(folder), QString()); // opens beside it
    ::close(held);
    QCOMPARE(RealDaemon::tables(folder), tables);
}

void TestTenantrydWorkspace::aFullDisk_data()
{
    QTest::addColumn<QString>("limit");
    // Where the first pages of the log, of a batch in the middle, and of the file itself find no room.
    QTest::newRow("at once") << QStringLiteral("64");
    QTest::newRow("soon") << QStringLiteral("400");
    QTest::newRow("later") << QStringLiteral("1500");
}

void TestTenantrydWorkspace::aFullDisk()
{
    QFETCH(QString, limit);
    const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
    if (bash.isEmpty())
        QSKIP("bash is not here to limit the size of files");
    const QString folder = m_daemon.workspace();
    const QString input = m_daemon.write(RealDaemon::lines(100, 20'000));
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, input),
        {bash, QStringLiteral("-c"), QStringLiteral("ulimit -f \"$0\"; exec \"$@\""), limit});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.says(folder + QLatin1String("/tenantry.db")), answer.words().constData());
    QVERIFY2(answer.err.contains("STORAGE_FULL") && answer.says(QStringLiteral("room")), answer.words().constData());
    // Whole batches or nothing; and with room again the same import adds what is missing.
    QCOMPARE(m_daemon.doctor(folder), QString());
    const DaemonAnswer again = m_daemon.run(m_daemon.importOf(folder, input));
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(again.json()["events"].get<int>() + again.json()["duplicates"].get<int>(), 20'000);
    QCOMPARE(RealDaemon::counts(folder)["event"], Json(20'005));
    QCOMPARE(m_daemon.doctor(folder), QString());
}

void TestTenantrydWorkspace::noRoomForANewWorkspace()
{
    const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
    if (bash.isEmpty())
        QSKIP("bash is not here to limit the size of files");
    const QString folder = m_daemon.fresh();
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, m_daemon.write(RealDaemon::lines(0, 10))),
        {bash, QStringLiteral("-c"), QStringLiteral("ulimit -f 16; exec \"$@\""), QStringLiteral("-")});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.says(folder) && answer.err.contains("STORAGE_FULL"), answer.words().constData());
    QVERIFY(RealDaemon::files(folder).isEmpty());
}

/// The answer that could not be written is told; what it would have said is done all the same.
void TestTenantrydWorkspace::aFullDiskForTheAnswer()
{
    const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
    if (bash.isEmpty() || !QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here, or no bash");
    const QString folder = m_daemon.fresh();
    const DaemonAnswer answer = m_daemon.run(m_daemon.importOf(folder, m_daemon.write(RealDaemon::lines(0, 10))),
        {bash, QStringLiteral("-c"), QStringLiteral("exec \"$@\" >/dev/full"), QStringLiteral("-")});
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.says(QStringLiteral("standard output")), answer.words().constData());
    QCOMPARE(RealDaemon::counts(folder)["event"], Json(10));
}

QTEST_GUILESS_MAIN(TestTenantrydWorkspace)
#include "tst_tenantrydworkspace.moc"
