// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httplimits.h"

namespace Tenantry {

/// What a connection waits for, since when, and when that has been long enough. Times are milliseconds of one steady
/// clock.
class ConnectionWait {
public:
    enum class For {
        Handshake,
        Head, ///< the rest of one, or the connection's first
        Body,
        Answer, ///< the handler's: as long as it takes
        Stream, ///< the handler's next piece: likewise
        Reader, ///< that the peer takes what is written
        Idle,
        Ending, ///< that the peer takes its last answer
        Linger, ///< that the peer closes
    };

    ConnectionWait(For what, qint64 now)
        : m_what(what)
        , m_since(now)
    {
    }

    For what() const { return m_what; }
    qint64 since() const { return m_since; }
    /// Another wait begins; the same one goes on unless there was progress. `bodyBytes`: of the body that is read.
    void note(For what, bool hasProgress, qint64 now, qint64 bodyBytes = 0);
    /// Long enough. A body that has grown enough gets another span.
    bool isOver(const HttpLimits& limits, qint64 now, qint64 bodyBytes);

private:
    For m_what;
    qint64 m_since;
    qint64 m_bodyMark = 0;
};

} // namespace Tenantry
