// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"

namespace Tenantry {

/// An event's place, inside one tenant and over all: newest first, equal times by tenant, then id. `tenantId` is the
/// row's stored owner; `partition` is the storage's number of the tenant it is filed under, of no meaning outside.
struct EventKey {
    Timestamp at;
    EventId id;
    TenantId tenantId;
    int64_t partition = 0;

    bool operator==(const EventKey&) const = default;
};

/// An event as it is stored, with its place.
struct StoredEvent {
    Event event;
    EventKey key;

    bool operator==(const StoredEvent&) const = default;
};

} // namespace Tenantry
