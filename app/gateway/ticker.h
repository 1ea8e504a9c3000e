// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace Tenantry {

/// Calls `tick` on a thread of its own every so often, until it goes.
class Ticker {
public:
    Ticker(std::chrono::milliseconds every, std::function<void()> tick)
        : m_thread([this, every, tick = std::move(tick)] { run(every, tick); })
    {
    }
    ~Ticker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
        }
        m_ending.notify_all();
        m_thread.join();
    }
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;

private:
    void run(std::chrono::milliseconds every, const std::function<void()>& tick)
    {
        std::unique_lock lock(m_mutex);
        while (!m_ending.wait_for(lock, every, [this] { return m_ends; })) {
            lock.unlock();
            tick();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_ending;
    bool m_ends = false;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace Tenantry
