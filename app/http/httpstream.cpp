// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpstream.h"

namespace Tenantry {

HttpStream::HttpStream(std::shared_ptr<LoopMailbox> mailbox, quint64 connection, quint32 exchange, qint64 most)
    : m_mailbox(std::move(mailbox))
    , m_state(std::make_shared<HttpStreamState>())
    , m_connection(connection)
    , m_exchange(exchange)
    , m_most(most)
{
}

HttpStream::~HttpStream() { finish(); }

void HttpStream::open(HttpResponse head, QByteArray heartbeat)
{
    post(LoopLetter::Kind::StreamOpen, std::move(head), std::move(heartbeat));
}

void HttpStream::write(QByteArray bytes)
{
    if (!isOpen() || bytes.isEmpty())
        return;
    if (m_state->queued.fetch_add(bytes.size(), std::memory_order_relaxed) + bytes.size() > m_most) {
        m_state->isOpen.store(false, std::memory_order_relaxed);
        post(LoopLetter::Kind::StreamDrop, {}, {});
        return;
    }
    post(LoopLetter::Kind::StreamData, {}, std::move(bytes));
}

void HttpStream::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_state->isOpen.store(false, std::memory_order_relaxed);
    post(LoopLetter::Kind::StreamEnd, {}, {});
}

void HttpStream::post(LoopLetter::Kind kind, HttpResponse head, QByteArray bytes)
{
    m_mailbox->post({kind, m_connection, m_exchange, std::move(head), std::move(bytes), m_state});
}

} // namespace Tenantry
