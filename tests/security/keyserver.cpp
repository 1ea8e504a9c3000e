// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/keyserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

namespace Tenantry::Testing {

namespace {

QTcpServer* makeServer(const QByteArray& certificate, const QByteArray& key)
{
    if (certificate.isEmpty())
        return new QTcpServer;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificate));
    configuration.setPrivateKey(QSslKey(key, QSsl::Ec));
    auto* server = new QSslServer;
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

KeyServer::KeyServer(const QByteArray& certificate, const QByteArray& key)
    : m_tls(!certificate.isEmpty())
{
    QTcpServer* server = makeServer(certificate, key);
    server->listen(QHostAddress(QHostAddress::LocalHost));
    m_port = server->serverPort();
    QObject::connect(server, &QTcpServer::pendingConnectionAvailable, server, [this, server] {
        while (QTcpSocket* socket = server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            serve(socket); // what came before it was ours to hear of
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

QByteArray KeyServer::origin() const
{
    return (m_tls ? "https://localhost:" : "http://127.0.0.1:") + QByteArray::number(m_port);
}

QUrl KeyServer::url(const QByteArray& path) const { return QUrl(QString::fromUtf8(origin() + path)); }

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
