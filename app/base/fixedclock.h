// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace Tenantry {

/// A clock that stands until it is set: for tests, for the tour's pictures, and for the sample, which lives through
/// weeks.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Timestamp at)
        : m_ms(at.ms)
    {
    }

    Timestamp now() const override { return {m_ms.load(std::memory_order_relaxed)}; }
    void set(Timestamp at) { m_ms.store(at.ms, std::memory_order_relaxed); }
    void advance(int64_t ms) { m_ms.fetch_add(ms, std::memory_order_relaxed); }

private:
    std::atomic<int64_t> m_ms;
};

} // namespace Tenantry
