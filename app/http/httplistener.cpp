// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httplistener.h"

#include <QTimer>

namespace Tenantry {

HttpListener::HttpListener(Accept accept, QObject* parent)
    : QTcpServer(parent)
    , m_accept(std::move(accept))
{
    constexpr int kBacklog = 511;
    setListenBacklogSize(kBacklog);
    // Without a free descriptor Qt stops accepting; one is free again when a connection has ended.
    connect(
        this, &QTcpServer::acceptError, this, [this] { QTimer::singleShot(100, this, [this] { resumeAccepting(); }); });
}

} // namespace Tenantry
