// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspace.h"
#include "tests/gateway/doorfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <latch>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Batches that are written under one commit: each is acknowledged once it is on disk, and answers for itself alone.
class TestCommitGroup : public QObject {
    Q_OBJECT

    /// How many events a connection of this thread sees: what is committed.
    static int64_t stored(DoorFixture& fixture)
    {
        const auto database = fixture.engine().workspace().database();
        return database ? (*database)->scalar("SELECT count(*) FROM event").value_or(-1) : -1;
    }
    static GatewayCall callOf(const char* user, const char* tenant)
    {
        GatewayCall call{{}, {}, ClaimSource::Payload, RequestId("req_test"), {}};
        call.principal.userId = UserId(user);
        call.claim.tenantId = TenantId(tenant);
        return call;
    }
    static QList<EventInput> batch(const QByteArray& number, const char* type = "t")
    {
        QList<EventInput> events;
        for (const char* part : {"a", "b"}) {
            EventInput event;
            event.id = EventId(number + part);
            event.type = type;
            events.append(event);
        }
        return events;
    }

private slots:
    void waitingBatchesShareACommitAndEachIsToldAfterIt()
    {
        DoorFixture fixture;
        const int64_t before = stored(fixture);
        constexpr int kBatches = 20;
        constexpr int kBad = 7;
        std::latch gate(1);
        QVERIFY(fixture.engine().change("gate", [&] { gate.wait(); })); // they all wait behind this
        std::mutex mutex;
        QList<int64_t> seen; // what another connection sees at the moment each is told
        QList<QFuture<Result<IngestResult>>> answers;
        for (int i = 0; i < kBatches; ++i) {
            const bool acme = i % 2 == 0;
            auto answer = fixture.engine().ingest(callOf(acme ? "alice" : "bob", acme ? "acme" : "globex"),
                batch(QByteArray::number(i), i == kBad ? "" : "t"), Json::object(), acme ? "acme" : "globex");
            answers.append(answer.then(QtFuture::Launch::Sync, [&](Result<IngestResult> result) {
                int64_t count = 0;
                std::thread([&] { count = stored(fixture); }).join();
                const std::lock_guard lock(mutex);
                seen.append(count - before);
                return result;
            }));
        }
        gate.count_down();
        for (int i = 0; i < kBatches; ++i) {
            const auto result = resultOf(answers[i]);
            QCOMPARE(result.has_value(), i != kBad); // the bad one took no other with it
        }
        QCOMPARE(stored(fixture) - before, 2 * (kBatches - 1));
        for (int64_t count : seen)
            QVERIFY(count >= 2); // nobody was told before anything was on disk
        std::sort(seen.begin(), seen.end());
        const auto commits = std::unique(seen.begin(), seen.end()) - seen.begin();
        QVERIFY2(commits <= kBatches / 2, qPrintable(QString::number(commits))); // several shared one
    }
    void nobodyElseSeesAGroupBeforeItsCommit()
    {
        DoorFixture fixture;
        const int64_t before = stored(fixture);
        int64_t inside = -1;
        std::latch done(1);
        QVERIFY(fixture.engine().changeTogether("acme", [&](CommitGroup& group) {
            const PreparedBatch sent{[] { return Result<QList<EventInput>>(batch("x")); }};
            const auto answer = fixture.engine().gateway().ingest(callOf("alice", "acme"), sent, &group);
            std::thread([&] { inside = answer.body ? stored(fixture) : -2; }).join();
            group.then([&](const Result<void>&) { done.count_down(); });
        }));
        done.wait();
        QCOMPARE(inside, before);
        QCOMPARE(stored(fixture), before + 2);
    }
    void aBatchMadeReadyForAnotherTenantIsMadeReadyAgain()
    {
        DoorFixture fixture;
        PreparedBatch wrong{[] { return Result<QList<EventInput>>(batch("y")); }};
        fixture.engine().gateway().prepare(callOf("bob", "globex"), wrong);
        QCOMPARE(wrong.tenant, TenantId("globex"));
        std::latch done(1);
        QVERIFY(fixture.engine().changeTogether("acme", [&](CommitGroup& group) {
            const auto answer = fixture.engine().gateway().ingest(callOf("alice", "acme"), wrong, &group);
            QVERIFY(answer.body);
            group.then([&](const Result<void>&) { done.count_down(); });
        }));
        done.wait();
        auto* const database = *fixture.engine().workspace().database();
        QCOMPARE(
            database->scalar("SELECT count(*) FROM event WHERE id LIKE 'y%' AND tenant_id = 'globex'").value_or(-1), 0);
        QCOMPARE(database
                     ->scalar("SELECT count(*) FROM event e JOIN tenant t ON t.key = e.tenant WHERE e.id LIKE 'y%'"
                              " AND e.tenant_id = 'acme' AND t.id = 'acme'")
                     .value_or(-1),
            2);
    }
    void nothingIsMadeReadyForAStranger()
    {
        DoorFixture fixture;
        PreparedBatch batchOfMia{[] { return Result<QList<EventInput>>(batch("z")); }};
        fixture.engine().gateway().prepare(callOf("mia", "globex"), batchOfMia);
        QVERIFY(batchOfMia.tenant.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommitGroup)
#include "tst_commitgroup.moc"
