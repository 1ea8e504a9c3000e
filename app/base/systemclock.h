// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace Tenantry {

/// The machine's clock.
class SystemClock final : public Clock {
public:
    Timestamp now() const override;
};

} // namespace Tenantry
