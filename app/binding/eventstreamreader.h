// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Tenantry {

/// Reads a stream of server-sent events (WHATWG HTML, section 9.2.6) in pieces of any size: lines end in CR, LF or
/// CRLF, a BOM at the start is dropped, comments count as signs of life only, what is not ended by a blank line is
/// lost. One departure: a named event without data is told too, as graphql-sse's `complete` may have none. O(n); keeps
/// at most one event and one line.
class EventStreamReader {
public:
    struct Event {
        QByteArray type; ///< `message` where none is named
        QByteArray data; ///< lines joined by LF
        bool hasData = false;
        QByteArray id; ///< the last id said until then

        bool operator==(const Event&) const = default;
    };

    explicit EventStreamReader(qint64 mostBytes = 8 * 1024 * 1024)
        : m_most(mostBytes)
    {
    }

    /// The events that end in this piece. LimitExceeded where one is larger than `mostBytes`; nothing is read after
    /// that.
    Result<QList<Event>> feed(const QByteArray& piece);
    /// For a new connection: forgets what was half read, keeps the last id.
    void restart();

    const QByteArray& lastId() const { return m_lastId; }
    void setLastId(const QByteArray& id) { m_lastId = m_id = id; }
    std::optional<int> retryMs() const { return m_retryMs; } ///< the last `retry:` of digits only

private:
    void line(QList<Event>& events);
    void field(const QByteArray& name, const QByteArray& value);
    void dispatch(QList<Event>& events);

    qint64 m_most;
    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    bool m_hasData = false;
    QByteArray m_id;
    QByteArray m_lastId;
    std::optional<int> m_retryMs;
    bool m_first = true;
    bool m_afterCr = false;
    bool m_broken = false;
};

} // namespace Tenantry
