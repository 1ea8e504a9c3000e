// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/sharestates.h"
#include "service/sharing/grantfacts.h"

#include <span>

namespace Tenantry {

/// The life of a grant as SHARING.md has it, as a table. Pure: no storage, no clock.
class GrantMachine {
public:
    enum class Event {
        FirstRead,
        NoFirstRead,
        Suspend,
        Resume,
        Revoke,
        TimeOut,
        ProvenDenied,
        StillAnswers,
        Extend,
        Amend
    };
    enum class Guard { StartedAndAnswered, NotAnswered, SideWithReason, Suspender, TimeIsUp, Answered, Approved };
    struct Row {
        ShareGrantState from;
        Event event;
        Guard guard;
        ShareGrantState to;
        const char* record; ///< the action of the entry in all three logs
    };

    static std::span<const Row> table();
    /// The row to go by; the refusal where the state has none or its guard does not hold.
    static Result<const Row*> step(ShareGrantState state, Event event, const GrantFacts& facts);
    static QByteArray print(); ///< one row a line
};

} // namespace Tenantry
