// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"
#include "storage/transactiongroup.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <thread>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Several transactions under one commit: each all or nothing as before, none on disk before all are.
class TestTransactionGroup : public QObject {
    Q_OBJECT

    /// How many notes another connection sees: what is committed.
    static int64_t committed(const StorageFixture& fixture)
    {
        int64_t count = -1;
        std::thread([&] {
            const auto other = Database::open({.file = fixture.file(), .readOnly = true});
            count = other ? (*other)->scalar("SELECT count(*) FROM note WHERE key LIKE 'g%'").value_or(-1) : -1;
        }).join();
        return count;
    }
    static Result<void> put(Database& db, const char* key, bool commits = true)
    {
        auto step = Transaction::begin(db, Transaction::Mode::Write);
        if (!step)
            return fail(step.error());
        auto insert = db.prepare("INSERT INTO note (key, value) VALUES (?, '')");
        if (const auto done = insert->bind(std::string_view(key)).run(); !done)
            return fail(done.error());
        return commits ? step->commit() : Result<void>();
    }

private slots:
    void stepsBecomeDurableTogether()
    {
        StorageFixture fixture;
        auto group = TransactionGroup::begin(fixture.db());
        VERIFY_OK(group);
        VERIFY_OK(put(fixture.db(), "g1"));
        VERIFY_OK(put(fixture.db(), "g2"));
        QCOMPARE(committed(fixture), 0);
        VERIFY_OK(group->commit());
        QCOMPARE(committed(fixture), 2);
        VERIFY_OK(put(fixture.db(), "g3")); // a transaction of its own again
        QCOMPARE(committed(fixture), 3);
    }
    void aStepThatIsNotCommittedLeavesTheOthers()
    {
        StorageFixture fixture;
        auto group = TransactionGroup::begin(fixture.db());
        VERIFY_OK(put(fixture.db(), "g1"));
        VERIFY_OK(put(fixture.db(), "g2", false));
        QVERIFY(!put(fixture.db(), "g1")); // its key is taken: undone by itself
        VERIFY_OK(put(fixture.db(), "g3"));
        VERIFY_OK(group->commit());
        QCOMPARE(committed(fixture), 2);
    }
    void aGroupThatIsLeftIsUndone()
    {
        StorageFixture fixture;
        {
            auto group = TransactionGroup::begin(fixture.db());
            VERIFY_OK(put(fixture.db(), "g1"));
        }
        QCOMPARE(committed(fixture), 0);
        VERIFY_OK(put(fixture.db(), "g1"));
        QCOMPARE(committed(fixture), 1);
    }
    void nothingNestsDeeper()
    {
        StorageFixture fixture;
        auto group = TransactionGroup::begin(fixture.db());
        QCOMPARE(TransactionGroup::begin(fixture.db()).error().code, ErrorCode::StorageError);
        {
            const auto step = Transaction::begin(fixture.db(), Transaction::Mode::Write);
            VERIFY_OK(step);
            QCOMPARE(Transaction::begin(fixture.db(), Transaction::Mode::Write).error().code, ErrorCode::StorageError);
        }
        VERIFY_OK(put(fixture.db(), "g1"));
        VERIFY_OK(group->commit());
        QCOMPARE(group->commit().error().code, ErrorCode::StorageError);
        QCOMPARE(committed(fixture), 1);
    }
    void whatSqliteRolledBackIsNotAcknowledged()
    {
        StorageFixture fixture;
        auto group = TransactionGroup::begin(fixture.db());
        VERIFY_OK(put(fixture.db(), "g1"));
        VERIFY_OK(fixture.db().execute("ROLLBACK")); // as it does itself on a full disk
        QVERIFY(!group->isAlive());
        QCOMPARE(put(fixture.db(), "g2").error().code, ErrorCode::StorageError);
        QCOMPARE(group->commit().error().code, ErrorCode::StorageError);
        VERIFY_OK(put(fixture.db(), "g3"));
        QCOMPARE(committed(fixture), 1);
    }
};

QTEST_GUILESS_MAIN(TestTransactionGroup)
#include "tst_transactiongroup.moc"
