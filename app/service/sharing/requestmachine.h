// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/sharestates.h"
#include "service/sharing/requestfacts.h"

#include <span>

namespace Tenantry {

/// The life of a request as SHARING.md has it, as a table. Pure: no storage, no clock.
class RequestMachine {
public:
    enum class Event { Approve, ReachQuorum, Narrow, Deny, Cancel, TimeOut };
    enum class Guard { Decides, Quorum, Narrows, DeniesWithReason, OwnsIt, TimeIsUp };
    struct Row {
        ShareRequestState from;
        Event event;
        Guard guard;
        ShareRequestState to;
        const char* record; ///< the action of the entry in all three logs
    };

    static std::span<const Row> table();
    /// The row to go by; the refusal where the state has none (NOT_PENDING) or its guard does not hold.
    static Result<const Row*> step(ShareRequestState state, Event event, const RequestFacts& facts);
    /// `PENDING   APPROVE  decides  PENDING  share.approve`, one row a line.
    static QByteArray print();
};

} // namespace Tenantry
