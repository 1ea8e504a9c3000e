// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/denialbudget.h"
#include "gateway/oncememory.h"

#include <QTest>

using namespace Tenantry;

class TestAuditPace : public QObject {
    Q_OBJECT
private slots:
    void writesTwentyDenialsThenOneAMinuteWithACount()
    {
        DenialBudget budget;
        Timestamp now{1'000'000};
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(budget.take(m_mallory, now), 1);
            now.ms += 100;
        }
        for (int i = 0; i < 50; ++i)
            QCOMPARE(budget.take(m_mallory, now), 0);
        QCOMPARE(budget.take(UserId("other"), now), 1);
        now.ms += Timestamp::kMinute;
        QCOMPARE(budget.take(m_mallory, now), 51);
        QCOMPARE(budget.take(m_mallory, now), 0);
        now.ms += Timestamp::kMinute;
        QCOMPARE(budget.take(m_mallory, now), 2);
    }
    void notesOnceAnHourAndCounts()
    {
        OnceMemory memory;
        const Timestamp noon{12 * Timestamp::kHour};
        const auto note = [&](const char* tenant, const char* session, Timestamp at) {
            return memory.note("tenant.enter", m_mallory, SessionId(session), TenantId(tenant), at);
        };
        QVERIFY(note("acme", "s1", noon).write);
        QVERIFY(!note("acme", "s1", {noon.ms + 1}).write);
        QVERIFY(!note("acme", "s1", {noon.ms + Timestamp::kHour - 1}).write);
        QVERIFY(note("globex", "s1", noon).write);
        QVERIFY(note("acme", "s2", noon).write);
        const auto next = note("acme", "s1", {noon.ms + Timestamp::kHour});
        QVERIFY(next.write);
        QCOMPARE(next.before, 2);
    }

private:
    const UserId m_mallory{"mallory"};
};

QTEST_GUILESS_MAIN(TestAuditPace)
#include "tst_auditpace.moc"
