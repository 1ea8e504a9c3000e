// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace Tenantry {

/// The service's clock: the desk's own, except while a sample lives through its weeks. Any thread.
class DeskClock final : public Clock {
public:
    explicit DeskClock(const Clock& own)
        : m_own(own)
    {
    }

    Timestamp now() const override
    {
        const Clock* other = m_other.load(std::memory_order_acquire);
        return other ? other->now() : m_own.now();
    }
    /// Null: the desk's own again. `other` must outlive that.
    void follow(const Clock* other) { m_other.store(other, std::memory_order_release); }

private:
    const Clock& m_own;
    std::atomic<const Clock*> m_other = nullptr;
};

} // namespace Tenantry
