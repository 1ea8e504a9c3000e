// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/ioloop.h"

#include <QThread>

#include <future>

namespace Tenantry {

/// A thread with an IoLoop in it.
class IoThread final : public QThread {
public:
    IoThread(
        const HttpLimits& limits, HttpHandler& handler, HttpMetrics& metrics, std::optional<QSslConfiguration> tls);
    ~IoThread() override;

    IoLoop& begin(); ///< starts the thread and waits for its loop
    void stopListening(); ///< when it returns, nobody new comes; any other thread
    /// Any thread. The loop's thread ends when its connections have, after `grace` at the latest.
    void stop(std::chrono::milliseconds grace);

protected:
    void run() override;

private:
    const HttpLimits& m_limits;
    HttpHandler& m_handler;
    HttpMetrics& m_metrics;
    std::optional<QSslConfiguration> m_tls;
    std::promise<IoLoop*> m_ready;
    IoLoop* m_loop = nullptr;
};

} // namespace Tenantry
