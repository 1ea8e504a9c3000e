// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpconnection.h"

#include "http/medianegotiation.h"
#include "http/steadytime.h"

#include <QHostAddress>
#include <QSslSocket>

#include <sys/socket.h>

namespace Tenantry {

using For = ConnectionWait::For;

namespace {

/// An IPv4 address also where it came through an IPv6 socket.
QHostAddress plainAddress(const QHostAddress& address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

} // namespace

HttpConnection::HttpConnection(LoopState& loop, quint64 id, QTcpSocket* socket, Ended ended, QObject* parent)
    : QObject(parent)
    , m_loop(loop)
    , m_socket(socket)
    , m_id(id)
    , m_ended(std::move(ended))
    , m_peer(plainAddress(socket->peerAddress()).toString().toLatin1())
    , m_isLocal(plainAddress(socket->peerAddress()).isLoopback())
    , m_wait(For::Head, steadyMs())
{
    m_socket->setParent(this);
    // Qt reads on its own, also while nobody takes what it has.
    m_socket->setReadBufferSize(LoopState::kInputBytes);
    ++m_loop.halfOpen[m_peer];
    connect(m_socket, &QIODevice::readyRead, this, [this] { read(); });
    connect(m_socket, &QAbstractSocket::disconnected, this, [this] { drop(); });
    connect(m_socket, &QIODevice::bytesWritten, this, [this] { wrote(); });
}

void HttpConnection::start(bool isTls)
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (!isTls)
        return;
    m_tls = static_cast<QSslSocket*>(m_socket);
    m_phase = Phase::Handshake;
    m_wait.note(For::Handshake, true, steadyMs());
    connect(m_tls, &QSslSocket::encrypted, this, [this] {
        m_phase = Phase::Open;
        settle();
    });
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, [this] { wrote(); });
    m_tls->startServerEncryption();
}

void HttpConnection::wrote()
{
    m_hasProgress = true;
    if (m_isWriting)
        return;
    if (m_phase == Phase::Closing)
        m_wait.note(m_wait.what(), true, steadyMs());
    settle();
}

bool HttpConnection::mayTake() const
{
    return m_phase == Phase::Open && !m_isLast && m_queue.size() < m_loop.limits.pipelined && !m_queue.isStreaming()
        && unsent() < m_loop.limits.unsentBytes;
}

qint64 HttpConnection::unsent() const
{
    return m_socket->bytesToWrite() + (m_tls != nullptr ? m_tls->encryptedBytesToWrite() : 0);
}

void HttpConnection::read()
{
    if (m_phase == Phase::Closing)
        return discard();
    // Reading goes on while no more is taken, up to a bound: that is how the peer's end is noticed.
    constexpr qsizetype kMostUnread = 16 * 1024;
    constexpr int kTurns = 16;
    int turn = 0;
    while (m_phase == Phase::Open && m_unread.size() < kMostUnread && turn++ < kTurns) {
        const qsizetype most = mayTake() ? m_loop.input.size() : kMostUnread - m_unread.size();
        const qint64 size = m_socket->read(m_loop.input.data(), most);
        if (size < 0 || (size == 0 && m_socket->state() != QAbstractSocket::ConnectedState))
            return drop();
        if (size == 0)
            break;
        m_loop.metrics.received(size);
        consume({m_loop.input.constData(), size});
        if (size < most)
            break;
    }
    m_isPaused = m_unread.size() >= kMostUnread;
    if (turn >= kTurns)
        readLater();
    settle();
}

/// The others of this thread come first.
void HttpConnection::readLater()
{
    QMetaObject::invokeMethod(
        this, [this] { read(); }, Qt::QueuedConnection);
}

/// What still comes after the last answer is read, so that the peer reads that answer and not a reset.
void HttpConnection::discard()
{
    for (int i = 0; i < 64; ++i) {
        const qint64 size = m_socket->read(m_loop.input.data(), m_loop.input.size());
        if (size < 0 || m_socket->state() != QAbstractSocket::ConnectedState)
            return drop();
        if (size < m_loop.input.size())
            return;
    }
}

void HttpConnection::consume(QByteArrayView bytes)
{
    QByteArray kept;
    if (!m_unread.isEmpty()) {
        kept = std::exchange(m_unread, {}).append(bytes);
        bytes = kept;
    }
    m_isTaking = true;
    while (!bytes.isEmpty() && mayTake())
        step(bytes);
    m_isTaking = false;
    if (!bytes.isEmpty() && !m_isLast)
        m_unread = bytes.toByteArray();
}

void HttpConnection::step(QByteArrayView& bytes)
{
    if (!m_reader)
        m_reader = m_loop.takeReader();
    RequestReader::State state = m_reader->read(bytes);
    if (state == RequestReader::State::HeadRead)
        state = planned(bytes);
    noteBodies();
    if (state == RequestReader::State::Complete) {
        dispatch();
    } else if (state == RequestReader::State::Failed) {
        const HttpFailure failure = m_reader->failure();
        refuse(failure.status, failure.why);
    }
}

RequestReader::State HttpConnection::planned(QByteArrayView& bytes)
{
    noteHead();
    const HttpRequest& request = m_reader->request();
    m_requestId = RequestIds::givenBy(request);
    if (m_requestId.isEmpty())
        m_requestId = m_loop.ids.next();
    m_plan = m_loop.handler.plan(request, m_requestId);
    if (m_reader->hasBody() && m_loop.bodies > m_loop.limits.bodiesInFlight)
        m_plan.refusal =
            errorResponse(503, ErrorCode::LimitExceeded, "The server has too many unfinished bodies", m_requestId);
    if (m_plan.refusal) {
        HttpExchange& exchange = pushExchange();
        exchange.response = std::move(*m_plan.refusal);
        exchange.isAnswered = true;
        // Where its body ends is known only to somebody who reads it.
        m_isLast = m_reader->hasBody() || !exchange.keepAlive;
        exchange.keepAlive = !m_isLast;
        m_reader->next();
        m_requestId = {};
        return RequestReader::State::Head;
    }
    const bool wantsContinue = request.expectsContinue && bytes.isEmpty();
    const RequestReader::State state = m_reader->allowBody(m_plan.bodyLimit, bytes);
    m_owesContinue = wantsContinue && state == RequestReader::State::Body;
    return state;
}

/// A head has come, good or bad: the connection is half open no more.
void HttpConnection::noteHead()
{
    if (std::exchange(m_isFresh, false) && --m_loop.halfOpen[m_peer] <= 0)
        m_loop.halfOpen.remove(m_peer);
}

HttpExchange& HttpConnection::pushExchange()
{
    const HttpRequest& request = m_reader->request();
    HttpExchange exchange;
    exchange.id = m_nextExchange++;
    exchange.route = m_plan.route;
    exchange.startedAt = steadyMicroseconds();
    exchange.requestId = m_requestId;
    exchange.isHttp11 = request.isHttp11;
    exchange.isHead = request.method == HttpRequest::Method::Head;
    exchange.keepAlive = request.keepAlive;
    m_hasProgress = true;
    return m_queue.push(std::move(exchange));
}

void HttpConnection::dispatch()
{
    HttpRequest& request = m_reader->request();
    HttpExchange& exchange = pushExchange();
    if (m_plan.isCancellable)
        exchange.cancel.emplace();
    m_isLast = !request.keepAlive;
    HttpResponder responder(m_loop.mailbox,
        {m_id, exchange.id, m_requestId, m_peer, m_isLocal, MediaNegotiation::takesGzip(request),
            m_loop.limits.unsentBytes, exchange.cancel});
    m_loop.handler.handle(request, std::move(responder));
    m_reader->next();
    m_requestId = {};
    m_plan = {};
}

void HttpConnection::refuse(int status, const char* why)
{
    if (m_requestId.isEmpty())
        m_requestId = m_loop.ids.next();
    HttpExchange& exchange = pushExchange();
    exchange.keepAlive = false;
    exchange.response = errorResponse(status, why, m_requestId);
    exchange.isAnswered = true;
    m_isLast = true;
    noteHead();
    m_reader->next();
}

void HttpConnection::take(LoopLetter&& letter)
{
    if (letter.kind == LoopLetter::Kind::StreamDrop
        || (letter.kind == LoopLetter::Kind::StreamData
            && unsent() + m_queue.pendingBytes() + letter.bytes.size() > m_loop.limits.unsentBytes)) {
        m_loop.metrics.dropped();
        return drop();
    }
    m_queue.take(std::move(letter));
}

void HttpConnection::write()
{
    QByteArray& out = m_loop.output;
    m_queue.pump(out, m_loop.date, steadyMicroseconds(), m_loop.isStopping && !m_reader, m_loop.metrics);
    if (m_owesContinue && m_queue.isEmpty()) {
        m_owesContinue = false;
        out += "HTTP/1.1 100 Continue\r\n\r\n";
    }
    if (out.isEmpty())
        return;
    m_wroteAt = steadyMs();
    m_loop.metrics.sent(out.size());
    m_isWriting = true;
    const bool isWritten = m_socket->write(out.constData(), out.size()) == out.size();
    // At once: waiting for the event loop to say that one may write costs another turn of it.
    m_socket->flush();
    m_isWriting = false;
    // What one large answer took is not kept for ever.
    constexpr qsizetype kKept = 256 * 1024;
    if (out.capacity() > kKept)
        out = {};
    else
        out.resize(0);
    if (!isWritten)
        drop();
}

void HttpConnection::settle()
{
    if (m_isTaking || m_phase == Phase::Handshake || m_phase == Phase::Dead)
        return;
    for (;;) {
        if (m_phase == Phase::Closing)
            return finishClose();
        releaseReader();
        write();
        if (m_phase != Phase::Open)
            return;
        if (m_queue.isFinished() || (m_loop.isStopping && m_queue.isEmpty() && !m_reader))
            return close();
        if (mayTake() && !m_unread.isEmpty())
            consume({});
        else
            break;
    }
    if (m_isPaused && m_unread.isEmpty()) {
        m_isPaused = false;
        readLater();
    }
    m_queue.noteUnsent(unsent());
    m_wait.note(waiting(), std::exchange(m_hasProgress, false), steadyMs(), m_heldBody);
}

void HttpConnection::releaseReader()
{
    if (m_reader && m_reader->isIdle())
        m_loop.giveBack(std::move(m_reader));
}

void HttpConnection::close()
{
    m_phase = Phase::Closing;
    m_unread = {};
    m_queue.abandon();
    m_wait.note(For::Ending, true, steadyMs());
    finishClose();
}

void HttpConnection::finishClose()
{
    if (m_isShut || unsent() > 0)
        return;
    m_isShut = true;
    m_wait.note(For::Linger, true, steadyMs());
    if (m_tls != nullptr)
        m_socket->disconnectFromHost();
    else
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

void HttpConnection::stop()
{
    m_queue.endStreams();
    if (m_phase == Phase::Handshake)
        drop();
    else if (m_phase == Phase::Open && m_queue.isEmpty()
        && (!m_reader || m_reader->state() == RequestReader::State::Head))
        close();
    else
        settle();
}

void HttpConnection::drop()
{
    if (std::exchange(m_phase, Phase::Dead) == Phase::Dead)
        return;
    noteHead();
    m_queue.abandon();
    m_loop.bodies -= std::exchange(m_heldBody, 0);
    m_socket->abort();
    deleteLater();
    m_ended(*this);
}

void HttpConnection::noteBodies()
{
    if (m_phase == Phase::Dead)
        return;
    const qint64 held = m_reader->state() == RequestReader::State::Body ? m_reader->bodySize() : 0;
    m_loop.bodies += held - std::exchange(m_heldBody, held);
}

ConnectionWait::For HttpConnection::waiting() const
{
    if (unsent() > 0)
        return For::Reader;
    if (m_queue.isStreaming())
        return For::Stream;
    if (!m_queue.isEmpty())
        return For::Answer;
    if (m_reader && m_reader->state() == RequestReader::State::Body)
        return For::Body;
    return m_isFresh || m_reader ? For::Head : For::Idle;
}

void HttpConnection::tick(qint64 now)
{
    if (m_wait.what() == For::Stream && now - m_wroteAt >= m_loop.limits.heartbeat.count()) {
        m_queue.beat();
        settle();
    } else if (m_wait.isOver(m_loop.limits, now, m_heldBody)) {
        timedOut();
    }
}

void HttpConnection::timedOut()
{
    const For what = m_wait.what();
    if (what == For::Idle)
        return close();
    if (what != For::Linger)
        m_loop.metrics.dropped();
    if ((what != For::Head || !m_reader) && what != For::Body)
        return drop();
    refuse(408, what == For::Head ? "The request's head took too long" : "The body took too long");
    settle();
}

} // namespace Tenantry
