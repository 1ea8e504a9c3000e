// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ratelimiter.h"

#include <QTest>

#include <thread>

using namespace Tenantry;

class TestRateLimiter : public QObject {
    Q_OBJECT
private slots:
    /// The seed's own race: two readers see one count. Here exactly the capacity is taken, however many ask at once.
    void noneIsTakenTwice()
    {
        RateLimiter limiter({1000, {}});
        std::atomic<int> taken = 0;
        std::vector<std::thread> askers;
        for (int i = 0; i < 8; ++i)
            askers.emplace_back([&] {
                for (int k = 0; k < 500; ++k)
                    taken += limiter.take("t", "starter", Timestamp{1'000})->allowed ? 1 : 0;
            });
        for (std::thread& asker : askers)
            asker.join();
        QCOMPARE(taken.load(), 1000);
    }
    void refillsByItsCapacityAMinute()
    {
        RateLimiter limiter({60, {}});
        for (int i = 0; i < 60; ++i)
            QVERIFY(limiter.take("t", {}, Timestamp{0})->allowed);
        const auto refused = limiter.take("t", {}, Timestamp{500});
        QVERIFY(!refused->allowed);
        QCOMPARE(refused->retryAfterSeconds, 1);
        QCOMPARE(limiter.exhausted("t", Timestamp{500})->limit, 60);
        QVERIFY(limiter.take("t", {}, Timestamp{1000})->allowed);
        QVERIFY(!limiter.take("t", {}, Timestamp{1000})->allowed);
        QCOMPARE(limiter.take("t", {}, Timestamp{61'000})->remaining, 59);
    }
    void aClockSetBackGivesNothing()
    {
        RateLimiter limiter({1, {}});
        QVERIFY(limiter.take("t", {}, Timestamp{100'000})->allowed);
        QVERIFY(!limiter.take("t", {}, Timestamp{0})->allowed);
        QVERIFY(!limiter.take("t", {}, Timestamp{1'000})->allowed);
    }
    void plansHaveTheirOwn()
    {
        RateLimiter limiter({10, {{"enterprise", 100}, {"free", 0}}});
        QCOMPARE(limiter.take("a", "enterprise", Timestamp{0})->limit, 100);
        QCOMPARE(limiter.take("b", "starter", Timestamp{0})->limit, 10);
        QVERIFY(!limiter.take("c", "free", Timestamp{0}).has_value());
        // A plan that changes takes its share along.
        QCOMPARE(limiter.take("b", "enterprise", Timestamp{0})->remaining, 89);
    }
    void zeroTurnsItOff()
    {
        RateLimiter limiter({0, {}});
        QVERIFY(!limiter.take("t", "starter", Timestamp{0}).has_value());
        QVERIFY(!limiter.exhausted("t", Timestamp{0}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
