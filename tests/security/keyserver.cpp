// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/keyserver.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace Tenantry::Testing {

KeyServer::KeyServer()
{
    auto* server = new QTcpServer;
    server->listen(QHostAddress(QHostAddress::LocalHost));
    m_port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
        while (QTcpSocket* socket = server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();
}

KeyServer::~KeyServer()
{
    m_thread.quit();
    m_thread.wait();
}

void KeyServer::answer(const QByteArray& path, const QByteArray& body, const QByteArray& headers)
{
    answerRaw(path,
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers
            + "\r\n" + body);
}

void KeyServer::answerRaw(const QByteArray& path, const QByteArray& bytes)
{
    QMutexLocker lock(&m_mutex);
    m_answers[path] = bytes;
}

int KeyServer::requests(const QByteArray& path)
{
    QMutexLocker lock(&m_mutex);
    return m_requests.value(path);
}

QByteArray KeyServer::lastRequest()
{
    QMutexLocker lock(&m_mutex);
    return m_last;
}

QUrl KeyServer::url(const QByteArray& path) const { return QUrl(QString::fromUtf8(origin() + path)); }

QByteArray KeyServer::origin() const { return "http://127.0.0.1:" + QByteArray::number(m_port); }

void KeyServer::serve(QTcpSocket* socket)
{
    if (!socket->peek(65536).contains("\r\n\r\n"))
        return;
    const QByteArray request = socket->readAll();
    const QByteArray path = request.split(' ').value(1);
    QMutexLocker lock(&m_mutex);
    ++m_requests[path];
    m_last = request;
    const QByteArray bytes = m_answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    if (bytes.isEmpty())
        return;
    socket->write(bytes);
    socket->disconnectFromHost();
}

} // namespace Tenantry::Testing
