// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/subdomainrules.h"
#include "storage/migrations.h"
#include "storage/sqlitedialect.h"
#include "storage/tenantliferepository.h"
#include "storage/tenantrepository.h"
#include "storage/usednames.h"
#include "tests/storage/accessguard.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// What subdomains may be, what looks alike, and what becomes of tenants of before there were lives.
class TestTenantNames : public QObject {
    Q_OBJECT
private slots:
    void looksAlike_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("alike");
        const auto row = [](const char* one, const char* other, bool alike) {
            QTest::addRow("%s %s", one, other) << QByteArray(one) << QByteArray(other) << alike;
        };
        row("acme", "acme", true);
        row("acme", "acrne", true);
        row("google", "g00gle", true);
        row("paypal", "paypa1", true);
        row("paypal", "paypai", true);
        row("widgets", "vvidgets", true);
        row("dover", "clover", true);
        row("sales", "5ales", true);
        row("acme", "acmee", false);
        row("acid", "add", false);
        row("team-1", "team-2", false);
        row("a-b", "ab", false);
    }
    void looksAlike()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QFETCH(bool, alike);
        QCOMPARE(SubdomainRules::skeleton(one) == SubdomainRules::skeleton(other), alike);
    }
    void theMigrationSaysTheSame()
    {
        QTemporaryDir folder;
        const auto opened = Database::open({folder.filePath(QStringLiteral("old.db"))});
        VERIFY_OK(opened);
        Database& db = **opened;
        const SqliteDialect dialect;
        VERIFY_OK(migrate(db, dialect, 4));
        const QByteArrayList names{
            "acme", "acrne", "g00gle-1", "vvidgets", "clover", "5ales", "ci", "c1", "rnrn", "vvvv"};
        for (const QByteArray& name : names)
            VERIFY_OK(db.execute("INSERT INTO tenant (id, name, subdomain, plan, region, binding, status, created_at,"
                                 " sort_name, search) VALUES ('"
                + name + "', 'n', '" + name + "', '', '', 'shared', 'ACTIVE', 1, 'n', 'n')"));
        VERIFY_OK(migrate(db, dialect));
        for (const QByteArray& name : names) {
            auto row = db.prepare("SELECT skeleton, version, tags FROM tenant WHERE id = ?");
            VERIFY_OK(row);
            QVERIFY(row->bind(name).step().value_or(false));
            QCOMPARE(row->bytes(0), SubdomainRules::skeleton(name));
            QCOMPARE(row->integer(1), 1);
            QCOMPARE(row->bytes(2), "[]");
        }
    }
    void grantsAreCountedWhereThereIsSharing()
    {
        StorageFixture fixture;
        QVERIFY(fixture.isOpen());
        const TenantLifeRepository lives(fixture.db());
        const QList<TenantId> both{TenantId("a"), TenantId("b")};
        const auto none = lives.footprint(AccessGuard::platform(), both, kNow);
        VERIFY_OK(none);
        QCOMPARE(none->grants, 0);
        VERIFY_OK(fixture.db().execute(
            "DROP TABLE IF EXISTS share_grant; CREATE TABLE share_grant (id TEXT PRIMARY KEY, provider TEXT, consumer "
            "TEXT, state TEXT);"
            "INSERT INTO share_grant (id, provider, consumer, state) VALUES ('1', 'a', 'x', 'ACTIVE'),"
            " ('2', 'x', 'b', 'SUSPENDED'), ('3', 'a', 'b', 'ACTIVE'), ('4', 'a', 'b', 'REVOKED'), ('5', 'x', 'y', "
            "'ACTIVE')"));
        const auto some = lives.footprint(AccessGuard::platform(), both, kNow);
        VERIFY_OK(some);
        QCOMPARE(some->grants, 3);
    }
    void namesAreKeptAndRetired()
    {
        StorageFixture fixture;
        QVERIFY(fixture.isOpen());
        const PlatformScope scope = AccessGuard::platform();
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        TenantLifeRepository lives(fixture.db());
        const UsedNames names(fixture.db());
        const auto before = lives.state(scope, TenantId("a"));
        VERIFY_OK(before);
        TenantState after = *before;
        after.tenant.subdomain = "a-new";
        VERIFY_OK(lives.write(*transaction, scope, *before, after, kNow));
        QVERIFY(!lives.write(*transaction, scope, *before, after, kNow)); // of a version that is over
        VERIFY_OK(names.checkFree("a-sub", TenantId("a")));
        QCOMPARE(names.checkFree("a-sub", TenantId("b")).error().code, ErrorCode::Conflict);
        QCOMPARE(names.checkFree("a-sub", TenantId("new")).error().code, ErrorCode::Conflict);
        VERIFY_OK(UsedNames(fixture.db()).retire(*transaction, TenantId("a"), kNow));
        for (const char* name : {"a-sub", "a-new"})
            QCOMPARE(names.checkFree(name, TenantId("a")).error().code, ErrorCode::Conflict);
        const auto alike = names.lookAlike("a-5ub", TenantId("b"));
        VERIFY_OK(alike);
        QVERIFY(alike->has_value() && (*alike)->isPast);
        QCOMPARE(names.isUsedId(TenantId("a")).value_or(false), true);
        QCOMPARE(names.isUsedId(TenantId("A")).value_or(true), false);
    }
};

QTEST_GUILESS_MAIN(TestTenantNames)
#include "tst_tenantnames.moc"
