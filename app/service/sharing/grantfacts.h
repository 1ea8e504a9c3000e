// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// What the guards of a grant's steps look at; found by the service before it asks the machine.
struct GrantFacts {
    int version = 1;
    int expectedVersion = 1;
    bool isSide = false; ///< one of the two tenants with share.manage, the platform, or a rule of it
    bool hasReason = false;
    bool isSuspender = false; ///< of the party that suspended it, or the platform
    bool isStarted = false; ///< its start time has come
    bool isTimeUp = false; ///< its clock ran out
    bool isAnswered = false; ///< asked as the consumer, it answered
    bool isApproved = false; ///< an approved EXTEND or AMEND says so
};

} // namespace Tenantry
