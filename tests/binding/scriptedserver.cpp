// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/scriptedserver.h"

#include <QSslSocket>

namespace Tenantry::Testing {

class ScriptedServer::Listener final : public QTcpServer {
public:
    Listener(std::optional<QSslConfiguration> tls, std::function<void(QTcpSocket*)> came, QObject* parent)
        : QTcpServer(parent)
        , m_tls(std::move(tls))
        , m_came(std::move(came))
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto* socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        if (m_tls) {
            socket->setSslConfiguration(*m_tls);
            socket->startServerEncryption();
        }
        m_came(socket);
    }

private:
    std::optional<QSslConfiguration> m_tls;
    std::function<void(QTcpSocket*)> m_came;
};

ScriptedServer::ScriptedServer(std::optional<QSslConfiguration> tls, QObject* parent)
    : QObject(parent)
    , m_listener(new Listener(
          std::move(tls),
          [this](QTcpSocket* socket) {
              const int connection = ++connections;
              connect(socket, &QTcpSocket::readyRead, this, [=, this] { read(socket, connection); });
              connect(socket, &QTcpSocket::disconnected, this, [=, this] {
                  m_buffers.remove(socket);
                  socket->deleteLater();
              });
          },
          this))
{
    m_listener->listen(QHostAddress::LocalHost);
    m_always = answer(404, R"({"error":"Not found","code":"NOT_FOUND"})");
}

QString ScriptedServer::url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }

quint16 ScriptedServer::port() const { return m_listener->serverPort(); }

void ScriptedServer::read(QTcpSocket* socket, int connection)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket) && takeOne(socket, connection)) { }
}

bool ScriptedServer::takeOne(QTcpSocket* socket, int connection)
{
    QByteArray& buffer = m_buffers[socket];
    const qsizetype head = buffer.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    Request request;
    const QList<QByteArray> lines = buffer.left(head).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers.insert(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length", "0").toLongLong();
    if (buffer.size() < head + 4 + length)
        return false;
    request.body = buffer.mid(head + 4, length);
    buffer.remove(0, head + 4 + length);
    request.connection = connection;
    request.socket = socket;
    seen.append(request);
    const Handler handler = m_next.isEmpty() ? m_always : m_next.takeFirst();
    handler(request);
    return true;
}

QByteArray ScriptedServer::response(
    int status, const QByteArray& body, const QByteArray& type, const QByteArray& headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

ScriptedServer::Handler ScriptedServer::answer(
    int status, const QByteArray& body, const QByteArray& type, const QByteArray& headers)
{
    return raw(response(status, body, type, headers));
}

ScriptedServer::Handler ScriptedServer::raw(const QByteArray& bytes, bool close)
{
    return [bytes, close](const Request& request) {
        request.socket->write(bytes);
        if (close)
            request.socket->disconnectFromHost();
    };
}

ScriptedServer::Handler ScriptedServer::hangUp()
{
    return [](const Request& request) { request.socket->abort(); };
}

ScriptedServer::Handler ScriptedServer::silence()
{
    return [](const Request&) {};
}

} // namespace Tenantry::Testing
