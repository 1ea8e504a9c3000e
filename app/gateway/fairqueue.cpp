// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/fairqueue.h"

#include "base/json.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace Tenantry {

namespace {

/// As long as this after another's turn, they are taken to ask again.
constexpr std::chrono::milliseconds kCompany{1000};

/// A tenth of the processor time of a thread that is not patient, where both want it (sched(7): a weight of 110 to
/// 1,024).
constexpr int kPatience = 10;

/// Linux gives each thread a nice value of its own (setpriority(2), NOTES). Where it fails nothing is lost but this.
void beNice([[maybe_unused]] int niceness)
{
#ifdef Q_OS_LINUX
    if (niceness > 0)
        (void)setpriority(PRIO_PROCESS, 0, niceness);
#endif
}

} // namespace

FairQueue::FairQueue(Limits limits, Work rested)
    : m_limits(limits)
    , m_rested(std::move(rested))
{
    m_threads.reserve(static_cast<size_t>(limits.threads + limits.patient));
    for (int i = 0; i < limits.threads + limits.patient; ++i)
        m_threads.emplace_back([this, patient = i >= m_limits.threads] { run(patient); });
}

FairQueue::~FairQueue()
{
    drain();
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_more.notify_all();
    m_crowded.notify_all();
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
        wakeNext();
    }
    return true;
}

void FairQueue::takeTurn(Lane& lane)
{
    if (lane.inTurn || lane.work.empty() || lane.running >= mostInFlight())
        return;
    lane.inTurn = true;
    (isCrowd(lane) ? m_crowds : m_turns).push_back(&lane);
}

bool FairQueue::isCrowd(const Lane& lane) const
{
    return m_limits.patient > 0 && static_cast<int>(lane.work.size()) >= m_limits.crowd;
}

void FairQueue::wakeNext()
{
    if (hasTurn(true))
        m_crowded.notify_one();
    if (hasTurn(false))
        m_more.notify_one();
}

bool FairQueue::hasTurn(bool patient) const
{
    const bool allPatient = m_patientRunning == m_limits.patient;
    const bool allOthers = m_running - m_patientRunning == m_limits.threads;
    return patient ? !m_crowds.empty() || (!m_turns.empty() && allOthers)
                   : !m_turns.empty() || (!m_crowds.empty() && allPatient);
}

FairQueue::Lane& FairQueue::nextTurn(bool patient)
{
    std::deque<Lane*>& own = patient ? m_crowds : m_turns;
    std::deque<Lane*>& turns = !own.empty() ? own : patient ? m_turns : m_crowds;
    Lane& lane = *turns.front();
    turns.pop_front();
    lane.inTurn = false;
    return lane;
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

void FairQueue::work(Lane& lane, std::unique_lock<std::mutex>& lock)
{
    noteTurn(lane);
    Work work = std::move(lane.work.front());
    lane.work.pop_front();
    ++lane.running;
    --m_waiting;
    takeTurn(lane);
    wakeNext();
    lock.unlock();
    work();
    work = nullptr; // what it holds may be large, or post in its destructor: not under the lock
    lock.lock();
    --lane.running;
    takeTurn(lane);
    if (lane.work.empty() && lane.running == 0)
        m_lanes.erase(viewOf(lane.key));
    if (m_rested && m_turns.empty() && m_crowds.empty()) {
        lock.unlock();
        m_rested();
        lock.lock();
    }
}

void FairQueue::run(bool patient)
{
    beNice(patient ? kPatience : m_limits.niceness);
    std::condition_variable& more = patient ? m_crowded : m_more;
    std::unique_lock lock(m_mutex);
    for (;;) {
        more.wait(lock, [&] { return m_ends || hasTurn(patient); });
        if (!hasTurn(patient))
            return;
        Lane& lane = nextTurn(patient);
        ++m_running;
        m_patientRunning += patient ? 1 : 0;
        work(lane, lock);
        --m_running;
        m_patientRunning -= patient ? 1 : 0;
        wakeNext();
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
