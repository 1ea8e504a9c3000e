// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Tenantry {

/// Why a step of sharing is refused: the typed errors of SHARING.md. It travels as the error's `extensions.rule`.
enum class ShareRule {
    NotPending,
    NotLive, ///< the grant has ended, or ends
    NotActive,
    NotSuspended,
    StaleVersion,
    FourEyes,
    NoEligibleApprover,
    Widening,
    SuspendedByOther,
    ReviewOutstanding,
    NotRequester,
    NotEligible, ///< no standing in that party, or none that is old enough
    ReasonRequired,
    TicketRequired,
    NotExtendable,
    TenantNotActive,
    Blocked, ///< by the pair's policy
    NoStanding, ///< to break glass between two that never shared
    TokenReused, ///< a client token, for another step
    OutsideScope, ///< of the grant
    NoGrant, ///< none that is active: absent, foreign or over look alike
    SameTenant,
};

/// `NOT_PENDING`, …
const char* shareRuleName(ShareRule rule);
/// The error's path is `share:` and the rule's name.
tl::unexpected<Error> refuseShare(ShareRule rule, const QString& detail);
/// Whether the error is this refusal.
bool isRefusedBy(const Error& error, ShareRule rule);

} // namespace Tenantry
