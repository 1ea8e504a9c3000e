// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "storage/eventrepository.h"
#include "storage/rolluprepository.h"
#include "tests/storage/accessguard.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <random>
#include <set>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

using Place = EventRepository::Place;

const TenantScope& scopeA()
{
    static const TenantScope scope = AccessGuard::tenant(TenantId("a"));
    return scope;
}

/// As the filter by metadata is meant: the first of the members that is text.
bool tagged(const Event& event, const std::optional<QByteArray>& wanted, std::initializer_list<const char*> members)
{
    if (!wanted)
        return true;
    const auto metadata = parseJson(event.metadata);
    for (const char* member : members) {
        if (metadata && metadata->contains(member) && (*metadata)[member].is_string())
            return QByteArray::fromStdString((*metadata)[member].get<std::string>()) == *wanted;
    }
    return false;
}

/// Times over three days, many of them equal; metadata of all sorts.
QList<Event> spread(const char* tenant, int count, unsigned seed)
{
    std::mt19937 random(seed);
    QList<Event> events;
    const char* types[] = {"inference.run", "inference.done", "inferences", "login"};
    const char* users[] = {"u1", "u2", "u3", "u4", "u5"};
    for (int i = 0; i < count; ++i) {
        const Timestamp at{kNow.ms - static_cast<int64_t>(random() % 260) * 1000 * 1000};
        events.append(makeEvent(tenant, QByteArray::number(random()), at, types[random() % 4], users[random() % 5],
            users[random() % 5], i % 7 ? "{\"n\":1}" : "{\"note\":\"100% done_x\"}"));
        const char* tags[] = {"{}", R"({"organizationName":"Söhne","plan":"business","region":"eu"})",
            R"({"tenantName":"Söhne","tenantPlan":"business"})", R"({"organizationName":7,"tenantName":"Söhne"})",
            R"({"organizationName":"söhne","tenantName":"Söhne","plan":"Business","region":["eu"]})", "no JSON"};
        events.last().metadata = tags[random() % 6];
    }
    return events;
}

} // namespace

class TestEvents : public QObject {
    Q_OBJECT
private slots:
    void countsDuplicatesExactly()
    {
        StorageFixture fixture;
        const Event one = makeEvent("a", "1", kNow);
        const Event two = makeEvent("a", "2", kNow);
        const QList<Event> batch{one, two, one};
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        VERIFY_OK(transaction);
        EventRepository events(fixture.db());
        const auto first = events.insertBatch(*transaction, scopeA(), {batch.constData(), 3});
        VERIFY_OK(first);
        QCOMPARE(first->accepted, 2);
        QCOMPARE(first->duplicates, 1);
        QCOMPARE(first->stored, (std::vector<bool>{true, true, false}));
        const auto again = events.insertBatch(*transaction, scopeA(), {batch.constData(), 3});
        QCOMPARE(again->duplicates, 3);
        VERIFY_OK(transaction->commit());
        QCOMPARE(events.count(scopeA(), {}).value_or(-1), 2);
        QCOMPARE(events.find(scopeA(), EventId("1")).value_or(Event{}), one);
        QCOMPARE(fixture.insert({makeEvent("b", "1", kNow)}).value_or(0), 1);
    }
    void pagesMeetEachRowOnce_data()
    {
        QTest::addColumn<bool>("platform");
        QTest::addColumn<bool>("older");
        QTest::newRow("tenant, older") << false << true;
        QTest::newRow("tenant, newer") << false << false;
        QTest::newRow("platform, older") << true << true;
        QTest::newRow("platform, newer") << true << false;
    }
    void pagesMeetEachRowOnce()
    {
        QFETCH(bool, platform);
        QFETCH(bool, older);
        StorageFixture fixture;
        VERIFY_OK(fixture.insert(spread("a", 300, 1)));
        VERIFY_OK(fixture.insert(spread("b", 300, 2)));
        const EventRepository events(fixture.db());
        const auto read = [&](const Place& place) {
            return platform ? events.page(AccessGuard::platform(), {}, place) : events.page(scopeA(), {}, place);
        };
        QList<StoredEvent> all;
        Place place{.from = {}, .direction = older ? Place::Direction::Older : Place::Direction::Newer, .limit = 37};
        for (bool more = true; more;) {
            const auto page = read(place);
            VERIFY_OK(page);
            QVERIFY(page->rows.size() <= 37 && !page->rows.isEmpty());
            all = older ? all + page->rows : page->rows + all;
            place.from = older ? all.last().key : all.first().key;
            more = page->hasMore;
        }
        QCOMPARE(all.size(), platform ? 600 : 300);
        QCOMPARE(all, read({.limit = 1000})->rows);
        std::set<std::pair<QByteArray, QByteArray>> keys;
        for (int i = 0; i < all.size(); ++i) {
            keys.insert({all[i].event.tenantId.bytes(), all[i].event.id.bytes()});
            QVERIFY(i == 0 || all[i - 1].event.timestamp >= all[i].event.timestamp);
        }
        QCOMPARE(static_cast<qsizetype>(keys.size()), all.size());
    }
    void placeNeedsNoPartition()
    {
        StorageFixture fixture;
        VERIFY_OK(fixture.insert({makeEvent("a", "1", kNow), makeEvent("a", "2", kNow)}));
        VERIFY_OK(fixture.insert({makeEvent("b", "1", kNow), makeEvent("b", "2", kNow)}));
        const EventRepository events(fixture.db());
        auto key = events.page(AccessGuard::platform(), {}, {.limit = 2})->rows.last().key;
        key.partition = 0;
        const auto rest = events.page(AccessGuard::platform(), {}, {.from = key});
        VERIFY_OK(rest);
        QCOMPARE(rest->rows.size(), 2);
    }
    void anchorsArePlaces()
    {
        StorageFixture fixture;
        VERIFY_OK(fixture.insert(spread("a", 250, 3)));
        const EventRepository events(fixture.db());
        const auto rows = events.page(scopeA(), {}, {.limit = 1000})->rows;
        const auto anchors = events.anchors(scopeA(), {}, 100);
        VERIFY_OK(anchors);
        QCOMPARE(anchors->totalCount, 250);
        QCOMPARE(anchors->keys, (QList<EventKey>{rows[99].key, rows[199].key}));
        QVERIFY(!events.anchors(scopeA(), {}, 0));
    }
    void filters_data()
    {
        QTest::addColumn<EventFilter>("filter");
        const auto with = [](auto&& change) {
            EventFilter filter;
            change(filter);
            return filter;
        };
        QTest::newRow("type") << with([](EventFilter& f) { f.types = {"login", "none"}; });
        QTest::newRow("prefix") << with([](EventFilter& f) { f.types = {"inference.*"}; });
        QTest::newRow("user") << with([](EventFilter& f) { f.userId = UserId("u2"); });
        QTest::newRow("session") << with([](EventFilter& f) { f.sessionId = SessionId("u3"); });
        QTest::newRow("text, escaped") << with([](EventFilter& f) { f.text = QStringLiteral("100% DONE_"); });
        QTest::newRow("text, no pattern") << with([](EventFilter& f) { f.text = QStringLiteral("d_n%"); });
        QTest::newRow("from") << with([](EventFilter& f) { f.from = Timestamp{kNow.ms - 90000000}; });
        QTest::newRow("to") << with([](EventFilter& f) { f.to = Timestamp{kNow.ms - 90000000}; });
        QTest::newRow("organization") << with([](EventFilter& f) { f.tags.organizationName = "Söhne"; });
        QTest::newRow("plan") << with([](EventFilter& f) { f.tags.plan = "business"; });
        QTest::newRow("region") << with([](EventFilter& f) { f.tags.region = "eu"; });
        QTest::newRow("no such tag") << with([](EventFilter& f) { f.tags.region = ""; });
        QTest::newRow("all tags and a type") << with([](EventFilter& f) {
            f.tags = {"Söhne", "business", "eu"};
            f.types = {"inference.*"};
        });
        QTest::newRow("range and type") << with([](EventFilter& f) {
            f.from = Timestamp{kNow.ms - 200000000};
            f.to = Timestamp{kNow.ms - 20000000};
            f.types = {"login", "inference.*"};
        });
        QTest::newRow("within an hour") << with([](EventFilter& f) {
            f.from = Timestamp{kNow.ms - 1500000};
            f.to = Timestamp{kNow.ms - 500000};
        });
    }
    /// Page, count and anchors against the filter said in C++; the count comes from rollups where it can.
    void filters()
    {
        QFETCH(EventFilter, filter);
        StorageFixture fixture;
        const QList<Event> all = spread("a", 400, 4);
        VERIFY_OK(fixture.insert(all));
        VERIFY_OK(fixture.insert(spread("b", 400, 5)));
        const auto holds = [&](const Event& event) {
            const bool typed = filter.types.isEmpty()
                || std::any_of(filter.types.begin(), filter.types.end(), [&](const QByteArray& type) {
                       return type.endsWith(".*") ? event.type.startsWith(type.chopped(1)) : event.type == type;
                   });
            return typed && (!filter.userId || event.userId == filter.userId)
                && (!filter.sessionId || event.sessionId == filter.sessionId)
                && (!filter.from || event.timestamp >= *filter.from) && (!filter.to || event.timestamp < *filter.to)
                && QString::fromUtf8(event.data).contains(filter.text, Qt::CaseInsensitive)
                && tagged(event, filter.tags.organizationName, {"organizationName", "tenantName"})
                && tagged(event, filter.tags.plan, {"plan", "tenantPlan"})
                && tagged(event, filter.tags.region, {"region"});
        };
        const auto expected = std::count_if(all.begin(), all.end(), holds);
        const EventRepository events(fixture.db());
        const auto page = events.page(scopeA(), filter, {.limit = 1000});
        VERIFY_OK(page);
        QCOMPARE(page->rows.size(), expected);
        QVERIFY(std::all_of(
            page->rows.begin(), page->rows.end(), [&](const StoredEvent& row) { return holds(row.event); }));
        QCOMPARE(events.count(scopeA(), filter).value_or(-1), expected);
        QCOMPARE(events.anchors(scopeA(), filter, 10)->totalCount, expected);
        int64_t both = events.count(AccessGuard::tenant(TenantId("b")), filter).value_or(-1) + expected;
        QCOMPARE(events.count(AccessGuard::platform(), filter).value_or(-1), both);
    }
    void metricsAreExact_data()
    {
        QTest::addColumn<qint64>("end");
        QTest::newRow("now") << qint64(kNow.ms);
        QTest::newRow("on the hour") << qint64(kNow.hour() * Timestamp::kHour);
        QTest::newRow("end of a day") << qint64(kNow.day() * Timestamp::kDay - 1);
        QTest::newRow("midnight") << qint64(kNow.day() * Timestamp::kDay);
    }
    void metricsAreExact()
    {
        QFETCH(qint64, end);
        StorageFixture fixture;
        const QList<Event> all = spread("a", 60, 6);
        VERIFY_OK(fixture.insert(all));
        std::set<QByteArray> users;
        int64_t lately = 0;
        int64_t total = 0;
        std::map<QByteArray, std::pair<int64_t, int64_t>> sessions;
        for (const Event& event : all) {
            const int64_t ms = event.timestamp.ms;
            const auto at = sessions.try_emplace(event.sessionId->bytes(), ms, ms).first;
            at->second = {std::min(at->second.first, ms), std::max(at->second.second, ms)};
            total += ms <= end;
            if (ms > end - Timestamp::kDay && ms <= end) {
                users.insert(event.userId->bytes());
                ++lately;
            }
        }
        double seconds = 0;
        int begun = 0;
        for (const auto& [id, span] : sessions) {
            if (span.first <= end) {
                seconds += static_cast<double>(span.second - span.first) / 1000.0;
                ++begun;
            }
        }
        const auto metrics = RollupRepository(fixture.db()).metrics(scopeA(), {}, {end});
        VERIFY_OK(metrics);
        QCOMPARE(metrics->activeUsers, static_cast<int64_t>(users.size()));
        QCOMPARE(metrics->events24h, lately);
        QCOMPARE(metrics->totalEvents, total);
        QCOMPARE(metrics->avgSessionDuration, begun ? seconds / begun : 0.0);
    }
    void seriesAgree()
    {
        StorageFixture fixture;
        VERIFY_OK(fixture.insert(spread("a", 300, 7)));
        VERIFY_OK(fixture.insert(spread("b", 100, 8)));
        const RollupRepository rollups(fixture.db());
        for (const auto bucket : {RollupRepository::Bucket::Hour, RollupRepository::Bucket::Day}) {
            const auto summed = rollups.series(scopeA(), {}, bucket, {0}, kNow);
            const auto counted = rollups.seriesCounted(scopeA(), {}, bucket, {0}, kNow);
            VERIFY_OK(summed);
            QVERIFY(!summed->isEmpty());
            QCOMPARE(*summed, *counted);
        }
        const auto busy = rollups.busiest(AccessGuard::platform(), 1, {0}, kNow);
        VERIFY_OK(busy);
        QVERIFY(!busy->isEmpty());
        int64_t sum = 0;
        for (const SeriesPoint& point : *busy) {
            QCOMPARE(point.tenantId, TenantId("a"));
            sum += point.count;
        }
        QCOMPARE(sum, 300);
        const auto totals = rollups.totals(AccessGuard::platform(), kNow);
        VERIFY_OK(totals);
        QCOMPARE(totals->totalEvents, 400);
        QCOMPARE(totals->tenantCount, 2);
        QCOMPARE(rollups.newest(scopeA()).value_or(std::nullopt).has_value(), true);
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
