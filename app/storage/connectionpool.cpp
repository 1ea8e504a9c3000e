// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connectionpool.h"

#include <QThreadStorage>

#include <atomic>
#include <vector>

namespace Tenantry {

namespace {

/// Numbers this thread (an id of the system may come again) and tells the pools when it ends.
struct ThreadSlot {
    ThreadSlot()
    {
        static std::atomic<uint64_t> count = 0;
        number = ++count;
    }
    ~ThreadSlot()
    {
        for (const auto& weak : pools) {
            if (const auto pool = weak.lock())
                pool->drop(number);
        }
    }
    ThreadSlot(const ThreadSlot&) = delete;
    ThreadSlot& operator=(const ThreadSlot&) = delete;

    uint64_t number;
    std::vector<std::weak_ptr<ConnectionPool>> pools;
};

/// Kept by Qt and not thread_local: Qt lets go of it before QThread::wait() or a thread pool's waitForDone() returns. A
/// thread_local's destructor runs after that, and would close connections beside, or behind, the end of the process.
ThreadSlot& mySlot()
{
    static QThreadStorage<ThreadSlot*> perThread;
    if (!perThread.hasLocalData())
        perThread.setLocalData(new ThreadSlot);
    return *perThread.localData();
}

} // namespace

ConnectionPool::ConnectionPool(DatabaseOptions options)
    : m_options(std::move(options))
{
}

Result<Database*> ConnectionPool::mine()
{
    ThreadSlot& slot = mySlot();
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto at = m_connections.find(slot.number); at != m_connections.end())
            return at->second.get();
    }
    auto opened = Database::open(m_options);
    if (!opened)
        return fail(opened.error());
    Database* database = opened->get();
    const std::scoped_lock lock(m_mutex);
    m_connections.emplace(slot.number, std::move(*opened));
    std::erase_if(slot.pools, [](const auto& pool) { return pool.expired(); });
    slot.pools.push_back(weak_from_this());
    return database;
}

void ConnectionPool::drop(uint64_t thread)
{
    std::unique_ptr<Database> gone;
    const std::scoped_lock lock(m_mutex);
    if (const auto at = m_connections.find(thread); at != m_connections.end()) {
        gone = std::move(at->second);
        m_connections.erase(at);
    }
}

} // namespace Tenantry
