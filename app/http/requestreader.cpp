// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestreader.h"

#include "http/headparser.h"

namespace Tenantry {

RequestReader::RequestReader(const HttpLimits& limits)
    : m_limits(limits)
{
}

void RequestReader::next()
{
    m_request.clear();
    m_scanner.reset();
    m_framing = {};
    m_body.reset();
    m_kept = {};
    m_head = {};
    m_headView = {};
    m_state = State::Head;
}

RequestReader::State RequestReader::fail(const HttpFailure& failure)
{
    m_failure = failure;
    return m_state = State::Failed;
}

RequestReader::State RequestReader::read(QByteArrayView& bytes)
{
    if (m_state == State::Head)
        return readHead(bytes);
    return m_state == State::Body ? readBody(bytes) : m_state;
}

RequestReader::State RequestReader::readHead(QByteArrayView& bytes)
{
    const qsizetype before = m_kept.size();
    QByteArrayView seen = bytes;
    if (before > 0) {
        // No more than a head may have: the rest may be a body of another size.
        m_kept.append(bytes.first(std::min(bytes.size(), m_limits.headBytes + 1 - before)));
        seen = m_kept;
    }
    const qsizetype size = m_scanner.scan(seen, m_limits);
    if (m_scanner.failure())
        return fail(*m_scanner.failure());
    if (size == 0) {
        if (before == 0)
            m_kept = bytes.toByteArray();
        bytes = {};
        return m_state;
    }
    bytes = bytes.sliced(size - before);
    constexpr qsizetype kEmptyLine = 2;
    if (size == kEmptyLine) {
        // RFC 9112, section 2.2: an empty line before a request is some clients' habit.
        next();
        return m_state;
    }
    if (before > 0) {
        m_head = std::exchange(m_kept, {});
        seen = m_head;
    }
    return parseHead(seen.first(size));
}

RequestReader::State RequestReader::parseHead(QByteArrayView head)
{
    m_headView = head;
    if (const auto wrong = Tenantry::parseHead(head, m_request))
        return fail(*wrong);
    if (const auto wrong = applyRequestRules(m_request, m_framing))
        return fail(*wrong);
    return m_state = State::HeadRead;
}

RequestReader::State RequestReader::allowBody(qint64 limit, QByteArrayView& bytes)
{
    if (m_state != State::HeadRead)
        return m_state;
    if (m_framing.length > limit)
        return fail({413, "The body is too large"});
    if (!hasBody())
        return m_state = State::Complete;
    m_body.start(m_framing, limit);
    m_chunks.start(limit, m_limits.headBytes);
    m_missing = m_framing.length;
    m_state = State::Body;
    if (!bytes.isEmpty())
        return readBody(bytes);
    keepHead();
    return m_state;
}

RequestReader::State RequestReader::readBody(QByteArrayView& bytes)
{
    if (m_framing.isChunked) {
        const ChunkDecoder::State state = m_chunks.read(bytes, m_body);
        if (state == ChunkDecoder::State::Failed)
            return fail(m_chunks.failure());
        if (state == ChunkDecoder::State::Done)
            return finish();
    } else {
        const qsizetype piece = static_cast<qsizetype>(std::min<qint64>(m_missing, bytes.size()));
        if (!m_body.add(bytes.first(piece)))
            return fail(*m_body.failure());
        bytes = bytes.sliced(piece);
        m_missing -= piece;
        if (m_missing == 0)
            return finish();
    }
    keepHead();
    return m_state;
}

/// The body goes on in another piece of memory, and so must the head.
void RequestReader::keepHead()
{
    if (!m_head.isEmpty())
        return;
    m_head = m_headView.toByteArray();
    m_request.rebase(m_headView.data(), m_head.constData());
    m_headView = m_head;
}

RequestReader::State RequestReader::finish()
{
    if (!m_body.finish())
        return fail(*m_body.failure());
    m_request.body = m_body.take();
    return m_state = State::Complete;
}

} // namespace Tenantry
