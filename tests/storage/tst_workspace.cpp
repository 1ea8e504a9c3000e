// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cancelguard.h"
#include "storage/doctor.h"
#include "storage/keyvaluestore.h"
#include "storage/migrations.h"
#include "storage/sqlitedialect.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QFileInfo>
#include <QTest>

#include <thread>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

QByteArrayList schemaOf(Database& db)
{
    QByteArrayList lines;
    auto statement = db.prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name");
    while (statement && statement->step().value_or(false))
        lines.append(statement->bytes(0));
    return lines;
}

WorkspaceOptions plain()
{
    WorkspaceOptions options;
    options.now = kNow;
    return options;
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT
private slots:
    void makesAFolder()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("new/one"));
        QCOMPARE(Workspace::open(folder, plain()).error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(folder));
        WorkspaceOptions options = plain();
        options.create = true;
        options.sample = true;
        QByteArray installation;
        {
            const auto made = Workspace::open(folder, options);
            VERIFY_OK(made);
            installation = (*made)->installation();
            QCOMPARE(installation.size(), 26);
            QCOMPARE((*made)->createdAt(), kNow);
            QVERIFY((*made)->isSample());
            QCOMPARE(QFileInfo((*made)->keysFolder()).permissions() & 0x77, QFile::Permissions());
            QVERIFY(QFileInfo((*made)->bindingsFolder()).isDir());
        }
        const auto again = Workspace::open(folder, plain());
        VERIFY_OK(again);
        QCOMPARE((*again)->installation(), installation);
        QVERIFY(!QFile::exists(folder + QLatin1String("/tenantry.db.new")));
    }
    void freshIsMigrated()
    {
        QTemporaryDir place;
        const SqliteDialect dialect;
        auto fresh = Database::open({.file = place.filePath(QStringLiteral("fresh.db"))});
        auto stepped = Database::open({.file = place.filePath(QStringLiteral("stepped.db"))});
        VERIFY_OK(fresh);
        VERIFY_OK(stepped);
        VERIFY_OK(migrate(**fresh, dialect));
        for (int version = 1; version <= newestSchema(dialect); ++version) {
            VERIFY_OK(migrate(**stepped, dialect, version));
            QCOMPARE(dialect.schemaVersion(**stepped).value_or(-1), version);
        }
        QVERIFY(newestSchema(dialect) >= 2);
        QVERIFY(schemaOf(**fresh).size() > 10);
        QCOMPARE(schemaOf(**stepped), schemaOf(**fresh));
    }
    void connectionIsDurable()
    {
        StorageFixture fixture;
        QVERIFY(fixture.isOpen());
        QCOMPARE(fixture.db().scalar("PRAGMA foreign_keys").value_or(-1), 1);
        QCOMPARE(fixture.db().scalar("PRAGMA synchronous").value_or(-1), 2);
        QCOMPARE(fixture.db().scalar("PRAGMA secure_delete").value_or(-1), 1);
        auto mode = fixture.db().prepare("PRAGMA journal_mode");
        QVERIFY(mode && mode->step().value_or(false));
        QCOMPARE(mode->bytes(0), QByteArray("wal"));
    }
    void connectionKeepsItsThread()
    {
        StorageFixture fixture;
        QVERIFY(fixture.isOpen());
        std::optional<ErrorCode> code;
        std::thread([&] {
            const auto read = fixture.db().scalar("SELECT 1");
            if (!read)
                code = read.error().code;
        }).join();
        QCOMPARE(code, std::optional(ErrorCode::StorageError));
    }
    void eachThreadHasItsOwn()
    {
        StorageFixture fixture;
        fixture.close();
        const auto workspace = Workspace::open(fixture.folder(), plain());
        VERIFY_OK(workspace);
        Database* mine = (*workspace)->database().value_or(nullptr);
        QCOMPARE((*workspace)->database().value_or(nullptr), mine);
        for (int round = 0; round < 3; ++round) {
            int64_t tenants = 0;
            bool isOther = false;
            std::thread([&] {
                const auto db = (*workspace)->database();
                isOther = db && *db != mine;
                tenants = db ? (*db)->scalar("SELECT count(*) FROM tenant").value_or(0) : 0;
            }).join();
            QVERIFY(isOther);
            QCOMPARE(tenants, 2);
        }
    }
    void rollsBackWhatIsNotCommitted()
    {
        StorageFixture fixture;
        Database& db = fixture.db();
        {
            auto transaction = Transaction::begin(db, Transaction::Mode::Write);
            VERIFY_OK(transaction);
            VERIFY_OK(KeyValueStore(db).put(*transaction, "k", Json{{"n", 1}}));
            QCOMPARE(Transaction::begin(db, Transaction::Mode::Read).error().code, ErrorCode::StorageError);
        }
        QVERIFY(!db.inTransaction());
        QVERIFY(!KeyValueStore(db).get("k").value_or(Json()));
        auto transaction = Transaction::begin(db, Transaction::Mode::Write);
        VERIFY_OK(transaction);
        VERIFY_OK(KeyValueStore(db).put(*transaction, "k", Json{{"n", 2}}));
        VERIFY_OK(transaction->commit());
        QCOMPARE(KeyValueStore(db).get("k").value_or(std::nullopt), std::optional(Json{{"n", 2}}));
        QVERIFY(!transaction->commit());
    }
    void cancels()
    {
        StorageFixture fixture;
        const CancelToken token;
        const CancelGuard guard(fixture.db(), token);
        token.cancel();
        const auto endless =
            fixture.db().scalar("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c");
        QCOMPARE(endless.error().code, ErrorCode::Cancelled);
    }
    void doctorFindsNothing()
    {
        StorageFixture fixture;
        VERIFY_OK(fixture.insert({makeEvent("a", "e1", kNow), makeEvent("a", "e2", kNow)}));
        const auto beside = Doctor::examine(fixture.folder());
        VERIFY_OK(beside);
        QVERIFY(beside->ok());
        fixture.close();
        const QStringList before = QDir(fixture.folder()).entryList(QDir::Files);
        const auto report = Doctor::examine(fixture.folder());
        VERIFY_OK(report);
        QCOMPARE(QDir(fixture.folder()).entryList(QDir::Files), before);
        QVERIFY(report->ok());
        QCOMPARE(report->tenants.size(), 2);
        QCOMPARE(report->tenants.first().events, 2);
        QCOMPARE(report->schema, newestSchema(SqliteDialect()));
    }
    void doctorFinds_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QByteArray>("check");
        QTest::newRow("owner") << QByteArray("UPDATE event SET tenant_id = 'b' WHERE id = 'e1'")
                               << QByteArray("owners");
        QTest::newRow("total") << QByteArray("UPDATE tenant_total SET n = n + 1") << QByteArray("rollups");
        QTest::newRow("hours") << QByteArray("DELETE FROM tenant_hour") << QByteArray("rollups");
        QTest::newRow("event gone") << QByteArray("DELETE FROM event WHERE id = 'e1'") << QByteArray("rollups");
        QTest::newRow("log size") << QByteArray("INSERT INTO audit_log (log, size) VALUES ('a', 1)")
                                  << QByteArray("audit");
        QTest::newRow("orphan") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM tenant WHERE id = 'a'")
                                << QByteArray("foreignKeys");
    }
    void doctorFinds()
    {
        QFETCH(QByteArray, damage);
        QFETCH(QByteArray, check);
        StorageFixture fixture;
        VERIFY_OK(fixture.insert({makeEvent("a", "e1", kNow)}));
        VERIFY_OK(fixture.db().execute(damage));
        const auto report = Doctor::examine(fixture.folder());
        VERIFY_OK(report);
        QVERIFY(std::any_of(report->findings.begin(), report->findings.end(),
            [&](const DoctorFinding& finding) { return finding.check == check && !finding.remedy.isEmpty(); }));
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
