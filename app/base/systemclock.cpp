// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemclock.h"

#include <chrono>

namespace Tenantry {

Timestamp SystemClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

} // namespace Tenantry
