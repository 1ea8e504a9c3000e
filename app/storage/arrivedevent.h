// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"

namespace Tenantry {

/// An event with its place in the order in which this database took events in. Grows with every event of any tenant, so
/// it tells nobody anything but an order, and leaves the service only sealed.
struct ArrivedEvent {
    Event event;
    int64_t arrival = 0;

    bool operator==(const ArrivedEvent&) const = default;
};

} // namespace Tenantry
