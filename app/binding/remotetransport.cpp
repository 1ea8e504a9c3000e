// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/remotetransport.h"

#include <QTimer>

#include <algorithm>

namespace Tenantry {

RemoteTransport::RemoteTransport(RemoteOptions options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_network.setAutoDeleteReplies(false);
}

RemoteTransport::~RemoteTransport()
{
    // Before the network, which their requests run on.
    m_closing = true;
    for (RemoteCall* call : std::exchange(m_calls, {}))
        delete call;
}

void RemoteTransport::send(RemoteAsk ask, RemoteCall::Done done)
{
    const bool full = m_queue.size() >= m_options.waiting;
    auto* call = new RemoteCall(m_options, std::move(ask), std::move(done), this);
    m_calls.append(call);
    connect(call, &RemoteCall::ended, this, [this, call] { drop(call); });
    connect(call, &RemoteCall::leftTurn, this, &RemoteTransport::turnLater);
    connect(call, &RemoteCall::wantsTurn, this, [this, call] {
        m_queue.append(call);
        turnLater();
    });
    m_watch.watch(call->ask().cancel, call, [call] {
        call->end({ErrorCode::Cancelled, QStringLiteral("cancelled"), {}});
    });
    if (full) {
        const Error error{ErrorCode::LimitExceeded,
            QStringLiteral("%1 calls wait for the service already").arg(m_options.waiting), {}};
        QMetaObject::invokeMethod(
            call, [call, error] { call->end(error); }, Qt::QueuedConnection);
        return;
    }
    m_queue.append(call);
    turnLater();
}

void RemoteTransport::drop(RemoteCall* call)
{
    if (m_closing)
        return;
    m_calls.removeOne(call);
    m_queue.removeOne(call);
    call->deleteLater();
    turnLater();
}

void RemoteTransport::turnLater()
{
    if (m_closing || std::exchange(m_turning, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_turning = false;
            turn();
        },
        Qt::QueuedConnection);
}

void RemoteTransport::turn()
{
    auto running =
        std::count_if(m_calls.begin(), m_calls.end(), [](const RemoteCall* call) { return call->isRunning(); });
    while (running < m_options.inFlight && !m_queue.isEmpty()) {
        RemoteCall* call = m_queue.takeFirst();
        if (call->ask().cancel.isCancelled()) {
            call->end({ErrorCode::Cancelled, QStringLiteral("cancelled"), {}});
            continue;
        }
        call->run(m_network);
        ++running;
    }
}

} // namespace Tenantry
