// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/ioloop.h"

#include "http/responsewriter.h"
#include "http/steadytime.h"

#include <QSslSocket>

#include <sys/socket.h>
#include <unistd.h>

namespace Tenantry {

namespace {
constexpr int kTickMs = 250;

QByteArray busyAnswer()
{
    HttpResponse response = errorResponse(503, ErrorCode::LimitExceeded, "Too many connections", {});
    response.headers.append({QByteArrayLiteral("Retry-After"), QByteArrayLiteral("1")});
    ResponseWriter::Framing framing;
    framing.keepAlive = false;
    QByteArray bytes;
    ResponseWriter::write(bytes, response, framing);
    return bytes;
}

} // namespace

IoLoop::IoLoop(
    const HttpLimits& limits, HttpHandler& handler, HttpMetrics& metrics, std::optional<QSslConfiguration> tls)
    : m_metrics(metrics)
    , m_state{limits, handler, metrics,
          std::make_shared<LoopMailbox>(this, [this](LoopLetter&& letter) { deliver(std::move(letter)); })}
    , m_tls(std::move(tls))
{
    tick();
    connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
    m_timer.start(kTickMs);
}

IoLoop::~IoLoop()
{
    m_state.mailbox->close();
    for (const auto& [id, connection] : std::exchange(m_connections, {}))
        connection->drop();
}

Result<quint16> IoLoop::listen(const QHostAddress& address, quint16 port, HttpListener::Accept accept)
{
    m_listener = new HttpListener(std::move(accept), this);
    if (!m_listener->listen(address, port))
        return fail(
            ErrorCode::IoError, m_listener->errorString(), QStringLiteral("%1:%2").arg(address.toString()).arg(port));
    return m_listener->serverPort();
}

void IoLoop::stopListening()
{
    if (m_listener != nullptr)
        m_listener->close();
}

void IoLoop::adopt(qintptr descriptor)
{
    const int most = m_state.limits.connections;
    if (m_state.isStopping || !(m_metrics.open(most) || (makeRoom() && m_metrics.open(most))))
        return refuse(descriptor);
    QTcpSocket* socket = m_tls ? new QSslSocket() : new QTcpSocket();
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        m_metrics.closed();
        ::close(static_cast<int>(descriptor));
        return;
    }
    if (m_tls)
        static_cast<QSslSocket*>(socket)->setSslConfiguration(*m_tls);
    const quint64 id = m_nextId++;
    auto* connection = new HttpConnection(
        m_state, id, socket, [this](HttpConnection& gone) { ended(gone); }, this);
    m_connections.emplace(id, connection);
    if (m_state.halfOpen.value(connection->peer()) > m_state.limits.halfOpenPerPeer) {
        m_metrics.refused();
        return connection->drop();
    }
    connection->start(m_tls.has_value());
}

/// Who asks is served before who is idle: the one that is so for the longest time goes.
bool IoLoop::makeRoom()
{
    HttpConnection* idle = nullptr;
    for (const auto& [id, connection] : m_connections) {
        if (connection->wait().what() == ConnectionWait::For::Idle
            && (idle == nullptr || connection->wait().since() < idle->wait().since()))
            idle = connection;
    }
    if (idle != nullptr)
        idle->drop();
    return idle != nullptr;
}

/// In one system call each, without an object: whoever storms the server gets this many times over.
void IoLoop::refuse(qintptr descriptor)
{
    m_metrics.refused();
    const int socket = static_cast<int>(descriptor);
    if (!m_tls) {
        static const QByteArray busy = busyAnswer();
        [[maybe_unused]] const auto sent =
            ::send(socket, busy.constData(), static_cast<std::size_t>(busy.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        // Unread bytes would make the close a reset, and the answer be lost.
        ::shutdown(socket, SHUT_WR);
        char rest[4096];
        [[maybe_unused]] const auto read = ::recv(socket, rest, sizeof rest, MSG_DONTWAIT);
    }
    ::close(socket);
}

HttpConnection* IoLoop::find(quint64 id) const
{
    const auto at = m_connections.find(id);
    return at == m_connections.end() ? nullptr : at->second;
}

void IoLoop::ended(HttpConnection& connection)
{
    m_metrics.closed();
    m_connections.erase(connection.id());
    if (m_connections.empty() && m_stopped)
        std::exchange(m_stopped, nullptr)();
}

bool IoLoop::event(QEvent* event)
{
    if (event->type() != LoopMailbox::mailEvent())
        return QObject::event(event);
    takeMail();
    return true;
}

void IoLoop::deliver(LoopLetter&& letter)
{
    HttpConnection* connection = find(letter.connection);
    if (connection == nullptr) {
        if (letter.stream)
            letter.stream->isOpen.store(false, std::memory_order_relaxed);
        return;
    }
    connection->take(std::move(letter));
    if (!connection->isTaking())
        connection->settle();
}

void IoLoop::takeMail()
{
    m_state.mailbox->take(m_mail);
    // Letters to one connection often come together; they are written together.
    HttpConnection* last = nullptr;
    quint64 lastId = 0;
    for (LoopLetter& letter : m_mail) {
        if (letter.connection != lastId) {
            if (last != nullptr && find(lastId) == last)
                last->settle();
            lastId = letter.connection;
            last = find(lastId);
        }
        if (last != nullptr && find(lastId) == last)
            last->take(std::move(letter));
        else if (letter.stream)
            letter.stream->isOpen.store(false, std::memory_order_relaxed);
    }
    if (last != nullptr && find(lastId) == last)
        last->settle();
    m_mail.clear();
    constexpr std::size_t kKept = 1024;
    if (m_mail.capacity() > kKept)
        m_mail.shrink_to_fit();
}

void IoLoop::tick()
{
    const qint64 seconds = QDateTime::currentSecsSinceEpoch();
    if (seconds != std::exchange(m_dateSecond, seconds))
        m_state.date = ResponseWriter::date(seconds);
    const qint64 now = steadyMs();
    std::vector<HttpConnection*> all;
    all.reserve(m_connections.size());
    for (const auto& [id, connection] : m_connections)
        all.push_back(connection);
    // A connection that ends here is deleted later, not now.
    for (HttpConnection* connection : all)
        connection->tick(now);
}

void IoLoop::stop(std::chrono::milliseconds grace, Stopped stopped)
{
    m_state.isStopping = true;
    stopListening();
    if (m_connections.empty())
        return stopped();
    m_stopped = std::move(stopped);
    std::vector<HttpConnection*> all;
    for (const auto& [id, connection] : m_connections)
        all.push_back(connection);
    for (HttpConnection* connection : all)
        connection->stop();
    QTimer::singleShot(grace, this, [this] {
        while (!m_connections.empty())
            m_connections.begin()->second->drop();
    });
}

} // namespace Tenantry
