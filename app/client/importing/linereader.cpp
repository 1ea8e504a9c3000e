// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/linereader.h"

#include <cstring>

namespace Tenantry {

namespace {
constexpr qsizetype kLineChunk = 256 * 1024;
} // namespace

LineReader::LineReader(std::unique_ptr<GzReader> bytes, qint64 limit)
    : m_bytes(std::move(bytes))
    , m_limit(limit)
    , m_chunk(kLineChunk, Qt::Uninitialized)
{
}

bool LineReader::fill()
{
    m_at = 0;
    m_end = m_bytes->read(m_chunk.data(), m_chunk.size());
    return m_end > 0;
}

void LineReader::take(TextLine& line, const char* bytes, qint64 count) const
{
    line.length += count;
    if (line.tooLong)
        return;
    if (line.length > m_limit) {
        line.tooLong = true;
        line.text.append(bytes, std::min(count, kExcerpt));
        line.text = line.text.left(kExcerpt);
        return;
    }
    line.text.append(bytes, count);
}

bool LineReader::next(TextLine& line)
{
    line = {};
    bool any = false;
    bool ended = false;
    while (!ended && (m_at < m_end || fill())) {
        any = true;
        const char* begin = m_chunk.constData() + m_at;
        const auto* newline = static_cast<const char*>(std::memchr(begin, '\n', static_cast<size_t>(m_end - m_at)));
        const qint64 count = newline ? newline - begin : m_end - m_at;
        take(line, begin, count);
        m_at += count + (newline ? 1 : 0);
        ended = newline != nullptr;
    }
    if (!any)
        return false;
    line.number = ++m_number;
    line.cut = !ended && m_bytes->problem().has_value();
    if (line.number == 1 && line.text.startsWith("\xef\xbb\xbf"))
        line.text.remove(0, 3);
    if (!line.tooLong && line.text.endsWith('\r')) {
        line.text.chop(1);
        line.crlf = true;
    }
    return true;
}

} // namespace Tenantry
