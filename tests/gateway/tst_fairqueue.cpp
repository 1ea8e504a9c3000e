// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/fairqueue.h"

#include <QByteArrayList>
#include <QTest>

#include <latch>

using namespace Tenantry;

class TestFairQueue : public QObject {
    Q_OBJECT
private slots:
    void linesTakeTurns()
    {
        FairQueue queue({1, 1, 1024});
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
        FairQueue queue({2, 1, 1024});
        std::latch held(1);
        std::latch ran(1);
        queue.postAlways("a", [&] { held.wait(); });
        queue.postAlways("a", [] {});
        queue.postAlways("b", [&] { ran.count_down(); });
        ran.wait(); // would wait for ever if both threads were the first line's
        held.count_down();
        queue.drain();
    }
    void oneLinesWorkStartsInItsOrder()
    {
        FairQueue queue({1, 1, 1024});
        QList<int> order;
        for (int i = 0; i < 100; ++i)
            queue.postAlways("a", [&order, i] { order.append(i); });
        queue.drain();
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(order.size(), 100);
    }
    void tooMuchOfOneLineIsRefused()
    {
        FairQueue queue({1, 1, 2});
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
    void endsOnlyWhenAllIsDone()
    {
        std::atomic<int> done = 0;
        {
            FairQueue queue({2, 2, 1024});
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
