// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "models/roles.h"

namespace Tenantry {

/// An event as a table lists it: with what its data says of how it went, where it says anything.
struct EventRow {
    Event event;
    QString status; ///< `status` or `outcome` of the data; empty where there is none
    std::optional<double> durationMs; ///< `durationMs` of the data

    bool operator==(const EventRow&) const = default;
};

EventRow eventRow(Event event);
/// Failed events are Warning, never Danger: red is kept for breaches.
StatusKind eventStatusKind(const QString& status);

} // namespace Tenantry
