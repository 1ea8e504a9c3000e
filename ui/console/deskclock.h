// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <mutex>

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
        const std::lock_guard lock(m_mutex);
        return m_other ? m_other->now() : m_own.now();
    }
    /// Null: the desk's own again. `other` must outlive that, and no more: whoever looks at databases asks at any time.
    void follow(const Clock* other)
    {
        const std::lock_guard lock(m_mutex);
        m_other = other;
    }

private:
    const Clock& m_own;
    mutable std::mutex m_mutex;
    const Clock* m_other = nullptr;
};

} // namespace Tenantry
