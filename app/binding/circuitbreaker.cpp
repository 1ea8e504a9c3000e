// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/circuitbreaker.h"

#include <algorithm>

namespace Tenantry {

using State = BindingStatus::State;

int64_t CircuitBreaker::spanMs() const
{
    int64_t span = m_rules.openMs;
    for (int i = 1; i < m_openings && span < m_rules.mostOpenMs; ++i)
        span *= 2;
    return std::min(span, m_rules.mostOpenMs);
}

int64_t CircuitBreaker::opensInMs() const
{
    if (m_state != State::Open)
        return 0;
    const int64_t elapsed = m_clock.now().ms - m_openedAt.ms;
    // A clock that was set back must not keep it open for ever.
    return elapsed < 0 ? 0 : std::max<int64_t>(0, spanMs() - elapsed);
}

State CircuitBreaker::state() const { return m_state == State::Open && opensInMs() == 0 ? State::HalfOpen : m_state; }

void CircuitBreaker::turn()
{
    if (m_state == State::Open && opensInMs() == 0) {
        m_state = State::HalfOpen;
        m_trial = false;
        ++m_era;
    }
}

void CircuitBreaker::open()
{
    m_state = State::Open;
    m_openedAt = m_clock.now();
    m_failures = 0;
    m_trial = false;
    ++m_openings;
    ++m_era;
}

std::optional<CircuitBreaker::Ticket> CircuitBreaker::enter()
{
    turn();
    if (m_state == State::Open || (m_state == State::HalfOpen && m_trial))
        return std::nullopt;
    m_trial = m_state == State::HalfOpen;
    return Ticket{m_era};
}

void CircuitBreaker::leave(Ticket ticket, Outcome outcome)
{
    if (ticket.era != m_era)
        return;
    const bool trial = std::exchange(m_trial, false);
    if (outcome == Outcome::Nothing)
        return;
    if (outcome == Outcome::Answered) {
        m_failures = 0;
        m_openings = 0;
        if (trial) {
            m_state = State::Closed;
            ++m_era;
        }
        return;
    }
    const Timestamp now = m_clock.now();
    if (m_failures == 0 || now.ms - m_firstFailure.ms > m_rules.windowMs) {
        m_failures = 0;
        m_firstFailure = now;
    }
    ++m_failures;
    if (trial || m_failures >= m_rules.failures)
        open();
}

} // namespace Tenantry
