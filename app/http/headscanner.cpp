// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headscanner.h"

#include <cstring>

namespace Tenantry {

qsizetype HeadScanner::refuse(int status, const char* why)
{
    m_failure = HttpFailure{status, why};
    return 0;
}

qsizetype HeadScanner::scan(QByteArrayView head, const HttpLimits& limits)
{
    const char* const begin = head.data();
    while (m_seen < head.size()) {
        const auto* feed =
            static_cast<const char*>(std::memchr(begin + m_seen, '\n', static_cast<std::size_t>(head.size() - m_seen)));
        if (feed == nullptr) {
            m_seen = head.size();
            break;
        }
        const qsizetype end = feed - begin;
        if (end >= limits.headBytes)
            return refuse(431, "The request's head is too large");
        const QByteArrayView line = head.sliced(m_line, end - m_line);
        if (line.isEmpty() || line.back() != '\r')
            return refuse(400, "A line ends in a bare LF");
        if (line.size() == 1)
            return end + 1;
        if (std::memchr(line.data(), '\r', static_cast<std::size_t>(line.size() - 1)) != nullptr)
            return refuse(400, "A line has a bare CR");
        if (line.front() == ' ' || line.front() == '\t')
            return refuse(400, "A header field is folded");
        if (++m_lines > limits.headers + 1)
            return refuse(431, "The request has too many header fields");
        m_line = end + 1;
        m_seen = end + 1;
    }
    if (head.size() >= limits.headBytes)
        return refuse(431, "The request's head is too large");
    return 0;
}

} // namespace Tenantry
