// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <functional>

namespace Tenantry {

/// A thread with a loop of its own for one long job. What runs there is made there, as a child of `worker()`, and goes
/// there too: the end of this waits for it, so that the job's other members outlive it where this is the last of them.
class JobThread final {
public:
    JobThread();
    ~JobThread();
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;

    void start(std::function<void()> run); ///< once; `run` is called on the thread
    QObject* worker() const { return m_worker; }

private:
    QThread m_thread;
    QObject* m_worker;
};

} // namespace Tenantry
