// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace Tenantry {

/// Times to be compared with each other only.
inline qint64 steadyMicroseconds()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

inline qint64 steadyMs() { return steadyMicroseconds() / 1000; }

} // namespace Tenantry
