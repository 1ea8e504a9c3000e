// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "binding/backoff.h"
#include "binding/circuitbreaker.h"

#include <QTest>

using namespace Tenantry;
using State = BindingStatus::State;
using Outcome = CircuitBreaker::Outcome;

class TestCircuitBreaker : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_clock.set({1'000'000});
        m_breaker = std::make_unique<CircuitBreaker>(m_clock, CircuitBreaker::Rules{3, 10'000, 1000, 4000});
    }
    void opensAfterFailuresInARow()
    {
        QVERIFY(call(Outcome::Failed));
        QVERIFY(call(Outcome::Failed));
        QVERIFY(call(Outcome::Answered));
        QVERIFY(call(Outcome::Failed));
        QVERIFY(call(Outcome::Failed));
        QCOMPARE(m_breaker->state(), State::Closed);
        QVERIFY(call(Outcome::Failed));
        QCOMPARE(m_breaker->state(), State::Open);
        QVERIFY(!m_breaker->enter());
        QCOMPARE(m_breaker->opensInMs(), 1000);
    }
    void forgetsOldFailures()
    {
        call(Outcome::Failed);
        call(Outcome::Failed);
        m_clock.advance(10'001);
        call(Outcome::Failed);
        QCOMPARE(m_breaker->state(), State::Closed);
    }
    void countsNoCancelledCall()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(call(Outcome::Nothing));
        QCOMPARE(m_breaker->state(), State::Closed);
    }
    void oneTrialAtATime()
    {
        open();
        m_clock.advance(999);
        QVERIFY(!m_breaker->enter());
        m_clock.advance(1);
        QCOMPARE(m_breaker->state(), State::HalfOpen);
        const auto trial = m_breaker->enter();
        QVERIFY(trial);
        QVERIFY(!m_breaker->enter());
        m_breaker->leave(*trial, Outcome::Answered);
        QCOMPARE(m_breaker->state(), State::Closed);
        QVERIFY(m_breaker->enter());
    }
    void aCancelledTrialMakesRoomForAnother()
    {
        open();
        m_clock.advance(1000);
        QVERIFY(call(Outcome::Nothing));
        QCOMPARE(m_breaker->state(), State::HalfOpen);
        QVERIFY(call(Outcome::Answered));
        QCOMPARE(m_breaker->state(), State::Closed);
    }
    void staysOpenLongerEachTime()
    {
        open();
        for (const int64_t span : {1000, 2000, 4000, 4000}) {
            QCOMPARE(m_breaker->opensInMs(), span);
            m_clock.advance(span);
            QVERIFY(call(Outcome::Failed));
            QCOMPARE(m_breaker->state(), State::Open);
        }
        m_clock.advance(4000);
        QVERIFY(call(Outcome::Answered));
        open();
        QCOMPARE(m_breaker->opensInMs(), 1000);
    }
    void whatBeganEarlierSaysNothing()
    {
        const auto early = m_breaker->enter();
        const auto other = m_breaker->enter();
        open();
        m_breaker->leave(*early, Outcome::Answered);
        QCOMPARE(m_breaker->state(), State::Open);
        m_clock.advance(1000);
        const auto trial = m_breaker->enter();
        m_breaker->leave(*other, Outcome::Failed);
        QCOMPARE(m_breaker->state(), State::HalfOpen);
        m_breaker->leave(*trial, Outcome::Answered);
        QCOMPARE(m_breaker->state(), State::Closed);
    }
    void survivesAClockSetBack()
    {
        open();
        m_clock.advance(-100'000);
        QVERIFY(m_breaker->enter());
    }
    void waitsLongerAndSpread()
    {
        const Backoff backoff{100, 1000};
        QCOMPARE(backoff.delayMs(1, 0), 50);
        QCOMPARE(backoff.delayMs(1, 0.999), 99);
        QCOMPARE(backoff.delayMs(2, 0), 100);
        QCOMPARE(backoff.delayMs(4, 0), 400);
        QCOMPARE(backoff.delayMs(1000, 0), 500);
    }

private:
    bool call(Outcome outcome)
    {
        const auto ticket = m_breaker->enter();
        if (ticket)
            m_breaker->leave(*ticket, outcome);
        return ticket.has_value();
    }
    void open()
    {
        for (int i = 0; i < 3; ++i)
            call(Outcome::Failed);
        QCOMPARE(m_breaker->state(), State::Open);
    }

    FixedClock m_clock{Timestamp{1'000'000}};
    std::unique_ptr<CircuitBreaker> m_breaker;
};

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
