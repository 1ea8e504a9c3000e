// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sample/sampleday.h"
#include "client/sample/samplenames.h"
#include "client/sample/sampleplan.h"
#include "tests/support/testsupport.h"

#include <QSet>
#include <QTest>

#include <numeric>

using namespace Tenantry;

class TestSample : public QObject {
    Q_OBJECT

private slots:
    void organisationsAreDistinct();
    void theSameSeedGivesTheSame();
    void eventsAddUpAndLieInTheirDay();

private:
    static SampleOptions options(uint64_t seed)
    {
        SampleOptions made;
        made.seed = seed;
        made.until = *Timestamp::parse("2025-11-18T13:00:00Z");
        made.desktopPerson = UserId("desk");
        return made;
    }
};

void TestSample::organisationsAreDistinct()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < SampleOptions::kMostTenants; ++i)
        seen.insert(SampleNames::slug(SampleNames::organisation(i), '_'));
    QCOMPARE(seen.size(), SampleOptions::kMostTenants);
    QVERIFY(seen.contains("acme_corp"));
}

void TestSample::theSameSeedGivesTheSame()
{
    const auto first = planSample(options(1));
    QCOMPARE(first, planSample(options(1)));
    QVERIFY(first != planSample(options(2)));
    const Timestamp day{options(1).until.ms - Timestamp::kDay};
    QCOMPARE(makeDay(first[3], day, 100, 1), makeDay(first[3], day, 100, 1));
    QVERIFY(makeDay(first[3], day, 100, 1) != makeDay(first[3], day, 100, 2));
}

void TestSample::eventsAddUpAndLieInTheirDay()
{
    const SampleOptions how = options(1);
    const auto tenants = planSample(how);
    qint64 all = 0;
    QSet<EventId> ids;
    for (const SampleTenant& tenant : tenants) {
        const auto counts = eventsByDay(tenant, how.until, how.seed);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), qint64(0)), tenant.events);
        const Timestamp last{how.until.ms - Timestamp::kDay};
        const auto events = makeDay(tenant, last, counts.last(), how.seed);
        QCOMPARE(events.size(), counts.last());
        for (const EventInput& event : events) {
            QVERIFY(*event.timestamp >= last && *event.timestamp < how.until);
            ids.insert(*event.id);
        }
        all += tenant.events;
    }
    QCOMPARE(all, how.events);
    QVERIFY(tenants[0].events > 4 * tenants[11].events);
    QCOMPARE(tenants[0].members.first().userId.bytes(), QByteArray("desk"));
    QCOMPARE(tenants[1].members.first().role, Role::Admin);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
