// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include <QtGlobal>

namespace Tenantry {

/// What the two ends of a stream share, whichever threads they are on.
struct HttpStreamState {
    std::atomic<bool> isOpen{true};
    std::atomic<qint64> queued{0}; ///< bytes that were written and that the I/O thread has not seen yet
    std::atomic<qint64> unsent{0}; ///< bytes that the I/O thread has and the peer has not taken yet
};

} // namespace Tenantry
