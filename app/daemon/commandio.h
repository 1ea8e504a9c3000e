// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"

#include <iosfwd>

namespace Tenantry {

/// What a command talks to: a terminal, or a test's buffers.
struct CommandIo {
    std::ostream& out; ///< answers
    std::ostream& err; ///< words for people, and progress
    const Clock& clock;
    bool terminal = false; ///< whether `err` is one: progress is drawn there
    CancelToken cancel; ///< Ctrl+C
};

} // namespace Tenantry
