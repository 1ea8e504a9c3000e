// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/cancelwatch.h"
#include "binding/remotecall.h"

#include <QList>
#include <QNetworkAccessManager>

#include <memory>

namespace Tenantry {

/// Asks one service: at most `inFlight` requests at a time, the rest in the order they came. Each call owns its
/// request, so that no answer can reach another. Lives on its creator's thread.
class RemoteTransport final : public QObject {
    Q_OBJECT
public:
    explicit RemoteTransport(RemoteOptions options, QObject* parent = nullptr);
    /// Calls under way end with Cancelled, in here.
    ~RemoteTransport() override;

    const RemoteOptions& options() const { return m_options; }
    /// `done` is called once, on this thread, never inside this call.
    void send(RemoteAsk ask, RemoteCall::Done done);

private:
    void drop(RemoteCall* call);
    void turnLater();
    void turn(); ///< gives free places to those who wait

    RemoteOptions m_options;
    struct Network {
        QByteArray context;
        std::shared_ptr<QNetworkAccessManager> manager;
    };
    static constexpr int kNetworks = 16;
    std::shared_ptr<QNetworkAccessManager> networkFor(const QByteArray& context);
    void forget(const QByteArray& context);

    const QByteArray m_session;
    int m_number = 0;
    QList<Network> m_networks; ///< the last used first
    CancelWatch m_watch;
    QList<RemoteCall*> m_calls; ///< all that have not ended
    QList<RemoteCall*> m_queue; ///< those of them that wait for their turn
    bool m_turning = false;
    bool m_closing = false;
};

} // namespace Tenantry
