// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace Tenantry::Testing {

struct LoadResult {
    double perSecond = 0;
    double p50Ms = 0;
    double p99Ms = 0;
    qint64 failed = 0; ///< answers that were no `200`, connections that broke
};

/// Asks `GET /` over loopback as fast as answers come, one request a connection at a time, on one thread with epoll.
class LoadClient {
public:
    static LoadResult run(quint16 port, int connections, std::chrono::milliseconds span);

    /// Connections that asked `requests` times each and stay open as long as this.
    class Idle {
    public:
        Idle(quint16 port, int connections, int requests);
        ~Idle();
        qint64 answered() const { return m_answered; }

    private:
        std::vector<int> m_sockets;
        qint64 m_answered = 0;
    };
};

} // namespace Tenantry::Testing
