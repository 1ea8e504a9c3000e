// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/bindingstatus.h"

#include <optional>

namespace Tenantry {

/// Stops asking a service that does not answer. Closed: calls go through; `failures` in a row within `windowMs` open
/// it. Open: nothing goes through for `openMs`, twice as long each time the trial fails, up to `mostOpenMs`. Half-open:
/// one call at a time goes through; it closes or opens it. Knows no service and no timer: time is the clock's. One
/// thread.
class CircuitBreaker {
public:
    struct Rules {
        int failures = 5;
        int64_t windowMs = 60'000;
        int64_t openMs = 5'000;
        int64_t mostOpenMs = 60'000;
    };
    enum class Outcome {
        Answered,
        Failed,
        Nothing, ///< says nothing of the service: the call was cancelled
    };
    /// Of one call; what becomes of it counts only in the state that it began in.
    struct Ticket {
        uint64_t era = 0;
    };

    CircuitBreaker(const Clock& clock, Rules rules)
        : m_clock(clock)
        , m_rules(rules)
    {
    }

    BindingStatus::State state() const;
    /// None: do not call. Each ticket is given back once.
    std::optional<Ticket> enter();
    void leave(Ticket ticket, Outcome outcome);
    int64_t opensInMs() const; ///< until a trial may go through; 0 where one may now

private:
    void open();
    void turn();
    int64_t spanMs() const;

    const Clock& m_clock;
    Rules m_rules;
    BindingStatus::State m_state = BindingStatus::State::Closed;
    uint64_t m_era = 1;
    int m_failures = 0;
    Timestamp m_firstFailure;
    int m_openings = 0; ///< without a success in between
    Timestamp m_openedAt;
    bool m_trial = false;
};

} // namespace Tenantry
