// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/chunkdecoder.h"
#include "http/headscanner.h"
#include "http/httplimits.h"
#include "http/httprequest.h"

namespace Tenantry {

/// Reads requests out of bytes, without sockets. Bytes may come in any pieces, several requests in one piece too. One
/// reader serves one connection at a time and any number of requests one after the other.
///
///     while (!bytes.isEmpty()) switch (reader.read(bytes)) {
///         case HeadRead: reader.allowBody(limit, bytes); …   case Complete: use(reader.request()); reader.next(); …
class RequestReader {
public:
    enum class State {
        Head, ///< wants bytes of a head
        HeadRead, ///< waits for allowBody()
        Body, ///< wants bytes of a body
        Complete, ///< request() is whole; next() goes on
        Failed, ///< failure() says why; nothing more is read
    };

    explicit RequestReader(const HttpLimits& limits);

    /// Takes from the front of `bytes` what belongs to the present request, and at most to its next state. The
    /// request's views may lead into `bytes`, until the next call.
    State read(QByteArrayView& bytes);
    /// What the route takes, and then as read(). A longer body fails with 413, at once where Content-Length says so.
    State allowBody(qint64 limit, QByteArrayView& bytes);
    State state() const { return m_state; }
    HttpRequest& request() { return m_request; }
    const HttpFailure& failure() const { return m_failure; }
    /// Whether a body follows the head that was read.
    bool hasBody() const { return m_framing.isChunked || m_framing.length > 0; }
    qsizetype bodySize() const { return m_body.size(); } ///< what is held of the present body
    bool isIdle() const { return m_state == State::Head && m_kept.isEmpty(); } ///< nothing of the next request is here
    void next(); ///< forgets the request, gives its memory back

private:
    State fail(const HttpFailure& failure);
    State readHead(QByteArrayView& bytes);
    State parseHead(QByteArrayView head);
    State readBody(QByteArrayView& bytes);
    State finish();
    void keepHead();

    const HttpLimits& m_limits;
    HttpRequest m_request;
    HeadScanner m_scanner;
    BodyFraming m_framing;
    BodyCollector m_body;
    ChunkDecoder m_chunks;
    qint64 m_missing = 0; ///< of a body with a length
    QByteArray m_kept; ///< what came of an unfinished head
    QByteArray m_head; ///< the head of a request whose body is not all there yet
    QByteArrayView m_headView; ///< where the request's views lead
    HttpFailure m_failure;
    State m_state = State::Head;
};

} // namespace Tenantry
