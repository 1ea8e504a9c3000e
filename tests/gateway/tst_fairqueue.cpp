// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/fairqueue.h"

#include <QByteArrayList>
#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace Tenantry;

class TestFairQueue : public QObject {
    Q_OBJECT
private slots:
    void linesTakeTurns()
    {
        FairQueue queue({});
        std::latch begin(1);
        QByteArrayList order;
        queue.postAlways("gate", [&] { begin.wait(); });
        for (int i = 0; i < 4; ++i)
            queue.postAlways("a", [&] { order.append("a"); });
        queue.postAlways("b", [&] { order.append("b"); });
        queue.postAlways("c", [&] { order.append("c"); });
        begin.count_down();
        queue.drain();
        QCOMPARE(order.join(), QByteArray("abcaaa"));
    }
    void oneLineLeavesAThreadToTheOthers()
    {
        FairQueue queue({.threads = 2});
        std::latch held(1);
        std::latch ran(1);
        queue.postAlways("a", [&] { held.wait(); });
        queue.postAlways("a", [] {});
        queue.postAlways("b", [&] { ran.count_down(); });
        ran.wait(); // would wait for ever if both threads were the first line's
        held.count_down();
        queue.drain();
    }
    void aloneALineHasAllItMayInCompanyLess()
    {
        FairQueue queue({.threads = 3, .inFlight = 2, .inFlightInCompany = 1});
        {
            std::latch both(2);
            for (int i = 0; i < 2; ++i)
                queue.postAlways("a", [&] { both.arrive_and_wait(); }); // would wait for ever one after the other
            queue.drain();
        }
        std::latch other(1);
        queue.postAlways("b", [&] { other.count_down(); });
        other.wait();
        queue.drain();
        std::latch held(1);
        std::atomic<int> running = 0;
        for (int i = 0; i < 2; ++i) {
            queue.postAlways("a", [&] {
                ++running;
                held.wait();
            });
        }
        std::latch again(3);
        for (int i = 0; i < 3; ++i)
            queue.postAlways("b", [&] { again.count_down(); });
        again.wait();
        QVERIFY(running <= 1);
        held.count_down();
        queue.drain();
        QCOMPARE(running, 2);
    }
    void oneLinesWorkStartsInItsOrder()
    {
        FairQueue queue({});
        QList<int> order;
        for (int i = 0; i < 100; ++i)
            queue.postAlways("a", [&order, i] { order.append(i); });
        queue.drain();
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(order.size(), 100);
    }
    void tooMuchOfOneLineIsRefused()
    {
        FairQueue queue({.waiting = 2});
        std::latch begin(1);
        std::latch running(1);
        queue.postAlways("a", [&] {
            running.count_down();
            begin.wait();
        });
        running.wait();
        QVERIFY(queue.post("a", [] {}));
        QVERIFY(queue.post("a", [] {}));
        QVERIFY(!queue.post("a", [] {}));
        QVERIFY(queue.post("b", [] {}));
        QCOMPARE(queue.waiting(), 3);
        begin.count_down();
        queue.drain();
        QCOMPARE(queue.waiting(), 0);
    }
    void aCrowdHasThePatientThread()
    {
        FairQueue queue({.threads = 1, .patient = 1, .inFlight = 1, .crowd = 3});
        std::latch posted(1);
        std::latch crowdRuns(1);
        std::latch calmRan(1);
        std::thread::id calm;
        std::thread::id crowded;
        int niceness = -1;
        queue.postAlways("a", [&] { posted.wait(); });
        queue.postAlways("a", [&] {
            crowded = std::this_thread::get_id();
#ifdef Q_OS_LINUX
            niceness = getpriority(PRIO_PROCESS, 0);
#endif
            crowdRuns.count_down();
            calmRan.wait(); // would wait for ever on the only thread of the calm
        });
        for (int i = 0; i < 2; ++i)
            queue.postAlways("a", [] {});
        posted.count_down();
        crowdRuns.wait();
        queue.postAlways("b", [&] {
            calm = std::this_thread::get_id();
            calmRan.count_down();
        });
        queue.drain();
        QVERIFY(crowded != calm);
#ifdef Q_OS_LINUX
        QCOMPARE(niceness, std::min(getpriority(PRIO_PROCESS, 0) + 10, 19));
#endif
    }
    void theOthersHelpWhereThereAreMoreCrowdsThanPatientThreads()
    {
        FairQueue queue({.threads = 1, .patient = 1, .inFlight = 1, .crowd = 2});
        std::latch posted(1);
        std::latch both(2);
        queue.postAlways("gate", [&] { posted.wait(); });
        for (const QByteArray key : {"a", "b"}) {
            queue.postAlways(key, [&] { both.arrive_and_wait(); }); // would wait for ever one after the other
            for (int i = 0; i < 3; ++i)
                queue.postAlways(key, [] {});
        }
        posted.count_down();
        queue.drain();
        QCOMPARE(queue.waiting(), 0);
    }
    void endsOnlyWhenAllIsDone()
    {
        std::atomic<int> done = 0;
        {
            FairQueue queue({.threads = 2, .patient = 1, .inFlight = 2, .crowd = 4});
            for (int i = 0; i < 50; ++i)
                queue.postAlways("a", [&] {
                    queue.postAlways("b", [&] { ++done; });
                    ++done;
                });
        }
        QCOMPARE(done.load(), 100);
    }
};

QTEST_GUILESS_MAIN(TestFairQueue)
#include "tst_fairqueue.moc"
