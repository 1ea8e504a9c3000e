// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpfailure.h"
#include "http/httplimits.h"

#include <QByteArrayView>

#include <optional>

namespace Tenantry {

/// Finds the end of a request's head and refuses, line by line, what two readers could see differently (RFC 9112,
/// sections 2.2, 5.1 and 5.2): bare CR, bare LF, a folded field, white space before the first field. Remembers how far
/// it came, so that a head which trickles in is read once.
class HeadScanner {
public:
    /// `head` grows from call to call. The head's size with its blank line; 0: not all there yet.
    qsizetype scan(QByteArrayView head, const HttpLimits& limits);
    const std::optional<HttpFailure>& failure() const { return m_failure; }
    void reset() { *this = HeadScanner(); }

private:
    qsizetype refuse(int status, const char* why);

    qsizetype m_line = 0; ///< where the line begins that is not complete yet
    qsizetype m_seen = 0;
    int m_lines = 0;
    std::optional<HttpFailure> m_failure;
};

} // namespace Tenantry
