// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/eventstreamreader.h"

#include <algorithm>

namespace Tenantry {

Result<QList<EventStreamReader::Event>> EventStreamReader::feed(const QByteArray& piece)
{
    QList<Event> events;
    qsizetype from = 0;
    const auto tooMuch = [&] { return m_line.size() + m_data.size() > m_most; };
    while (from < piece.size() && !m_broken) {
        if (std::exchange(m_afterCr, false) && piece[from] == '\n') {
            ++from;
            continue;
        }
        const auto end = std::find_if(piece.begin() + from, piece.end(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype to = end - piece.begin();
        m_line.append(piece.constData() + from, to - from);
        m_broken = tooMuch();
        if (end == piece.end() || m_broken)
            break;
        m_afterCr = *end == '\r';
        line(events);
        from = to + 1;
    }
    if (m_broken)
        return fail(
            ErrorCode::LimitExceeded, QStringLiteral("an event of the stream is larger than %1 bytes").arg(m_most));
    return events;
}

void EventStreamReader::restart()
{
    m_line.clear();
    m_type.clear();
    m_data.clear();
    m_hasData = false;
    m_id = m_lastId;
    m_first = true;
    m_afterCr = false;
}

void EventStreamReader::line(QList<Event>& events)
{
    if (std::exchange(m_first, false) && m_line.startsWith("\xef\xbb\xbf"))
        m_line.remove(0, 3);
    const QByteArray text = std::exchange(m_line, {});
    if (text.isEmpty())
        return dispatch(events);
    const qsizetype colon = text.indexOf(':');
    if (colon == 0)
        return;
    if (colon < 0)
        return field(text, {});
    const bool space = colon + 1 < text.size() && text[colon + 1] == ' ';
    field(text.left(colon), text.mid(colon + (space ? 2 : 1)));
}

void EventStreamReader::field(const QByteArray& name, const QByteArray& value)
{
    if (name == "event") {
        m_type = value;
    } else if (name == "data") {
        if (m_hasData)
            m_data += '\n';
        m_data += value;
        m_hasData = true;
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value;
    } else if (name == "retry") {
        bool ok = false;
        const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        const int ms = value.toInt(&ok);
        if (digits && ok)
            m_retryMs = ms;
    }
}

void EventStreamReader::dispatch(QList<Event>& events)
{
    m_lastId = m_id;
    const QByteArray type = std::exchange(m_type, {});
    const QByteArray data = std::exchange(m_data, {});
    const bool hasData = std::exchange(m_hasData, false);
    if (hasData || !type.isEmpty())
        events.append({type.isEmpty() ? QByteArray("message") : type, data, hasData, m_lastId});
}

} // namespace Tenantry
