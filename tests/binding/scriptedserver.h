// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace Tenantry::Testing {

/// An HTTP server on this machine that does what a test tells it, byte for byte, right or wrong. Runs on the test's own
/// event loop.
class ScriptedServer final : public QObject {
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
        int connection = 0; ///< counted from 1
        QTcpSocket* socket = nullptr;

        Json json() const { return parseJson(body).value_or(Json()); }
    };
    using Handler = std::function<void(const Request&)>;

    /// Speaks TLS where a configuration is given.
    explicit ScriptedServer(std::optional<QSslConfiguration> tls = std::nullopt, QObject* parent = nullptr);

    QString url() const;
    quint16 port() const;
    /// The next requests, one handler each; what comes after them goes to `always`.
    void then(Handler handler) { m_next.append(std::move(handler)); }
    void always(Handler handler) { m_always = std::move(handler); }

    QList<Request> seen;
    int connections = 0;

    static QByteArray response(int status, const QByteArray& body, const QByteArray& type = "application/json",
        const QByteArray& headers = {});
    static Handler answer(int status, const QByteArray& body, const QByteArray& type = "application/json",
        const QByteArray& headers = {});
    static Handler raw(const QByteArray& bytes, bool close = false);
    static Handler hangUp();
    static Handler silence();

private:
    void read(QTcpSocket* socket, int connection);
    bool takeOne(QTcpSocket* socket, int connection);

    class Listener;
    Listener* m_listener;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    QList<Handler> m_next;
    Handler m_always;
};

} // namespace Tenantry::Testing
