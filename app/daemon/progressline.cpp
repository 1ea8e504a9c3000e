// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/progressline.h"

#include <algorithm>
#include <ostream>

namespace Tenantry {

ProgressLine::ProgressLine(CommandIo& io)
    : m_io(io)
{
}

ProgressLine::~ProgressLine()
{
    if (m_drawn)
        m_io.err << "\r\x1b[K" << std::flush;
}

void ProgressLine::show(double part, const QString& words)
{
    if (!m_io.terminal)
        return;
    constexpr int kWidth = 24;
    const int full = std::clamp(static_cast<int>(part * kWidth), 0, kWidth);
    m_io.err << "\r\x1b[K[" << std::string(static_cast<size_t>(full), '#')
             << std::string(static_cast<size_t>(kWidth - full), '.') << "] "
             << static_cast<int>(std::clamp(part, 0.0, 1.0) * 100) << " %  " << words.toStdString() << std::flush;
    m_drawn = true;
}

} // namespace Tenantry
