// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connectionwait.h"

#include <optional>

namespace Tenantry {

namespace {

std::optional<HttpLimits::Ms> patience(const HttpLimits& limits, ConnectionWait::For what)
{
    using For = ConnectionWait::For;
    switch (what) {
    case For::Handshake:
        return limits.handshake;
    case For::Head:
        return limits.head;
    case For::Body:
        return limits.body;
    case For::Reader:
    case For::Ending:
        return limits.write;
    case For::Idle:
        return limits.idle;
    case For::Linger:
        return limits.linger;
    case For::Answer:
    case For::Stream:
        break;
    }
    return std::nullopt;
}

} // namespace

void ConnectionWait::note(For what, bool hasProgress, qint64 now, qint64 bodyBytes)
{
    if (what == m_what && !hasProgress)
        return;
    m_what = what;
    m_since = now;
    m_bodyMark = bodyBytes;
}

bool ConnectionWait::isOver(const HttpLimits& limits, qint64 now, qint64 bodyBytes)
{
    const auto most = patience(limits, m_what);
    if (!most || now - m_since < most->count())
        return false;
    if (m_what != For::Body || bodyBytes - m_bodyMark < limits.bodyProgress)
        return true;
    note(m_what, true, now, bodyBytes);
    return false;
}

} // namespace Tenantry
