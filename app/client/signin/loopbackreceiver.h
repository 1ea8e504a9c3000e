// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QTcpServer>
#include <QUrlQuery>

#include <functional>

class QTcpSocket;

namespace Tenantry {

/// Where the browser brings a provider's reply: 127.0.0.1, a free port, a path (RFC 8252 section 7.3). Takes GET of
/// that path only, small and soon; whoever else comes is sent away. The page it answers with holds nothing of the reply
/// and leads nowhere. Lives on the interface thread.
class LoopbackReceiver final : public QObject {
    Q_OBJECT
public:
    /// Says whether it is the reply that was waited for; what it was not is told to the browser, and waiting goes on.
    using Judge = std::function<bool(const QUrlQuery&)>;

    explicit LoopbackReceiver(Judge judge, QObject* parent = nullptr);

    /// IoError where no port is to be had.
    Result<QUrl> listen();
    void close() { m_server.close(); }

private:
    void take();
    void read(QTcpSocket* socket);
    static void answer(QTcpSocket* socket, const QByteArray& status, const QString& words);

    Judge m_judge;
    QTcpServer m_server;
    int m_open = 0;
};

} // namespace Tenantry
