// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/connectionwait.h"
#include "http/exchangequeue.h"
#include "http/loopstate.h"

#include <QObject>
#include <QTcpSocket>

#include <functional>

class QSslSocket;

namespace Tenantry {

/// One connection: bytes in, requests to the handler, answers out in their order. Lives on its I/O thread; ends by
/// itself when the peer leaves, when a time-out passes or after its last answer, and says so by `ended`, once.
class HttpConnection final : public QObject {
public:
    using Ended = std::function<void(HttpConnection&)>;

    /// Takes the socket, which is connected.
    HttpConnection(LoopState& loop, quint64 id, QTcpSocket* socket, Ended ended, QObject* parent);

    /// Begins. With TLS (the socket is a QSslSocket then) the handshake comes first.
    void start(bool isTls);
    quint64 id() const { return m_id; }
    const QByteArray& peer() const { return m_peer; }
    const ConnectionWait& wait() const { return m_wait; }

    /// Keeps an answer; settle() writes what is kept.
    void take(LoopLetter&& letter);
    void settle();
    bool isTaking() const { return m_isTaking; } ///< inside a call of the handler: settle() comes by itself
    void tick(qint64 now); ///< time-outs; `now` as of steadyMs()
    void stop(); ///< finishes what it has and ends
    void drop(); ///< ends at once

private:
    enum class Phase { Handshake, Open, Closing, Dead };

    void read();
    void readLater();
    void discard();
    void wrote();
    void consume(QByteArrayView bytes);
    void step(QByteArrayView& bytes);
    RequestReader::State planned(QByteArrayView& bytes);
    void dispatch();
    void refuse(int status, const char* why);
    HttpExchange& pushExchange();
    void write();
    void close();
    void finishClose();
    void noteHead();
    void noteBodies();
    void releaseReader();
    bool mayTake() const;
    qint64 unsent() const;
    ConnectionWait::For waiting() const;
    void timedOut();

    LoopState& m_loop;
    QTcpSocket* m_socket;
    QSslSocket* m_tls = nullptr; ///< the same, where it is one
    const quint64 m_id;
    const Ended m_ended;
    const QByteArray m_peer;
    const bool m_isLocal;
    std::unique_ptr<RequestReader> m_reader; ///< only inside a request
    QByteArray m_unread; ///< came while no more was taken
    ExchangeQueue m_queue;
    HttpPlan m_plan; ///< of the request that is being read
    QByteArray m_requestId;
    quint32 m_nextExchange = 0;
    qint64 m_heldBody = 0;
    ConnectionWait m_wait;
    qint64 m_wroteAt = 0;
    Phase m_phase = Phase::Open;
    bool m_isFresh = true;
    bool m_isTaking = false;
    bool m_isWriting = false;
    bool m_isPaused = false; ///< bytes may be there that nobody read
    bool m_isLast = false; ///< no request is taken after the ones in the queue
    bool m_owesContinue = false;
    bool m_hasProgress = false;
    bool m_isShut = false;
};

} // namespace Tenantry
