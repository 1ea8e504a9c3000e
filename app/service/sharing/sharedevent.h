// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/shareids.h"
#include "domain/sharescope.h"

namespace Tenantry {

/// One event under a grant: what is outside its scope is empty in it.
struct SharedEvent {
    Event event; ///< with the owner its row says
    GrantId grant;

    static SharedEvent of(Event event, const GrantId& grant, const ShareScope& scope)
    {
        if (!scope.hasField("events.userId"))
            event.userId.reset();
        if (!scope.hasField("events.sessionId"))
            event.sessionId.reset();
        if (!scope.hasField("events.data"))
            event.data.clear();
        if (!scope.hasField("events.metadata"))
            event.metadata.clear();
        return {std::move(event), grant};
    }
};

} // namespace Tenantry
