// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QThread>
#include <QUrl>

class QTcpSocket;

namespace Tenantry::Testing {

/// A web server on 127.0.0.1 that says what it is told to, on a thread of its own. Any thread may call.
class KeyServer {
public:
    /// By plain HTTP, or by HTTPS with this certificate and key (PEM both).
    explicit KeyServer(const QByteArray& certificate = {}, const QByteArray& key = {});
    ~KeyServer();

    /// Answers 200 with this body and these header lines (`Name: value\r\n` each).
    void answer(const QByteArray& path, const QByteArray& body, const QByteArray& headers = {});
    /// Sends these bytes as they are, and closes afterwards; nothing at all, and stays open, where they are empty.
    void answerRaw(const QByteArray& path, const QByteArray& bytes);
    int requests(const QByteArray& path);
    QByteArray lastRequest();
    QUrl url(const QByteArray& path) const;
    QByteArray origin() const; ///< over HTTPS with the name localhost

private:
    void serve(QTcpSocket* socket);

    QThread m_thread;
    bool m_tls = false;
    quint16 m_port = 0;
    QMutex m_mutex;
    QHash<QByteArray, QByteArray> m_answers;
    QHash<QByteArray, int> m_requests;
    QByteArray m_last;
};

} // namespace Tenantry::Testing
