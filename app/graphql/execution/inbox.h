// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/resolvedvalue.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace Tenantry::GraphQL {

/// Where answers that come later wait for the executor's thread. Outlives the executor in the hands of those who still
/// answer; what they say then is forgotten.
class Inbox {
public:
    struct Answer {
        std::size_t hole;
        Result<ResolvedValue> value;
    };

    void put(std::size_t hole, Result<ResolvedValue> value)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return;
            m_answers.push_back({hole, std::move(value)});
        }
        m_arrived.notify_one();
    }
    std::vector<Answer> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_answers, {});
    }
    /// Until something is there, or for that long.
    void wait(std::chrono::milliseconds longest)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, longest, [this] { return !m_answers.empty(); });
    }
    void close()
    {
        std::vector<Answer> forgotten;
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        forgotten.swap(m_answers);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Answer> m_answers;
    bool m_closed = false;
};

} // namespace Tenantry::GraphQL
