// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/loopmailbox.h"

namespace Tenantry {

/// An answer that goes on: server-sent events. Any thread may write, one call at a time. Ends with the object.
class HttpStream {
public:
    /// `most`: bytes that may wait unread before the reader counts as too slow and is dropped.
    HttpStream(std::shared_ptr<LoopMailbox> mailbox, quint64 connection, quint32 exchange, qint64 most);
    ~HttpStream();
    HttpStream(const HttpStream&) = delete;
    HttpStream& operator=(const HttpStream&) = delete;

    /// Sends the head. `heartbeat` is sent whenever nothing else was for a while, see HttpLimits.
    void open(HttpResponse head, QByteArray heartbeat);
    void write(QByteArray bytes); ///< nothing once it is not open
    void finish(); ///< after what was written; nothing follows
    bool isOpen() const { return m_state->isOpen.load(std::memory_order_relaxed); }
    /// Bytes that were written and that the peer has not taken yet, as of a moment ago.
    qint64 backlog() const
    {
        return m_state->queued.load(std::memory_order_relaxed) + m_state->unsent.load(std::memory_order_relaxed);
    }

private:
    void post(LoopLetter::Kind kind, HttpResponse head, QByteArray bytes);

    std::shared_ptr<LoopMailbox> m_mailbox;
    std::shared_ptr<HttpStreamState> m_state;
    quint64 m_connection;
    quint32 m_exchange;
    qint64 m_most;
    bool m_isFinished = false;
};

} // namespace Tenantry
