// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/eventstreamreader.h"
#include "binding/remoteask.h"
#include "binding/remoteoptions.h"
#include "binding/subscription.h"

#include <QNetworkAccessManager>
#include <QTimer>

class QNetworkReply;

namespace Tenantry {

/// A subscription over server-sent events (graphql-sse, distinct connections): a POST that is answered by a stream. A
/// stream that breaks or is silent for `heartbeatMs` is opened anew behind the last cursor, at growing distances, until
/// the service completes or refuses it. A cursor is told with its answer and never goes back. Has connections of its
/// own: streams take none from calls.
class HttpSubscription final : public Subscription {
    Q_OBJECT
public:
    HttpSubscription(RemoteOptions options, RemoteAsk ask, Cursor after, QObject* parent = nullptr);
    ~HttpSubscription() override;

    /// Ends it with this reason.
    void end(const Error& why);

private:
    void open();
    void begin(); ///< once the head is here
    void read();
    void closed();
    void conclude(); ///< the reply is over, or no stream: again, or the end
    void tell(const EventStreamReader::Event& event);
    /// What the service said instead of a stream; true where another try may help.
    bool refusal(Error& why);
    void again(const Error& why);
    void hangUp();

    RemoteOptions m_options;
    RemoteAsk m_ask;
    QNetworkAccessManager m_network;
    QNetworkReply* m_reply = nullptr;
    EventStreamReader m_reader;
    QTimer m_heartbeat;
    QTimer m_pause;
    int m_failures = 0;
    qint64 m_retryAfterMs = 0;
    bool m_isStream = false;
    bool m_over = false;
};

} // namespace Tenantry
