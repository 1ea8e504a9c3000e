// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/httpconnection.h"
#include "http/httplistener.h"
#include "http/httpserveroptions.h"

#include <QSslConfiguration>
#include <QTimer>

#include <optional>
#include <unordered_map>

namespace Tenantry {

/// One I/O thread's connections. Made, used and destroyed on that thread.
class IoLoop final : public QObject {
public:
    using Stopped = std::function<void()>;

    IoLoop(const HttpLimits& limits, HttpHandler& handler, HttpMetrics& metrics, std::optional<QSslConfiguration> tls);
    ~IoLoop() override;

    /// The port, or why nobody can listen there. `accept` gets every connection.
    Result<quint16> listen(const QHostAddress& address, quint16 port, HttpListener::Accept accept);
    void stopListening();
    void adopt(qintptr descriptor); ///< serves it from now on, or refuses it
    /// Takes nobody new, finishes what was asked, and calls `stopped` when all are gone: after `grace` at the latest.
    void stop(std::chrono::milliseconds grace, Stopped stopped);

protected:
    bool event(QEvent* event) override;

private:
    void deliver(LoopLetter&& letter);
    void takeMail();
    void tick();
    void ended(HttpConnection& connection);
    bool makeRoom();
    void refuse(qintptr descriptor);
    HttpConnection* find(quint64 id) const;

    HttpMetrics& m_metrics;
    LoopState m_state;
    std::optional<QSslConfiguration> m_tls;
    HttpListener* m_listener = nullptr;
    QTimer m_timer;
    std::unordered_map<quint64, HttpConnection*> m_connections;
    quint64 m_nextId = 1;
    std::vector<LoopLetter> m_mail;
    qint64 m_dateSecond = 0;
    Stopped m_stopped;
};

} // namespace Tenantry
