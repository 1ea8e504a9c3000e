// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/healthhistory.h"

#include <QTest>

using namespace Tenantry;

/// What is kept of a binding's looks, for how long, and how it is told.
class TestHealthHistory : public QObject {
    Q_OBJECT

    static constexpr Timestamp kStart{1'763'424'000'000}; // midnight: a stretch begins

    static Timestamp after(int64_t ms) { return {kStart.ms + ms}; }
    /// One look every ten seconds; the answer takes as many ms as looks were before it, modulo 10.
    static HealthHistory lookedFor(int64_t ms)
    {
        HealthHistory history;
        for (int64_t at = 0; at < ms; at += 10'000)
            history.add({after(at), static_cast<double>(at / 10'000 % 10), true});
        return history;
    }

private slots:
    void keepsTheLastLooks()
    {
        const HealthHistory history = lookedFor(Timestamp::kHour);
        QCOMPARE(history.looks().size(), HealthHistory::kLooks);
        QCOMPARE(history.looks().last().at, after(Timestamp::kHour - 10'000));
        QCOMPARE(history.since(), std::optional(kStart));
    }
    void tellsLookByLookWhatItHas()
    {
        HealthHistory history;
        QVERIFY(history.points(after(0), after(1000), 100).isEmpty());
        QVERIFY(!history.since());
        history.add({after(0), 4, true});
        history.add({after(10'000), 5000, false});
        const QList<HealthPoint> points = history.points(after(-Timestamp::kDay), after(10'000), 60);
        QCOMPARE(points,
            (QList<HealthPoint>{{after(0), 1, 0, 4.0, 4.0}, {after(10'000), 1, 1, std::nullopt, std::nullopt}}));
        QCOMPARE(history.since(), std::optional(after(10'000)));
        QCOMPARE(history.points(after(1), after(9'999), 60), QList<HealthPoint>());
    }
    void tellsADayInStretches()
    {
        const HealthHistory history = lookedFor(Timestamp::kDay);
        const auto points = history.points(kStart, after(Timestamp::kDay), 720);
        QVERIFY2(points.size() > 300 && points.size() <= 720, qPrintable(QString::number(points.size())));
        int looks = 0;
        for (const HealthPoint& point : points) {
            looks += point.looks;
            QCOMPARE(point.worstMs, std::optional(9.0));
        }
        QCOMPARE(looks, 8640);
    }
    void neverTellsMorePointsThanAskedFor_data()
    {
        QTest::addColumn<int>("most");
        QTest::addColumn<qint64>("offset");
        for (const int most : {2, 3, 5, 59, 60, 61, 120}) {
            for (const qint64 offset : {0, 1, 59'999, 119'999})
                QTest::addRow("%d, %lld", most, static_cast<long long>(offset)) << most << offset;
        }
    }
    void neverTellsMorePointsThanAskedFor()
    {
        QFETCH(int, most);
        QFETCH(qint64, offset);
        const HealthHistory history = lookedFor(Timestamp::kDay);
        for (const int64_t span : {10 * Timestamp::kMinute, Timestamp::kHour, Timestamp::kDay}) {
            const Timestamp to = after(Timestamp::kDay - offset);
            const auto points = history.points({to.ms - span}, to, most);
            QVERIFY2(points.size() <= most, qPrintable(QString::number(points.size())));
            QVERIFY(!points.isEmpty());
        }
    }
    void meansLeaveOutWhatWasNotAnswered()
    {
        HealthHistory history;
        for (int look = 0; look < 100; ++look) // more than are kept one by one
            history.add({after(look * 1000), look % 2 == 0 ? 10.0 : 5000.0, look % 2 == 0});
        const auto points = history.points(kStart, after(100'000), 30);
        QCOMPARE(points, (QList<HealthPoint>{{kStart, 100, 50, 10.0, 10.0}}));
    }
    void holdsADayAtTheMost()
    {
        HealthHistory history = lookedFor(Timestamp::kHour);
        history.add({after(3 * Timestamp::kDay), 1, true});
        QCOMPARE(history.points(kStart, after(3 * Timestamp::kDay), 2).size(), 1);
    }
    void beginsAnewWithAClockThatWasSetBack()
    {
        HealthHistory history = lookedFor(Timestamp::kHour);
        history.add({after(Timestamp::kHour - 11'000), 1, true}); // put right by a second
        QCOMPARE(history.looks().size(), HealthHistory::kLooks);
        QCOMPARE(history.looks().last().at, after(Timestamp::kHour - 10'000));
        history.add({after(-Timestamp::kDay), 1, false});
        QCOMPARE(history.looks().size(), 1);
        QCOMPARE(history.since(), std::optional(after(-Timestamp::kDay)));
    }
};

QTEST_APPLESS_MAIN(TestHealthHistory)
#include "tst_healthhistory.moc"
