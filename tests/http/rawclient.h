// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QSslSocket>

#include <memory>

namespace Tenantry::Testing {

struct RawAnswer {
    int status = 0; ///< 0: the connection ended first
    QByteArray head;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; of equal names the last
    QByteArray body; ///< without chunks
};

/// Bytes over a connection, blocking: what a client of no library does. Every wait ends after ten seconds.
class RawClient {
public:
    explicit RawClient(quint16 port, const QHostAddress& from = {}, bool isTls = false);

    bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }
    void send(const QByteArray& bytes);
    RawAnswer answer(bool isHead = false); ///< the next one, whole
    QByteArray line(); ///< the next line without its end; null: none came
    QByteArray chunk(); ///< of a chunked answer; null: none came, empty: the last one
    RawAnswer head(); ///< status and headers alone
    bool waitForEnd(int ms = 10000); ///< reads and forgets until the peer has closed
    RawAnswer ask(const QByteArray& bytes)
    {
        send(bytes);
        return answer();
    }
    QTcpSocket& socket() { return *m_socket; }

private:
    bool fill(); ///< more bytes; false: there will be none
    QByteArray exactly(qsizetype size);

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer;
};

/// `GET path HTTP/1.1` with Host and the good bearer, and these further header lines, each with its end.
QByteArray getRequest(const QByteArray& path, const QByteArray& headers = {});
QByteArray postRequest(
    const QByteArray& path, const QByteArray& body, const QByteArray& headers = "Content-Type: application/json\r\n");

} // namespace Tenantry::Testing
