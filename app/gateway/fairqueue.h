// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace Tenantry {

/// Threads that take work tenant by tenant, in turn: who asks a thousand times waits behind themselves, not before
/// others. Work of one key starts in the order it was posted. Any thread may post, a worker too. O(1) a call.
///
/// A key with much waiting is a crowd. Where there are patient threads, crowds are theirs, at a lower priority with the
/// system's scheduler: a storm gets what processors the others leave. Either sort helps
/// where all of the other have work.
class FairQueue {
public:
    struct Limits {
        int threads = 1; ///< without the patient ones
        int patient = 0;
        int inFlight = 1; ///< of one key at a time; below `threads`, so that one is always left for others
        int inFlightInCompany = 1; ///< the same while others ask too: processors are fewer than threads
        int waiting = 1024; ///< of one key; more is refused
        int crowd = 8; ///< so many of one key waiting are a crowd
        int niceness = 0; ///< of all threads, as in nice(1); Linux only
    };
    using Work = std::function<void()>;

    /// `rested` runs on a worker when its work is done and no other is there to take; drain() waits for it too.
    explicit FairQueue(Limits limits, Work rested = {});
    /// Runs what was posted to its end first.
    ~FairQueue();
    FairQueue(const FairQueue&) = delete;
    FairQueue& operator=(const FairQueue&) = delete;

    /// False, and the work is not taken, where too much of this key waits already.
    [[nodiscard]] bool post(const QByteArray& key, Work work);
    /// The same without the limit: for what must not be lost.
    void postAlways(const QByteArray& key, Work work);
    /// Returns when all that was posted before, and what it posted in turn, has run. Not from a worker.
    void drain();
    /// How much waits now, over all keys.
    int waiting() const;

private:
    struct Lane {
        QByteArray key;
        std::deque<Work> work;
        int running = 0;
        bool inTurn = false;
    };

    bool add(const QByteArray& key, Work work, bool always);
    void takeTurn(Lane& lane);
    bool isCrowd(const Lane& lane) const;
    /// Wakes who may take the next turn, if there is one.
    void wakeNext();
    bool hasTurn(bool patient) const;
    Lane& nextTurn(bool patient);
    /// Notes whose turn it is, and so whether one key has the threads to itself.
    void noteTurn(const Lane& lane);
    int mostInFlight() const;
    void work(Lane& lane, std::unique_lock<std::mutex>& lock);
    void run(bool patient);

    const Limits m_limits;
    const Work m_rested;
    mutable std::mutex m_mutex;
    std::condition_variable m_more;
    std::condition_variable m_crowded;
    std::condition_variable m_idle;
    std::unordered_map<std::string_view, std::unique_ptr<Lane>> m_lanes; ///< only those with work
    std::deque<Lane*> m_turns;
    std::deque<Lane*> m_crowds; ///< turns too, of crowds; empty where nobody is patient
    QByteArray m_lastKey; ///< whose the last turn was
    std::chrono::steady_clock::time_point m_company{}; ///< when turns last went from one key to another
    int m_waiting = 0;
    int m_running = 0;
    int m_patientRunning = 0; ///< of m_running
    bool m_ends = false;
    std::vector<std::thread> m_threads;
};

} // namespace Tenantry
