// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/fairqueue.h"

#include "base/json.h"

namespace Tenantry {

namespace {

/// As long as this after another's turn, they are taken to ask again.
constexpr std::chrono::milliseconds kCompany{1000};

} // namespace

FairQueue::FairQueue(Limits limits, Work rested)
    : m_limits(limits)
    , m_rested(std::move(rested))
{
    m_threads.reserve(static_cast<size_t>(limits.threads));
    for (int i = 0; i < limits.threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

FairQueue::~FairQueue()
{
    drain();
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_more.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

bool FairQueue::post(const QByteArray& key, Work work) { return add(key, std::move(work), false); }

void FairQueue::postAlways(const QByteArray& key, Work work) { add(key, std::move(work), true); }

bool FairQueue::add(const QByteArray& key, Work work, bool always)
{
    {
        const std::lock_guard lock(m_mutex);
        auto at = m_lanes.find(viewOf(key));
        if (at == m_lanes.end()) {
            auto lane = std::make_unique<Lane>();
            lane->key = QByteArray(key.constData(), key.size());
            const std::string_view name = viewOf(lane->key);
            at = m_lanes.emplace(name, std::move(lane)).first;
        }
        Lane& lane = *at->second;
        if (!always && static_cast<int>(lane.work.size()) >= m_limits.waiting)
            return false;
        lane.work.push_back(std::move(work));
        ++m_waiting;
        takeTurn(lane);
    }
    m_more.notify_one();
    return true;
}

void FairQueue::takeTurn(Lane& lane)
{
    if (lane.inTurn || lane.work.empty() || lane.running >= mostInFlight())
        return;
    lane.inTurn = true;
    m_turns.push_back(&lane);
}

void FairQueue::noteTurn(const Lane& lane)
{
    constexpr char kOwn = '\x01'; // the gateway's own errands are nobody's company
    if (lane.key == m_lastKey || lane.key.startsWith(kOwn))
        return;
    if (!m_lastKey.isEmpty())
        m_company = std::chrono::steady_clock::now();
    m_lastKey = lane.key;
}

int FairQueue::mostInFlight() const
{
    const bool inCompany =
        m_company.time_since_epoch().count() > 0 && std::chrono::steady_clock::now() - m_company < kCompany;
    return inCompany ? m_limits.inFlightInCompany : m_limits.inFlight;
}

void FairQueue::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_more.wait(lock, [this] { return m_ends || !m_turns.empty(); });
        if (m_turns.empty())
            return;
        Lane& lane = *m_turns.front();
        m_turns.pop_front();
        lane.inTurn = false;
        noteTurn(lane);
        Work work = std::move(lane.work.front());
        lane.work.pop_front();
        ++lane.running;
        ++m_running;
        --m_waiting;
        takeTurn(lane);
        const bool others = !m_turns.empty();
        lock.unlock();
        if (others)
            m_more.notify_one();
        work();
        work = nullptr; // what it holds may be large, or post in its destructor: not under the lock
        lock.lock();
        --lane.running;
        takeTurn(lane);
        if (lane.work.empty() && lane.running == 0)
            m_lanes.erase(viewOf(lane.key));
        if (m_rested && m_turns.empty()) {
            lock.unlock();
            m_rested();
            lock.lock();
        }
        --m_running;
        if (m_waiting == 0 && m_running == 0)
            m_idle.notify_all();
    }
}

void FairQueue::drain()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_waiting == 0 && m_running == 0; });
}

int FairQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

} // namespace Tenantry
