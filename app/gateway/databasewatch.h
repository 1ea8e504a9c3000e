// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/bindingstatus.h"
#include "storage/workspace.h"

#include <QByteArrayList>
#include <QThread>

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>

namespace Tenantry {

/// Looks at the workspace's own databases from time to time: the shared one, and each dedicated binding's. A look reads
/// the file, makes none, and waits in nobody's line: it tells how the storage does, not how busy the service is. On a
/// thread of its own with connections of its own; what it found is in memory, and begins with this process.
class DatabaseWatch {
public:
    /// Workspace and clock outlive it.
    DatabaseWatch(Workspace& workspace, const Clock& clock, int everyMs = 10'000);
    ~DatabaseWatch();
    DatabaseWatch(const DatabaseWatch&) = delete;
    DatabaseWatch& operator=(const DatabaseWatch&) = delete;

    /// `shared`, then `dedicated:<name>` by name; any thread. One whose file was never there is not among them.
    QList<BindingStatus> statuses() const;
    /// One more look at all of them, now; waits until it was taken, some milliseconds. Any thread but its own.
    void lookNow();

private:
    void run();
    void lookAtAll();
    /// An empty name is the shared one.
    Result<void> read(const QByteArray& name, const QByteArrayList& files);

    Workspace& m_workspace;
    const Clock& m_clock;
    const int m_everyMs;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<QByteArray, BindingStatus> m_statuses; ///< by the database's name
    uint64_t m_asked = 0;
    uint64_t m_looked = 0;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace Tenantry
