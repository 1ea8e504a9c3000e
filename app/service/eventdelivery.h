// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"

#include <memory>
#include <optional>

namespace Tenantry {

/// What a subscription delivers: an event, or the word that some were passed over.
struct EventDelivery {
    TenantId owner; ///< the event's stored owner; of a gap, the tenant's that asks
    std::shared_ptr<const Event> event; ///< null for a gap
    Cursor cursor; ///< to resume behind this
    std::optional<int64_t> missed; ///< how many events a gap passed over
    Cursor from; ///< of a gap: where it begins; it ends at `cursor`
};

} // namespace Tenantry
