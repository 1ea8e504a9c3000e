// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witnesswatch.h"

#include "base/async.h"
#include "base/fixedclock.h"
#include "tests/client/fakeledger.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using State = LedgerStanding::State;

namespace {

/// A keychain that always has the same key.
class FixedKeys final : public WitnessKeys {
public:
    using WitnessKeys::WitnessKeys;
    QFuture<Result<WitnessKey>> obtain() override
    {
        return readyFuture(Result<WitnessKey>(WitnessKey{WitnessKey::Place::Keychain, QByteArray(32, 'k'), {}}));
    }
};

} // namespace

class WitnessWatchTest : public QObject {
    Q_OBJECT

    const TenantId m_acme{"acme"};
    FixedClock m_clock{Timestamp{1763472726000}};
    QThreadPool m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeLedger> m_service;
    std::unique_ptr<WitnessStore> m_store;
    std::unique_ptr<WitnessWatch> m_watch;

    /// A console's next run.
    void startConsole()
    {
        m_watch.reset();
        m_store = std::make_unique<WitnessStore>(
            std::make_unique<FixedKeys>(m_folder->path()), m_folder->path(), "server", m_pool);
        m_watch = std::make_unique<WitnessWatch>(m_service->source(), *m_store, m_clock, m_pool);
        m_watch->begin();
        QVERIFY(settle());
    }
    bool settle()
    {
        return spin([this] { return m_watch->isSettled() && m_store->isSettled(); }, 10000);
    }
    LedgerStanding standing() const { return m_watch->standing(m_acme); }
    void lookAgain()
    {
        m_watch->look(m_acme);
        QVERIFY(settle());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<FakeLedger>();
        m_service->add(1).append(60);
        startConsole();
    }

    void looksAtConnectAndAtEachCheckpoint()
    {
        QCOMPARE(standing().state, State::NotYet);
        m_watch->watch(m_acme);
        QVERIFY(settle());
        QCOMPARE(standing().state, State::Verified);
        QVERIFY(standing().firstContact);
        QCOMPARE(standing().verifiedTo, 60u);
        QCOMPARE(m_service->proofsAsked, 0);
        m_service->of(m_acme).append(10);
        m_clock.set(Timestamp{m_clock.now().ms + 4000});
        lookAgain();
        QCOMPARE(m_service->proofsAsked, 1);
        QCOMPARE(standing().verifiedTo, 70u);
        QCOMPARE(standing().verifiedAt, std::optional(m_clock.now()));
        startConsole(); // another run remembers, and asks for a proof at once
        m_service->of(m_acme).append(3);
        m_watch->watch(m_acme);
        QVERIFY(settle());
        QCOMPARE(m_service->proofsAsked, 2);
        QVERIFY(!standing().firstContact);
        QCOMPARE(standing().verifiedTo, 73u);
    }

    void aRollbackIsABreachAlsoInTheNextRun()
    {
        m_watch->watch(m_acme);
        QVERIFY(settle());
        m_service->replace(m_acme, 1).append(50);
        QSignalSpy breached(m_watch.get(), &WitnessWatch::breached);
        lookAgain();
        QCOMPARE(standing().state, State::Broken);
        QCOMPARE(standing().breach->kind, QByteArray("rolled-back"));
        lookAgain();
        QCOMPARE(breached.count(), 1);
        m_service->replace(m_acme, 1).append(60); // shown sound again
        startConsole();
        QSignalSpy again(m_watch.get(), &WitnessWatch::breached);
        m_watch->watch(m_acme);
        QVERIFY(settle());
        QCOMPARE(standing().state, State::Broken);
        QVERIFY(!standing().breach->keptNote.isEmpty() && !standing().breach->shownNote.isEmpty());
        QCOMPARE(again.count(), 0);
        m_watch->accept(m_acme);
        QVERIFY(settle());
        QCOMPARE(standing().state, State::Verified);
        startConsole();
        QVERIFY(!standing().breach);
    }

    void aRewriteIsABreach()
    {
        m_watch->watch(m_acme);
        QVERIFY(settle());
        m_service->replace(m_acme, 2).append(90);
        lookAgain();
        QCOMPARE(standing().breach->kind, QByteArray("history-rewritten"));
        QVERIFY(!standing().breach->proof.isEmpty());
    }

    void noAnswerIsNoBreach()
    {
        m_watch->watch(m_acme);
        QVERIFY(settle());
        m_service->refusal = Error{ErrorCode::IoError, QStringLiteral("cut"), {}};
        lookAgain();
        QCOMPARE(standing().state, State::NoAnswer);
        QCOMPARE(standing().verifiedTo, 60u);
        QVERIFY(!standing().trouble.isEmpty());
        m_service->refusal.reset();
        lookAgain();
        QCOMPARE(standing().state, State::Verified);
    }

    void readsAWholeLog_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<int>("pruned");
        QTest::addColumn<int>("behind");
        QTest::newRow("one entry") << 1 << 0 << 0;
        QTest::newRow("a page") << 1000 << 0 << 0;
        QTest::newRow("pages") << 2500 << 0 << 0;
        QTest::newRow("unsigned rows") << 300 << 0 << 7;
        QTest::newRow("pruned") << 700 << 333 << 0;
        QTest::newRow("pruned at a power of two") << 700 << 512 << 2;
    }

    void readsAWholeLog()
    {
        QFETCH(int, entries);
        QFETCH(int, pruned);
        QFETCH(int, behind);
        LedgerMaker& log = m_service->replace(m_acme, 5);
        log.append(entries);
        if (pruned > 0)
            log.prune(static_cast<uint64_t>(pruned));
        m_service->unsignedRows = static_cast<uint64_t>(behind);
        m_watch->watch(m_acme);
        QVERIFY(settle());
        QSignalSpy changed(m_watch.get(), &WitnessWatch::changed);
        m_watch->verifyAll(m_acme);
        QVERIFY(settle());
        QCOMPARE(standing().state, State::Verified);
        QVERIFY2(standing().trouble.isEmpty(), qPrintable(standing().trouble));
        QVERIFY(standing().readAt);
        QCOMPARE(standing().rowsRead, log.size());
        QCOMPARE(standing().percent(), 100);
        QVERIFY(changed.count() >= 2);
    }

    void namesTheRowThatWasChanged()
    {
        m_watch->watch(m_acme);
        QVERIFY(settle());
        m_service->changeEntry(m_acme, 17);
        QSignalSpy breached(m_watch.get(), &WitnessWatch::breached);
        m_watch->verifyAll(m_acme);
        QVERIFY(settle());
        QCOMPARE(standing().state, State::Broken);
        QCOMPARE(standing().breach->kind, QByteArray("content-changed"));
        QCOMPARE(standing().breach->row, std::optional<uint64_t>(17));
        QVERIFY(!standing().breach->keptNote.isEmpty());
        QCOMPARE(breached.count(), 1);
        lookAgain(); // sound heads do not mend it
        QCOMPARE(standing().state, State::Broken);
    }

    void canBeCancelled()
    {
        m_service->of(m_acme).append(5000);
        m_watch->watch(m_acme);
        QVERIFY(settle());
        m_watch->verifyAll(m_acme);
        QVERIFY(spin([this] { return standing().rowsRead > 0; }, 10000));
        QCOMPARE(standing().state, State::Verifying);
        m_watch->cancelVerify(m_acme);
        QVERIFY(settle());
        QCOMPARE(standing().state, State::Verified); // by its checkpoints, as before
        QVERIFY(!standing().readAt);
        QVERIFY(m_service->pagesAsked < 6);
    }

    void ifTheServiceStopsAnsweringNothingIsSaid()
    {
        m_service->of(m_acme).append(5000);
        m_watch->watch(m_acme);
        QVERIFY(settle());
        m_watch->verifyAll(m_acme);
        QVERIFY(spin([this] { return standing().rowsRead > 0; }, 10000));
        m_service->refusal = Error{ErrorCode::IoError, QStringLiteral("cut"), {}};
        QVERIFY(settle());
        QVERIFY(!standing().readAt && !standing().breach);
        QVERIFY(standing().trouble.contains(QStringLiteral("incomplete")));
    }
};

QTEST_GUILESS_MAIN(WitnessWatchTest)
#include "tst_witnesswatch.moc"
