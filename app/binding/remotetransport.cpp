// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/remotetransport.h"

#include "base/randomid.h"

#include <algorithm>

namespace Tenantry {

RemoteTransport::RemoteTransport(RemoteOptions options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_session(randomId("req_") + '-')
{
}

RemoteTransport::~RemoteTransport()
{
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
    connect(call, &RemoteCall::mixedUp, this, [this, context = call->ask().context] { forget(context); });
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

std::shared_ptr<QNetworkAccessManager> RemoteTransport::networkFor(const QByteArray& context)
{
    for (qsizetype i = 0; i < m_networks.size(); ++i) {
        if (m_networks[i].context == context) {
            m_networks.move(i, 0);
            return m_networks.first().manager;
        }
    }
    auto manager = std::make_shared<QNetworkAccessManager>();
    manager->setAutoDeleteReplies(false);
    m_networks.prepend({context, manager});
    // Requests under way keep theirs.
    if (m_networks.size() > kNetworks)
        m_networks.removeLast();
    return manager;
}

void RemoteTransport::forget(const QByteArray& context)
{
    m_networks.removeIf([&](const Network& network) { return network.context == context; });
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
    // More than Qt opens to one host would wait in there, where nobody counts their time.
    const int most = std::min(m_options.inFlight, 6);
    while (running < most && !m_queue.isEmpty()) {
        RemoteCall* call = m_queue.takeFirst();
        if (call->ask().cancel.isCancelled()) {
            call->end({ErrorCode::Cancelled, QStringLiteral("cancelled"), {}});
            continue;
        }
        call->run(networkFor(call->ask().context), m_session, ++m_number);
        ++running;
    }
}

} // namespace Tenantry
