// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "storage/doctor.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

/// Names, sizes and bytes of all files; the lock is the one file a failed open may leave.
QMap<QString, QByteArray> contentOf(const QString& folder)
{
    QMap<QString, QByteArray> content;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (name != QLatin1String("lock") && file.open(QIODevice::ReadOnly))
            content[name] = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    return content;
}

void writeAt(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString foreignDatabase(const QString& folder)
{
    const QString path = folder + QLatin1String("/tenantry.db");
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("foreign"));
        db.setDatabaseName(path);
        db.open();
        QSqlQuery(db).exec(QStringLiteral("CREATE TABLE songs (name TEXT)"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("foreign"));
    return path;
}

/// Batches of events until one fails: its error, and how many were acknowledged before.
std::pair<Error, int> fill(Workspace& workspace)
{
    Database* db = workspace.database().value_or(nullptr);
    int acknowledged = 0;
    for (int batch = 0; batch < 2000; ++batch) {
        QList<Event> events;
        for (int i = 0; i < 100; ++i) {
            events.append(makeEvent("a", QByteArray::number(batch * 100 + i), kNow, "x", "u", "s",
                QByteArray(R"({"pad":")" + QByteArray(200, 'x') + R"("})").constData()));
        }
        const auto done = insertInto(*db, events);
        if (!done)
            return {done.error(), acknowledged};
        acknowledged += *done;
    }
    return {{}, acknowledged};
}

/// What the test runs of itself with fewer rights or a limit: `open FOLDER` and `fill FOLDER BYTES`.
int child(const QStringList& arguments)
{
    if (arguments.value(1) == QLatin1String("fill")) {
        const auto bytes = static_cast<rlim_t>(arguments.value(3).toULongLong());
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    const auto workspace = Workspace::open(arguments.value(2), {});
    if (!workspace) {
        std::printf("%s %s", codeName(workspace.error().code), qPrintable(workspace.error().path));
        return 0;
    }
    if (arguments.value(1) == QLatin1String("fill")) {
        const auto [error, acknowledged] = fill(**workspace);
        std::printf("%s %d", codeName(error.code), acknowledged);
    }
    return 0;
}

QByteArrayList answerOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return process.readAllStandardOutput().split(' ');
}

} // namespace

class TestBadInput : public QObject {
    Q_OBJECT
private slots:
    void refusesTheFile_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no database") << qint64(0) << QByteArray("GIF89a, not SQLite") << ErrorCode::StorageCorrupt;
        QTest::newRow("other program") << qint64(68) << QByteArray("\0\0\0\x01", 4) << ErrorCode::StorageForeign;
        QTest::newRow("newer") << qint64(60) << QByteArray("\0\0\x03\xe7", 4) << ErrorCode::StorageNewer;
        QTest::newRow("schema damaged") << qint64(100) << QByteArray(2000, '\xee') << ErrorCode::StorageCorrupt;
    }
    void refusesTheFile()
    {
        QFETCH(qint64, at);
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        StorageFixture fixture;
        fixture.close();
        writeAt(fixture.file(), at, bytes);
        expectRefused(fixture.folder(), code);
    }
    void refusesACutFile()
    {
        StorageFixture fixture;
        fixture.close();
        QVERIFY(QFile::resize(fixture.file(), QFileInfo(fixture.file()).size() - 5000));
        expectRefused(fixture.folder(), ErrorCode::StorageCorrupt);
    }
    void refusesAnEmptyFile()
    {
        StorageFixture fixture;
        fixture.close();
        QVERIFY(QFile::resize(fixture.file(), 0));
        expectRefused(fixture.folder(), ErrorCode::StorageCorrupt);
    }
    void refusesAForeignFile()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::exists(foreignDatabase(folder.path())));
        expectRefused(folder.path(), ErrorCode::StorageForeign);
    }
    void refusesALockedWorkspace()
    {
        StorageFixture fixture;
        QVERIFY(fixture.isOpen());
        const auto second = Workspace::open(fixture.folder(), {});
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::StorageLocked);
        QVERIFY(second.error().path.startsWith(fixture.folder()));
        VERIFY_OK(fixture.insert({makeEvent("a", "e", kNow)}));
        WorkspaceOptions beside;
        beside.exclusive = false;
        VERIFY_OK(Workspace::open(fixture.folder(), beside));
    }
    void refusesAReadOnlyFolder()
    {
        StorageFixture fixture;
        fixture.close();
        QVERIFY(QFile::setPermissions(fixture.file(), QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(
            fixture.folder(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        const auto before = contentOf(fixture.folder());
        const QString self = QCoreApplication::applicationFilePath();
        QByteArrayList answer;
        if (geteuid() == 0) {
            const QString setpriv = QStandardPaths::findExecutable(QStringLiteral("setpriv"));
            if (setpriv.isEmpty())
                QSKIP("root may write everywhere, and setpriv is not here to drop its rights");
            answer = answerOf(setpriv,
                {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups"),
                    self, QStringLiteral("open"), fixture.folder()});
            if (answer.first().isEmpty())
                QSKIP("the test program cannot be run without root's rights where it was built");
        } else {
            answer = answerOf(self, {QStringLiteral("open"), fixture.folder()});
        }
        QCOMPARE(answer.value(0), QByteArray("STORAGE_READ_ONLY"));
        QVERIFY(answer.value(1).startsWith(fixture.folder().toUtf8()));
        QCOMPARE(contentOf(fixture.folder()), before);
        QVERIFY(QFile::setPermissions(fixture.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void survivesAFullDisk()
    {
        StorageFixture fixture;
        fixture.close();
        WorkspaceOptions small;
        small.maxPages = 200;
        int acknowledged = 0;
        {
            const auto workspace = Workspace::open(fixture.folder(), small);
            VERIFY_OK(workspace);
            const auto [error, stored] = fill(**workspace);
            QCOMPARE(error.code, ErrorCode::StorageFull);
            QCOMPARE(error.path, fixture.file());
            acknowledged = stored;
            QVERIFY(!(*workspace)->database().value()->inTransaction());
        }
        expectWhole(fixture.folder(), acknowledged);
    }
    void survivesAFileSizeLimit()
    {
        StorageFixture fixture;
        fixture.close();
        const auto answer = answerOf(QCoreApplication::applicationFilePath(),
            {QStringLiteral("fill"), fixture.folder(), QStringLiteral("700000")});
        QCOMPARE(answer.value(0), QByteArray("STORAGE_FULL"));
        QVERIFY(answer.value(1).toInt() > 0);
        expectWhole(fixture.folder(), answer.value(1).toInt());
    }
    void failedCreationLeavesNothing()
    {
        QTemporaryDir folder;
        WorkspaceOptions options;
        options.create = true;
        options.maxPages = 3;
        const auto made = Workspace::open(folder.path(), options);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::StorageFull);
        QVERIFY(contentOf(folder.path()).isEmpty());
    }

private:
    static void expectRefused(const QString& folder, ErrorCode code)
    {
        const auto before = contentOf(folder);
        for (const bool readOnly : {false, true}) {
            WorkspaceOptions options;
            options.create = true;
            options.readOnly = readOnly;
            const auto opened = Workspace::open(folder, options);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, code);
            QCOMPARE(opened.error().path, folder + QLatin1String("/tenantry.db"));
            QVERIFY(!opened.error().detail.isEmpty());
        }
        QCOMPARE(contentOf(folder), before);
    }
    static void expectWhole(const QString& folder, int events)
    {
        VERIFY_OK(Workspace::open(folder, {}));
        const auto report = Doctor::examine(folder);
        VERIFY_OK(report);
        QVERIFY(report->ok());
        QCOMPARE(report->tenants.first().events, events);
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("open") || arguments.value(1) == QLatin1String("fill"))
        return child(arguments);
    TestBadInput test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_badinput.moc"
