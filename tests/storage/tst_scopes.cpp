// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/eventrepository.h"
#include "storage/rolluprepository.h"
#include "tests/storage/accessguard.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <type_traits>

using namespace Tenantry;
using namespace Tenantry::Testing;

static_assert(!std::is_constructible_v<TenantScope, TenantId, UserId, Role, TenantScope::Via>);
static_assert(!std::is_default_constructible_v<TenantScope> && !std::is_default_constructible_v<PlatformScope>);
static_assert(!std::is_default_constructible_v<GuardKey>);

class TestScopes : public QObject {
    Q_OBJECT
private slots:
    void otherTenantsRowsAreNowhere_data()
    {
        QTest::addColumn<EventFilter>("filter");
        EventFilter text;
        text.text = QStringLiteral("secret");
        EventFilter user;
        user.userId = UserId("shared-user");
        EventFilter type;
        type.types = {"page.*"};
        EventFilter time;
        time.from = Timestamp{kNow.ms - 100 * Timestamp::kHour};
        time.to = Timestamp{kNow.ms + Timestamp::kHour};
        QTest::newRow("all") << EventFilter{};
        QTest::newRow("text") << text;
        QTest::newRow("user") << user;
        QTest::newRow("type") << type;
        QTest::newRow("time") << time;
    }
    void otherTenantsRowsAreNowhere()
    {
        QFETCH(EventFilter, filter);
        StorageFixture fixture;
        fill(fixture);
        const EventRepository events(fixture.db());
        const TenantScope a = AccessGuard::tenant(TenantId("a"));
        const auto page = events.page(a, filter, {.limit = 1000});
        VERIFY_OK(page);
        QCOMPARE(page->rows.size(), 20);
        for (const StoredEvent& row : page->rows)
            QCOMPARE(row.event.tenantId, TenantId("a"));
        QCOMPARE(events.count(a, filter).value_or(-1), 20);
        const auto anchors = events.anchors(a, filter, 1);
        VERIFY_OK(anchors);
        QCOMPARE(anchors->totalCount, 20);
        for (const EventKey& key : anchors->keys)
            QCOMPARE(key.tenantId, TenantId("a"));
        QCOMPARE(events.count(AccessGuard::platform(), filter).value_or(-1), 50);
    }
    void metricsAreOnesOwn()
    {
        StorageFixture fixture;
        fill(fixture);
        const RollupRepository rollups(fixture.db());
        const TenantScope a = AccessGuard::tenant(TenantId("a"));
        const auto metrics = rollups.metrics(a, {}, kNow);
        VERIFY_OK(metrics);
        QCOMPARE(metrics->tenantId, TenantId("a"));
        QCOMPARE(metrics->totalEvents, 20);
        QCOMPARE(metrics->activeUsers, 1);
        const auto series = rollups.series(a, {}, RollupRepository::Bucket::Hour, {0}, kNow);
        VERIFY_OK(series);
        int64_t sum = 0;
        for (const SeriesPoint& point : *series) {
            QCOMPARE(point.tenantId, TenantId("a"));
            sum += point.count;
        }
        QCOMPARE(sum, 20);
    }
    void foreignAndAbsentLookAlike()
    {
        StorageFixture fixture;
        fill(fixture);
        const EventRepository events(fixture.db());
        const TenantScope a = AccessGuard::tenant(TenantId("a"));
        const auto foreign = events.find(a, EventId("only-b"));
        const auto absent = events.find(a, EventId("nobody"));
        QVERIFY(!foreign && !absent);
        QCOMPARE(foreign.error(), absent.error());
        VERIFY_OK(events.find(AccessGuard::tenant(TenantId("b")), EventId("only-b")));
        QCOMPARE(events.find(a, EventId("e3"))->tenantId, TenantId("a"));
        const TenantScope upper = AccessGuard::tenant(TenantId("A"));
        QCOMPARE(events.count(upper, {}).value_or(-1), 0);
    }
    void changedOwnerIsSeen()
    {
        StorageFixture fixture;
        fill(fixture);
        VERIFY_OK(fixture.db().execute("UPDATE event SET tenant_id = 'b' WHERE tenant_id = 'a' AND id = 'e3'"));
        const EventRepository events(fixture.db());
        const TenantScope a = AccessGuard::tenant(TenantId("a"));
        const auto page = events.page(a, {}, {});
        VERIFY_OK(page);
        QCOMPARE(page->rows.size(), 20);
        QCOMPARE(std::count_if(page->rows.begin(), page->rows.end(),
                     [](const StoredEvent& row) { return row.event.tenantId == TenantId("b"); }),
            1);
        QCOMPARE(events.find(a, EventId("e3"))->tenantId, TenantId("b"));
    }
    void writesOnlyItsOwn()
    {
        StorageFixture fixture;
        QVERIFY(fixture.isOpen());
        const QList<Event> mixed{makeEvent("a", "1", kNow), makeEvent("b", "2", kNow)};
        QCOMPARE(fixture.insert(mixed).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(fixture.insert({makeEvent("nobody", "1", kNow)}).error().code, ErrorCode::NotFound);
        QCOMPARE(EventRepository(fixture.db()).count(AccessGuard::platform(), {}).value_or(-1), 0);
    }

private:
    static void fill(StorageFixture& fixture)
    {
        QList<Event> a;
        QList<Event> b;
        for (int i = 0; i < 30; ++i) {
            const Timestamp at{kNow.ms - i * Timestamp::kHour};
            const QByteArray id = "e" + QByteArray::number(i);
            if (i < 20)
                a.append(makeEvent("a", id, at, "page.view", "shared-user", "s", R"({"t":"A's Secret"})"));
            b.append(makeEvent("b", i == 29 ? QByteArray("only-b") : id, at, "page.view", "shared-user", "s",
                R"({"t":"B's secret"})"));
        }
        VERIFY_OK(fixture.insert(a));
        VERIFY_OK(fixture.insert(b));
    }
};

QTEST_GUILESS_MAIN(TestScopes)
#include "tst_scopes.moc"
