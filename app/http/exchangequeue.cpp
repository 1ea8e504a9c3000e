// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchangequeue.h"

#include "http/responsewriter.h"

#include <algorithm>

namespace Tenantry {

HttpExchange& ExchangeQueue::push(HttpExchange exchange)
{
    m_exchanges.push_back(std::move(exchange));
    return m_exchanges.back();
}

bool ExchangeQueue::take(LoopLetter&& letter)
{
    if (letter.stream)
        letter.stream->queued.fetch_sub(
            letter.bytes.size() * (letter.kind == LoopLetter::Kind::StreamData ? 1 : 0), std::memory_order_relaxed);
    const auto at = std::find_if(m_exchanges.begin(), m_exchanges.end(),
        [&](const HttpExchange& exchange) { return exchange.id == letter.exchange; });
    if (at == m_exchanges.end()) {
        if (letter.stream)
            letter.stream->isOpen.store(false, std::memory_order_relaxed);
        return false;
    }
    switch (letter.kind) {
    case LoopLetter::Kind::Answer:
        at->response = std::move(letter.response);
        at->isAnswered = true;
        break;
    case LoopLetter::Kind::StreamOpen:
        at->response = std::move(letter.response);
        at->heartbeat = std::move(letter.bytes);
        at->stream = std::move(letter.stream);
        at->isAnswered = true;
        break;
    case LoopLetter::Kind::StreamData:
        at->pending += letter.bytes;
        break;
    case LoopLetter::Kind::StreamEnd:
        if (!at->stream) {
            at->response.status = 500;
            at->keepAlive = false;
        }
        at->isAnswered = true;
        at->isEnded = true;
        break;
    case LoopLetter::Kind::StreamDrop:
        break;
    }
    return true;
}

void ExchangeQueue::writeHead(HttpExchange& exchange, QByteArray& out, QByteArrayView date) const
{
    exchange.keepAlive = exchange.keepAlive && !exchange.response.closes;
    const bool isStream = exchange.stream != nullptr;
    // Without chunks only the connection's end says where a stream ends.
    if (isStream && !exchange.isHttp11)
        exchange.keepAlive = false;
    ResponseWriter::write(out, exchange.response,
        {exchange.isHttp11, exchange.isHead, exchange.keepAlive, isStream, exchange.requestId, date});
}

bool ExchangeQueue::pumpStream(HttpExchange& exchange, QByteArray& out, QByteArrayView date)
{
    if (!std::exchange(exchange.isOpened, true))
        writeHead(exchange, out, date);
    if (!exchange.isHead) {
        if (exchange.isHttp11)
            ResponseWriter::writeChunk(out, exchange.pending);
        else
            out += exchange.pending;
    }
    exchange.pending = {};
    if (exchange.isEnded && exchange.isHttp11 && !exchange.isHead)
        ResponseWriter::writeLastChunk(out);
    return exchange.isEnded;
}

void ExchangeQueue::pump(QByteArray& out, QByteArrayView date, qint64 now, bool isLast, HttpMetrics& metrics)
{
    while (!m_exchanges.empty() && !m_isFinished && m_exchanges.front().isAnswered) {
        HttpExchange& exchange = m_exchanges.front();
        if (isLast && m_exchanges.size() == 1)
            exchange.keepAlive = false;
        if (exchange.stream) {
            if (!pumpStream(exchange, out, date))
                return;
        } else {
            writeHead(exchange, out, date);
        }
        metrics.answered(exchange.route, exchange.response.status, now - exchange.startedAt);
        m_isFinished = !exchange.keepAlive;
        m_exchanges.pop_front();
    }
}

void ExchangeQueue::beat()
{
    if (isStreaming())
        m_exchanges.front().pending += m_exchanges.front().heartbeat;
}

void ExchangeQueue::noteUnsent(qint64 bytes)
{
    if (isStreaming())
        m_exchanges.front().stream->unsent.store(bytes, std::memory_order_relaxed);
}

void ExchangeQueue::endStreams()
{
    for (HttpExchange& exchange : m_exchanges) {
        if (!exchange.stream)
            continue;
        exchange.stream->isOpen.store(false, std::memory_order_relaxed);
        exchange.isEnded = true;
        if (exchange.cancel)
            exchange.cancel->cancel();
    }
}

void ExchangeQueue::abandon()
{
    for (HttpExchange& exchange : m_exchanges) {
        if (exchange.stream)
            exchange.stream->isOpen.store(false, std::memory_order_relaxed);
        if (exchange.cancel)
            exchange.cancel->cancel();
    }
    m_exchanges.clear();
}

qsizetype ExchangeQueue::pendingBytes() const
{
    qsizetype bytes = 0;
    for (const HttpExchange& exchange : m_exchanges)
        bytes += exchange.pending.size();
    return bytes;
}

} // namespace Tenantry
