// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

namespace Tenantry {

/// Where "now" comes from. Injected, never asked of the system directly, so that tests, pictures and the sample own
/// time. `now()` may be called from any thread.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    virtual Timestamp now() const = 0;
};

} // namespace Tenantry
