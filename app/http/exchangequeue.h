// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpexchange.h"
#include "http/httpmetrics.h"
#include "http/loopletter.h"

#include <deque>

namespace Tenantry {

/// The requests of one connection that are not answered yet, in the order they came. Answers may come in any order and
/// are written in this one.
class ExchangeQueue {
public:
    ~ExchangeQueue() { abandon(); }

    HttpExchange& push(HttpExchange exchange);
    /// False: nobody waits for it any more.
    bool take(LoopLetter&& letter);
    /// Appends what may be written now. `isLast`: the connection ends with the last answer in the queue.
    void pump(QByteArray& out, QByteArrayView date, qint64 now, bool isLast, HttpMetrics& metrics);
    void beat(); ///< a sign of life for a stream that is open
    void noteUnsent(qint64 bytes); ///< tells the open stream what its reader has not taken yet
    void endStreams();
    void abandon(); ///< cancels all: nobody is there to be answered

    qsizetype size() const { return static_cast<qsizetype>(m_exchanges.size()); }
    bool isEmpty() const { return m_exchanges.empty(); }
    bool isStreaming() const { return !isEmpty() && m_exchanges.front().isOpened; }
    qsizetype pendingBytes() const; ///< of streams that wait for their turn
    /// An answer was written after which the connection ends.
    bool isFinished() const { return m_isFinished; }

private:
    bool pumpStream(HttpExchange& exchange, QByteArray& out, QByteArrayView date);
    void writeHead(HttpExchange& exchange, QByteArray& out, QByteArrayView date) const;

    std::deque<HttpExchange> m_exchanges;
    bool m_isFinished = false;
};

} // namespace Tenantry
