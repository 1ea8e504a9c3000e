// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/importposition.h"

#include <deque>

namespace Tenantry {

/// Which position of a running import may be saved, and when. Marks are taken while reading; one may be saved as soon
/// as every record before it is settled.
class ImportJournal {
public:
    explicit ImportJournal(qint64 everyMs)
        : m_everyMs(everyMs)
    {
    }

    void mark(qint64 records, const QByteArray& digest)
    {
        if (m_marks.empty() || m_marks.back().records < records)
            m_marks.push_back({records, 0, digest});
    }
    bool isTime(qint64 nowMs) const { return !m_marks.empty() && nowMs - m_savedAt >= m_everyMs; }
    /// The farthest mark up to which all is settled, or nothing. What it gives it forgets.
    std::optional<ImportPosition> take(qint64 settled, qint64 nowMs)
    {
        std::optional<ImportPosition> best;
        for (; !m_marks.empty() && m_marks.front().records <= settled; m_marks.pop_front())
            best = std::move(m_marks.front());
        m_savedAt = nowMs;
        return best;
    }

private:
    qint64 m_everyMs;
    std::deque<ImportPosition> m_marks;
    qint64 m_savedAt = 0;
};

} // namespace Tenantry
